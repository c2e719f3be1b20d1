/** Time zone of both services: they speak Dutch local time (architecture.md §3). */
export const ZONE = 'Europe/Amsterdam';
