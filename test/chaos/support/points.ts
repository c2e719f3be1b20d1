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

const DAY_MS = 86_400_000;

/**
 * The points to try: all when `CHAOS=full`, else one of every so many, beginning with another each day. `CHAOS_OFFSET` (a number of days since 1970)
 * repeats what another day tried.
 */
export function chosen<T>(points: readonly T[], every: number): T[] {
	if (process.env.CHAOS === 'full') return [...points];
	const day = Number(process.env.CHAOS_OFFSET ?? Math.floor(Date.now() / DAY_MS));
	return points.filter((_, index) => index % every === day % every);
}
