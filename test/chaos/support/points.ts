import type { Call } from '../../../simulators/core/types';
import type { Systems } from '../../support/Systems';

export const SERVICES = ['imuis', 'outSmart'] as const;

/** One HTTP call of an undisturbed run: the how manieth of its service, and what it asked. */
export interface CallPoint {
	service: (typeof SERVICES)[number];
	/** From 0. */
	call: number;
	/** Operation and target, as the service's log names them. */
	what: string;
}

/** Every HTTP call that was made. */
export function pointsOf(systems: Systems): CallPoint[] {
	return SERVICES.flatMap((service) =>
		systems[service].calls().map((call, index) => ({ service, call: index, what: nameOf(call) })),
	);
}

/** Operation and target of a call. */
export function nameOf({ operation, target }: Call): string {
	return `${operation} ${target}`.trim();
}

/** A point as a failure names it. */
export function describePoint({ service, call, what }: CallPoint, how: string): string {
	return `${service} call ${call} (${what}), ${how}`;
}

/** Of how many points one is tried in the short form. */
const EVERY = 7;

/**
 * The points to try: all when `CHAOS=full`, else every seventh, beginning with the weekday, so that a week of daily runs tries all. `CHAOS_OFFSET`
 * (0–6) repeats what another day tried.
 */
export function chosen<T>(points: readonly T[]): T[] {
	if (process.env.CHAOS === 'full') return [...points];
	const offset = Number(process.env.CHAOS_OFFSET ?? new Date().getDay());
	return points.filter((_, index) => index % EVERY === offset);
}
