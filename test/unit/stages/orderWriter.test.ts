import {
	ServiceError,
	TransportError,
	type CallOutcome,
	type TransportFault,
} from '../../../nodes/http/errors';
import type { CloudswitchClient } from '../../../nodes/ImuisOnline/cloudswitch/client';
import { OrderAccess } from '../../../nodes/ImuisOutSmartSync/stages/export/OrderAccess';
import { OrderWriter } from '../../../nodes/ImuisOutSmartSync/stages/export/OrderWriter';
import type { ExportSettings } from '../../../nodes/ImuisOutSmartSync/stages/settings';
import {
	completeAgain,
	CREATE,
	make,
	NEW_RECORDS,
	quantities,
	type MadeCase,
} from '../../support/exportWorkOrdersCase';
import { EXPORT_SETTINGS, Systems } from '../../support/Systems';

/** What no simulated iMUIS does: it takes a write and does nothing, or something else, or says so too late (koppeling.md E11, E20, R9). */

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

type Writes = Partial<Pick<CloudswitchClient, 'create' | 'createSalesOrderLines' | 'updateSalesOrderLine'>>;

interface Choices {
	settings?: Partial<ExportSettings>;
	/** Writes that do something else than they should. */
	writes?: (real: CloudswitchClient) => Writes;
	/** OutSmart's answer to the link of a renumbered relation is not believed. */
	forgetsLinks?: boolean;
}

async function write(
	{ rowId }: MadeCase,
	{ settings = {}, writes = () => ({}), forgetsLinks }: Choices = {},
) {
	const all = { ...EXPORT_SETTINGS, ...settings };
	const { imuis, outSmart } = systems.context();
	const odd = Object.assign(Object.create(imuis) as CloudswitchClient, writes(imuis));
	const access = new OrderAccess(imuis, outSmart, all);
	if (forgetsLinks) access.noteLinked = () => undefined;
	const workOrder = (await outSmart.workorder(rowId))!;
	const proven = { line: true, decimals: true };
	const result = await new OrderWriter({ imuis: odd, outSmart }, access, workOrder, all, proven).write();
	if (result.kind === 'stop') return result;
	// What is typed on a work order has no price here, which is told as well.
	return { ...result, notices: result.notices.filter(({ reason }) => reason !== 'priceNotSent') };
}

/** One line changed, two added. */
const three = () =>
	make(systems, {
		lines: [{ ART: 'CV-1001', AANT: '1' }],
		completion: {
			materials: [
				{ line: 0, MaterialNr: '2' },
				{ MaterialCode: '100020', MaterialNr: '3', MaterialName: 'Beugel' },
				{ MaterialCode: '100018', MaterialNr: '4', MaterialName: 'Plug' },
			],
		},
	});
const WRITTEN = ['CV-1001 2', '100020 3', '100018 4'];

function fault(
	outcome: CallOutcome,
	kind: TransportFault = 'connectionLost',
	temporary = true,
): TransportError {
	const details = { service: 'iMUIS Online', label: 'x', outcome, temporary, remedy: 'Try again.' } as const;
	return new TransportError(`${outcome} ${kind}.`, details, kind);
}

/** New lines that fail as told, call by call; `undefined` succeeds, and the last one stands for all that follow. */
function failing(faults: ReadonlyArray<Error | undefined>, calls: number[] = [], isStored = false) {
	return (real: CloudswitchClient): Writes => ({
		createSalesOrderLines: async (order, lines) => {
			const now = faults[Math.min(calls.push(lines.length), faults.length) - 1];
			if (!now || isStored) await real.createSalesOrderLines(order, lines);
			if (now) throw now;
			return [];
		},
	});
}

describe('E20: a write that has another effect than it should', () => {
	test('E5: a record that is not found under its number after it was created ends the work order', async () => {
		const made = make(systems, { ...NEW_RECORDS, workOrder: {} });
		const result = await write(made, {
			settings: CREATE,
			writes: () => ({ create: async () => await Promise.resolve({} as never) }),
		});
		const facts = { workOrder: made.order, name: 'Bakkerij Smit', record: 'NIEUW-1' };
		expect(result).toEqual({
			kind: 'refused',
			reason: { reason: 'notFoundAfterCreation', facts },
			notices: [],
		});
	});

	test('E2: a description that iMUIS stores otherwise is told, and stops nothing', async () => {
		const made = three();
		const result = await write(made, {
			writes: (real) => ({
				createSalesOrderLines: async (order, lines) =>
					await real.createSalesOrderLines(
						order,
						lines.map((line) => (line.ART === '100018' ? { ...line, OMSCHR: 'ANDERS' } : line)),
					),
			}),
		});
		const { lines } = systems.imuis.order(made.order);
		const facts = {
			workOrder: made.order,
			name: 'Bakkerij Smit',
			line: lines.find(({ ART }) => ART === '100018')!.RG,
			meant: 'Plug',
			stored: 'ANDERS',
		};
		expect(result).toEqual({ kind: 'written', notices: [{ reason: 'descriptionDiffers', facts }] });
		expect(quantities(systems, made.order)).toEqual(WRITTEN);
	});

	test('a plan that stays the same although everything was carried out ends the work order', async () => {
		systems.imuis.setSwitches({ assignsDebtorNumbers: true });
		const relation = { debtor_number: '99001', name: 'Nieuwe klant', street: 'Kade', postal_code: '1976 BX' };
		await systems.context().outSmart.upsert('relations', [{ ...relation, city: 'IJmuiden' }]);
		const made = make(systems, NEW_RECORDS);
		const result = await write(made, { settings: CREATE, forgetsLinks: true });
		expect(result).toMatchObject({
			kind: 'refused',
			reason: { reason: 'doesNotSettle', facts: { workOrder: made.order, name: 'Bakkerij Smit' } },
		});
	});

	test('E7: a refusal tells how many lines an earlier run wrote', async () => {
		const made = three();
		expect(await write(made)).toMatchObject({ kind: 'written' });
		completeAgain(systems, made, {
			materials: [{ MaterialCode: '100020', MaterialNr: '1', MaterialFreeField5: 'kast' }],
		});
		const result = await write(made);
		expect(result).toMatchObject({
			kind: 'refused',
			reason: { reason: 'freeField5NotALine' },
			notices: [{ reason: 'partlyWritten', facts: { workOrder: made.order, written: 3 } }],
		});
	});
});

describe('R9: a write without a usable answer', () => {
	test.each([
		['not carried out', false],
		['carried out', true],
	])('is looked into, and what is missing written line by line: %s', async (_, isStored) => {
		const made = three();
		const calls: number[] = [];
		const result = await write(made, { writes: failing([fault('unknown'), undefined], calls, isStored) });
		expect(result).toEqual({ kind: 'written', notices: [] });
		expect(calls).toEqual(isStored ? [2] : [2, 1, 1]);
		expect(quantities(systems, made.order)).toEqual(WRITTEN);
	});

	test('is tried three times more and then left to the next run', async () => {
		const calls: number[] = [];
		const lost = write(three(), { writes: failing([fault('unknown')], calls) });
		await expect(lost).rejects.toThrow('unknown connectionLost.');
		expect(calls).toEqual([2, 1, 1, 1]);
	});

	test('has its turns anew when something was written in between', async () => {
		const made = three();
		const calls: number[] = [];
		const unknown = fault('unknown');
		const faults = [unknown, unknown, undefined, unknown, unknown, unknown, undefined];
		expect(await write(made, { writes: failing(faults, calls) })).toMatchObject({ kind: 'written' });
		expect(calls).toEqual([2, 1, 1, 1, 1, 1, 1]);
		expect(quantities(systems, made.order)).toEqual(WRITTEN);
	});

	test.each([
		['may still be carried out', fault('unknown', 'timeout')],
		['was never sent', fault('notSent', 'unreachable')],
		['was refused for now', fault('refused', 'httpStatus')],
		['was stopped by the user', fault('unknown', 'aborted')],
		['is a fault of ours', new Error('a fault of ours')],
	])('ends the work order for this run at once when it %s', async (_, error) => {
		const calls: number[] = [];
		const made = three();
		await expect(write(made, { writes: failing([error], calls) })).rejects.toBe(error);
		expect(calls).toEqual([2]);
		expect(quantities(systems, made.order)).toEqual(['CV-1001 2']);
	});

	test('a changed line may come late, because it comes to the same', async () => {
		const made = three();
		let times = 0;
		const result = await write(made, {
			writes: (real) => ({
				updateSalesOrderLine: async (...given) => {
					if (++times === 1) throw fault('unknown', 'timeout');
					return await real.updateSalesOrderLine(...given);
				},
			}),
		});
		expect(result).toEqual({ kind: 'written', notices: [] });
		expect(times).toBe(2);
		expect(quantities(systems, made.order)).toEqual(WRITTEN);
	});

	test('a refusal for good is the work order’s: its words, what to do, and how far it came', async () => {
		const details = { service: 'iMUIS Online', label: 'x', outcome: 'refused', temporary: false } as const;
		const refusal = new ServiceError('Magazijn dicht.', { ...details, remedy: 'Open het.' });
		const result = await write(three(), { writes: failing([refusal]) });
		expect(result).toMatchObject({
			kind: 'refused',
			reason: {
				reason: 'orderLineRefused',
				facts: { text: 'Magazijn dicht. Open het.', written: 1, total: 3 },
			},
			notices: [],
		});
	});
});
