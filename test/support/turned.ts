import type { INodeParameters } from 'n8n-workflow';
import type { ImuisSwitches } from '../../simulators/imuis/switches';
import type { OutSmartSwitches } from '../../simulators/outsmart/switches';

/** A service that behaves otherwise than koppeling.md §6 assumes, and what the user sets for it. */
export interface Turned {
	imuis?: Partial<ImuisSwitches>;
	outSmart?: Partial<OutSmartSwitches>;
	importOptions?: INodeParameters;
	exportOptions?: INodeParameters;
}

/** Every alternative of koppeling.md §6 that a test suite can be run under. */
export const TURNED = {
	'A1: lines under another parameter': {
		imuis: { orderLinesParameter: 'Verkooporderregels' },
		exportOptions: { orderLinesParameter: 'Verkooporderregels' },
	},
	'A1: one line a call': { imuis: { oneLinePerCall: true }, exportOptions: { linesPerCall: 'one' } },
	'A1: half written on refusal': {
		imuis: { halfWritten: true },
		exportOptions: { refusedLinesMayBeWritten: true },
	},
	'A1: the order is found by SELECTION alone': { imuis: { orderLinesSelectBy: 'selection' } },
	'A1: the order is found by ORDNR alone': { imuis: { orderLinesSelectBy: 'ordnr' } },
	'A5: numbers are written with a comma': {
		imuis: { decimalInput: 'comma' },
		exportOptions: { decimalSign: ',' },
	},
	'A5: numbers are read with a point, dates as ISO': {
		imuis: { decimalSign: '.', dateFormat: 'iso', isoDatesRefused: true },
	},
	'A6: the flag against doubles is ignored': { outSmart: { skipDuplicateIgnored: true } },
	'A6: archived work orders are not shown': { outSmart: { archivedHidden: true } },
	'A7: rows before the bad one are stored': { outSmart: { storesRowsBeforeFaulty: true } },
	'A6, A7: the flag is ignored and rows before the bad one are stored': {
		outSmart: { skipDuplicateIgnored: true, storesRowsBeforeFaulty: true },
	},
	'A8: update_status moves all': { outSmart: { updateStatusMovesAll: true } },
	'A10: fields that are not sent are emptied': {
		outSmart: { upsertEmptiesUnsentFields: true },
		importOptions: { completeRecords: true },
	},
	'A11: four decimals': { outSmart: { decimals: 4 } },
} satisfies Record<string, Turned>;

let current: Turned = {};

/** What is turned for every pair of simulators and every stage that starts from now on; nothing unless {@link turn} was called. */
export function turnedNow(): Turned {
	return current;
}

export function turn(turned: Turned): void {
	current = turned;
}
