import { randomInt } from 'node:crypto';
import type { Clock } from './Clock';
import type { ImuisSwitches } from './switches';

const MILLISECONDS_PER_MINUTE = 60_000;

/** Open sessions; each ends after the agreed time without use (imuis reference §3). */
export class Sessions {
	private readonly lastUsed = new Map<string, number>();

	constructor(
		private readonly clock: Clock,
		private readonly switches: Pick<ImuisSwitches, 'sessionMinutes' | 'maxSessions'>,
	) {}

	/** Opens a session and answers its id, e.g. `66242/858@d1095;CSW`. */
	open(): string {
		this.dropExpired();
		const { maxSessions } = this.switches;
		while (maxSessions > 0 && this.lastUsed.size >= maxSessions)
			this.lastUsed.delete([...this.lastUsed.keys()][0] ?? '');
		const id = `${randomInt(10_000, 100_000)}/${randomInt(100, 1_000_000)}@d1095;CSW`;
		this.lastUsed.set(id, this.clock.now().getTime());
		return id;
	}

	/** True when the session is open; using it starts its time anew. */
	use(id: string): boolean {
		this.dropExpired();
		if (!this.lastUsed.has(id)) return false;
		this.lastUsed.set(id, this.clock.now().getTime());
		return true;
	}

	close(id: string): void {
		this.lastUsed.delete(id);
	}

	closeAll(): void {
		this.lastUsed.clear();
	}

	get count(): number {
		this.dropExpired();
		return this.lastUsed.size;
	}

	private dropExpired(): void {
		const oldest = this.clock.now().getTime() - this.switches.sessionMinutes * MILLISECONDS_PER_MINUTE;
		for (const [id, used] of this.lastUsed) if (used < oldest) this.lastUsed.delete(id);
	}
}
