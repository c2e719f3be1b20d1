import type { Clock } from './Clock';
import { Sessions } from './Sessions';
import { Database } from './store/Database';
import { DEFAULT_SWITCHES, type ImuisSwitches } from './switches';

/** One simulated environment: its records, sessions, clock, credentials and switches. */
export class World {
	readonly database = new Database();
	readonly sessions: Sessions;
	readonly switches: ImuisSwitches;

	constructor(
		readonly clock: Clock,
		readonly partnerKey: string,
		readonly environmentCode: string,
		switches: Partial<ImuisSwitches>,
	) {
		this.switches = { ...DEFAULT_SWITCHES, ...switches };
		this.sessions = new Sessions(clock, this.switches);
	}
}
