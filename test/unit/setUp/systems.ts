import { DateTime } from 'luxon';
import { ExtraFields } from '../../../nodes/ImuisOutSmartSync/mapping/extraFields';
import { ASSUMED } from '../../../nodes/ImuisOutSmartSync/stages/Assumptions';
import type { CloudswitchClient } from '../../../nodes/ImuisOnline/cloudswitch/client';
import type { SelectionQuery } from '../../../nodes/ImuisOnline/cloudswitch/selection';
import type { ImuisRecord } from '../../../nodes/ImuisOnline/cloudswitch/types';
import type { SetUpSettings } from '../../../nodes/ImuisOutSmartSync/stages/settings';
import { SetUpReport } from '../../../nodes/ImuisOutSmartSync/stages/setUp/SetUpReport';
import type { SetUpTask } from '../../../nodes/ImuisOutSmartSync/stages/setUp/SetUpTask';
import type { OutSmartClient } from '../../../nodes/OutSmart/openapi/client';
import { CHOSEN } from '../../contract/stages/setUpSystems';
import type { OutSmartRecord, WorkOrder } from '../../../nodes/OutSmart/openapi/types';

/** What the two services are made to answer; everything else fails the test. */
export interface Answers {
	records?: (selection: SelectionQuery) => ImuisRecord[];
	pages?: (selection: SelectionQuery) => ImuisRecord[][];
	workorders?: (question: object) => WorkOrder[];
	list?: (entity: string) => OutSmartRecord[];
	upsert?: (entity: string, records: readonly OutSmartRecord[]) => void;
	deleteEntity?: () => void;
	now?: string;
}

/** A task for one check, with services that answer what the simulators cannot be made to. */
export function taskWith(answers: Answers, settings: Partial<SetUpSettings> = {}): SetUpTask {
	const imuis = {
		records: async (selection: SelectionQuery) =>
			await Promise.resolve((answers.records ?? unexpected('records'))(selection)),
		pages: async function* (selection: SelectionQuery) {
			for (const records of (answers.pages ?? unexpected('pages'))(selection))
				yield await Promise.resolve({ records });
		},
	};
	const outSmart = {
		workorders: async (question: object) =>
			await Promise.resolve((answers.workorders ?? unexpected('workorders'))(question)),
		list: async (entity: string) => await Promise.resolve((answers.list ?? unexpected('list'))(entity)),
		upsert: async (entity: string, records: readonly OutSmartRecord[]) => {
			(answers.upsert ?? unexpected('upsert'))(entity, records);
			return await Promise.resolve(records.length);
		},
		deleteEntity: async () => {
			(answers.deleteEntity ?? unexpected('deleteEntity'))();
			return await Promise.resolve(1);
		},
	};
	return {
		context: {
			imuis: imuis as unknown as CloudswitchClient,
			outSmart: outSmart as unknown as OutSmartClient,
			now: () => DateTime.fromISO(answers.now ?? '2026-11-24T10:00', { zone: 'Europe/Amsterdam' }),
			dryRun: false,
			language: 'en',
			assumptions: ASSUMED,
			extraFields: ExtraFields.none,
		},
		settings: { ...CHOSEN, ...settings },
		report: new SetUpReport('en'),
	};
}

function unexpected(method: string): () => never {
	return () => {
		throw new Error(`${method} was not expected`);
	};
}
