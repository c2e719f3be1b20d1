import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { FaultAction } from '../../../simulators/core/types';
import type { Systems } from '../../support/Systems';
import type { CredentialContents } from '../support/credentials';

/** Something that a trigger can be told to watch. */
export interface Watch {
	name: string;
	node: 'imuisOnlineTrigger' | 'outSmartTrigger';
	service: 'imuis' | 'outSmart';
	parameters: INodeParameters;
	/** The same with another filter. */
	filtered: INodeParameters;
	/** The member of an output item that tells the records apart. */
	key: 'NR' | 'id';
	/** Makes the `index`th new thing happen; answers the key of its record. */
	happen(systems: Systems, index: number): string;
	/** What *Fetch Test Event* says when there is nothing of the kind. */
	nothing: string;
}

const ARTICLES = ['CV-1001', '100020', '100001', 'SLANG-M'];
const RELATIONS = ['10001', '10002', '10003', '10004'];

const imuis = { node: 'imuisOnlineTrigger', service: 'imuis', key: 'NR' } as const;
const outSmart = {
	node: 'outSmartTrigger',
	service: 'outSmart',
	key: 'id',
	nothing: 'OutSmart has no such work order to show as an example.',
} as const;

function newWorkOrder(systems: Systems, index: number): string {
	return systems.outSmart.createWorkOrder({
		WorkorderNo: `WB-${index}`,
		CustomerName: 'Bakkerij Smit',
		CustomerDebtorNr: '10001',
		TypeOfWork: 'Service',
		PaymentMethod: 'op rekening',
	}).id;
}

/** All that both triggers can watch. */
export const WATCHES: readonly Watch[] = [
	{
		...imuis,
		name: 'a relation of iMUIS',
		parameters: { resource: 'relation' },
		filtered: { resource: 'relation', simplify: false },
		nothing: 'iMUIS has no relation to show as an example.',
		happen(systems, index) {
			systems.imuis.editRecord('DEB', [RELATIONS[index]!], { NAAM: `Nieuwe naam ${index}` });
			return RELATIONS[index]!;
		},
	},
	{
		...imuis,
		name: 'an article of iMUIS',
		parameters: { resource: 'article' },
		filtered: { resource: 'article', simplify: false },
		nothing: 'iMUIS has no article to show as an example.',
		happen(systems, index) {
			systems.imuis.editRecord('ART', [ARTICLES[index]!], { OMSCHR: `Nieuwe omschrijving ${index}` });
			return ARTICLES[index]!;
		},
	},
	{
		...imuis,
		name: 'a sales order of iMUIS',
		parameters: { resource: 'salesOrder' },
		filtered: { resource: 'salesOrder', orderType: 'SERVICE' },
		nothing: 'iMUIS has no sales order to show as an example.',
		happen(systems) {
			const lines = [{ ART: 'CV-1001', AANT: '1' }];
			return String(systems.imuis.createOrder({ head: { ORDSRT: 'SERVICE', DEB: '10001' }, lines }).head.NR);
		},
	},
	{
		...outSmart,
		name: 'a completed work order',
		parameters: { event: 'workOrderCompleted' },
		filtered: { event: 'workOrderCompleted', workStatus: '1' },
		happen(systems, index) {
			const id = newWorkOrder(systems, index);
			systems.outSmart.completeWorkOrder(`row:${id}`, { workStatus: '1' });
			return id;
		},
	},
	{
		...outSmart,
		name: 'the status of a work order',
		parameters: { event: 'statusChanged' },
		filtered: { event: 'statusChanged', statuses: ['Klaargezet'] },
		happen: newWorkOrder,
	},
	{
		...outSmart,
		name: 'the work status of a work order',
		parameters: { event: 'workStatusChanged' },
		filtered: { event: 'workStatusChanged', workStatus: '1' },
		happen(systems, index) {
			const id = newWorkOrder(systems, index);
			systems.outSmart.editWorkOrder(`row:${id}`, { WorkStatus: '1' });
			return id;
		},
	},
];

/** Faults of one call that the poll must get over by itself. */
export const PASSING: Record<Watch['service'], Array<[string, FaultAction]>> = {
	imuis: [
		['a session that expires', { kind: 'service', name: 'expireSession' }],
		['a page that comes empty', { kind: 'service', name: 'emptyPage' }],
		['HTTP 502', { kind: 'status', status: 502 }],
	],
	outSmart: [
		['HTTP 429', { kind: 'status', status: 429, headers: { 'retry-after': '1' } }],
		['code 1007', { kind: 'service', name: 'generalError' }],
		['half an answer', { kind: 'cutConnection' }],
	],
};

/** Faults that end the poll. */
export const LASTING: Record<Watch['service'], Array<[string, FaultAction]>> = {
	imuis: [
		['an outage', { kind: 'status', status: 503 }],
		['half an answer', { kind: 'cutConnection' }],
		['a refusal', { kind: 'service', name: 'refuse', detail: 'Geen toegang' }],
	],
	outSmart: [
		['an outage', { kind: 'drop', when: 'before' }],
		['half an answer', { kind: 'truncate', share: 0.5 }],
		['a token that is taken back', { kind: 'service', name: 'code', detail: '1004' }],
		['HTTP 401', { kind: 'status', status: 401 }],
	],
};

/** The same services by another credential: what it points to is a connection of its own. */
export function otherCredential(contents: Required<CredentialContents>): CredentialContents {
	const { imuisOnlineApi, outSmartApi } = contents;
	const elsewhere = ({ baseUrl }: { baseUrl?: unknown }) => String(baseUrl).replace('127.0.0.1', 'localhost');
	return {
		imuisOnlineApi: { ...imuisOnlineApi, baseUrl: elsewhere(imuisOnlineApi) },
		outSmartApi: { ...outSmartApi, baseUrl: elsewhere(outSmartApi) },
	};
}

/** States that this version did not write. */
export const FOREIGN_STATES: Array<[string, IDataObject]> = [
	['of an older version', { version: 0, lastCheck: '2026-11-20', lastIds: ['1'] }],
	['of a newer version', { version: 2 }],
	['that is damaged', { version: 1, changedFrom: 'gisteren', seen: '!' }],
];
