import type { Dialect } from '../../../nodes/ImuisOnline/cloudswitch/types';
import type { ImuisSwitches } from '../../../simulators/imuis/switches';
import type { OutSmartSwitches } from '../../../simulators/outsmart/switches';
import { FRESH, Systems } from '../../support/Systems';
import { imuisWith, invoiced, make, run, SEVEN_AND_FIVE, statusOf } from '../../support/exportWorkOrdersCase';

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

interface Turned {
	imuis?: Partial<ImuisSwitches>;
	outSmart?: Partial<OutSmartSwitches>;
	dialect?: Partial<Dialect>;
}

const TURNED: Array<[string, Turned]> = [
	[
		'A1: lines under another parameter',
		{
			imuis: { orderLinesParameter: 'Verkooporderregels' },
			dialect: { orderLinesParameter: 'Verkooporderregels' },
		},
	],
	['A1: one line a call', { imuis: { oneLinePerCall: true }, dialect: { linesPerCall: 'one' } }],
	[
		'A1: half written on refusal',
		{ imuis: { halfWritten: true }, dialect: { refusedLinesMayBeWritten: true } },
	],
	['A5: numbers written with a comma', { imuis: { decimalInput: 'comma' }, dialect: { decimalSign: ',' } }],
	['A5: numbers read with a point', { imuis: { decimalSign: '.' }, outSmart: { decimalSign: '.' } }],
	['A8: update_status moves all', { outSmart: { updateStatusMovesAll: true } }],
	['A11: four decimals in OutSmart', { outSmart: { decimals: 4 } }],
	['answers as stored, line breaks of Windows', { imuis: { echoGivenValues: false, lineBreaks: 'crlf' } }],
	['changed lines touch their head', { imuis: { lineChangesTouchHead: true, recordCountIsTotal: false } }],
	['no METADATA over SOAP', { imuis: { soapMetadata: false } }],
	[
		'null for empty lists and no code member',
		{ outSmart: { emptyListIsNull: true, handTypedMaterialCode: 'absent', unsetWorkStatus: 'null' } },
	],
];

test.each(TURNED)(
	'%s: the main path holds, and a reopened work order writes nothing',
	async (_name, turned) => {
		const ordinary = make(systems, SEVEN_AND_FIVE);
		await run(systems);
		systems.imuis.setSwitches(turned.imuis ?? {});
		systems.outSmart.setSwitches(turned.outSmart ?? {});
		const context = { imuis: imuisWith(systems, turned.dialect ?? {}) };
		const made = make(systems, SEVEN_AND_FIVE);
		const result = await run(systems, {}, FRESH, context);
		expect(result.attention.filter(({ outcome }) => outcome !== 'notice')).toEqual([]);
		expect(result.summary).toMatchObject({ sent: 1, failed: 0 });
		expect(invoiced(systems, made.order)).toEqual(invoiced(systems, ordinary.order));
		systems.outSmart.editWorkOrder(`row:${made.rowId}`, { status: 'Compleet' });
		systems.imuis.clearCalls();
		await run(systems, {}, FRESH, { imuis: imuisWith(systems, turned.dialect ?? {}) });
		expect(systems.imuis.calls().filter(({ write }) => write)).toEqual([]);
		expect(statusOf(systems, made)).toBe('Afgehandeld 1');
	},
);

test('A1: half written on refusal: what stands there stays once, the bad line is named, and the rest follows', async () => {
	systems.imuis.setSwitches({ halfWritten: true });
	const made = make(systems, {
		completion: {
			materials: ['100020', 'SLANG-M', 'CV-1001', 'BUIS/15'].map((MaterialCode) => ({
				MaterialCode,
				MaterialNr: 2,
			})),
		},
	});
	const context = { imuis: imuisWith(systems, { refusedLinesMayBeWritten: true }) };
	const real = context.imuis.records.bind(context.imuis);
	// Blocked after it was looked up: the third line is refused when two stand there already.
	context.imuis.records = async (selection) => {
		const found = await real(selection);
		if (selection.table === 'ART') systems.imuis.editRecord('ART', ['CV-1001'], { BLOK: 'J' });
		return found.map((record) => (record.NR === 'CV-1001' ? { ...record, BLOK: 'N' } : record));
	};
	const result = await run(systems, {}, FRESH, context);
	expect(statusOf(systems, made)).toBe('Compleet 99');
	expect(result.attention[0]).toMatchObject({ reason: 'orderLineRefused' });
	expect(result.attention[0]?.message).toMatch(/CV-1001.*Written so far: \d of 4 lines/s);
	systems.imuis.editRecord('ART', ['CV-1001'], { BLOK: 'N' });
	systems.outSmart.editWorkOrder(`row:${made.rowId}`, { WorkStatus: '1' });
	await run(systems);
	expect(
		systems
			.orderLines(made.order)
			.map(({ ART, AANT }) => `${ART} ${AANT}`)
			.sort(),
	).toEqual(['100020 2', 'BUIS/15 2', 'CV-1001 2', 'SLANG-M 2']);
});
