import type { DateTime } from 'luxon';
import type { CloudswitchClient } from '../../ImuisOnline/cloudswitch/client';
import type { OutSmartClient } from '../../OutSmart/openapi/client';
import type { ExtraFields } from '../mapping/extraFields';
import type { Language } from '../messages/messageFor';
import type { Assumptions } from './Assumptions';

/** What every stage works with, whatever its settings. */
export interface StageContext {
	imuis: CloudswitchClient;
	outSmart: OutSmartClient;
	/** The clock, in Europe/Amsterdam. */
	now: () => DateTime;
	/** Answers what would be done and writes nothing (koppeling.md R6). */
	dryRun: boolean;
	language: Language;
	/** What is assumed where the services are silent (koppeling.md §6). */
	assumptions: Assumptions;
	/** Fields that the user maps besides the koppeling's own (koppeling.md I17). */
	extraFields: ExtraFields;
}

/** Where the last run of this stage ended (koppeling.md I8–I11): both come from the outside and are handed back changed. */
export interface StageStart {
	/** ISO instant, or empty for a full read. A time without offset is Dutch local time. */
	syncDate: string;
	/** Opaque text of the last run, or empty. */
	checkpoint: string;
}
