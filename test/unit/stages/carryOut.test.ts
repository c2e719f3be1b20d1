import { Decimal } from 'decimal.js';
import type { Command } from '../../../nodes/ImuisOutSmartSync/mapping/export/types';
import { callsFor, carryOut } from '../../../nodes/ImuisOutSmartSync/stages/export/carryOut';

const add = (article: string, quantity: string): Command => ({
	kind: 'addLine',
	article,
	quantity: new Decimal(quantity),
	fields: { OPMINT: article },
});
const update: Command = {
	kind: 'updateLine',
	line: '5',
	article: 'A',
	quantity: new Decimal(3),
	fields: { PRS: new Decimal(2) },
};
const remove: Command = { kind: 'deleteLine', line: '10', article: 'B' };

test('A1, E13: each change by itself, new lines together, returns apart and last', () => {
	const commands = [add('R', '-1'), update, add('N', '1'), remove, add('M', '2')];
	expect(callsFor(commands, false)).toEqual([
		[update],
		[remove],
		[add('N', '1'), add('M', '2')],
		[add('R', '-1')],
	]);
	expect(callsFor(commands, true)).toEqual([
		[update],
		[remove],
		[add('N', '1')],
		[add('M', '2')],
		[add('R', '-1')],
	]);
	expect(callsFor([add('N', '1')], false)).toEqual([[add('N', '1')]]);
	expect(callsFor([], false)).toEqual([]);
	// A line that is changed to a negative quantity is no new line.
	const back: Command = { ...update, quantity: new Decimal(-1) } as Command;
	expect(callsFor([back], false)).toEqual([[back]]);
});

test('E2, E5: each command becomes its own call, with everything that was planned', async () => {
	const calls: unknown[] = [];
	const take =
		(name: string) =>
		async (...given: unknown[]) =>
			void (await Promise.resolve(calls.push([name, ...given])));
	const clients = {
		imuis: {
			create: take('create'),
			createSalesOrder: take('createSalesOrder'),
			createSalesOrderLines: take('createSalesOrderLines'),
			updateSalesOrderLine: take('updateSalesOrderLine'),
			deleteSalesOrderLine: take('deleteSalesOrderLine'),
		},
		outSmart: { upsert: take('upsert') },
	} as unknown as Parameters<typeof carryOut>[0];
	await carryOut(clients, '12', [
		{ kind: 'createRelation', number: '99001', fields: { NAAM: 'Nieuw' } },
		{ kind: 'linkRelation', relation: '99001', row: { debtor_number: '99001' } },
		{ kind: 'createOrder', number: '7', fields: { DEB: '99001' } },
		{ kind: 'createArticle', number: 'A', fields: { OMSCHR: 'A' } },
		update,
		remove,
		add('N', '1'),
		add('M', '2'),
	]);
	expect(calls).toEqual([
		['create', 'DEB', { NAAM: 'Nieuw' }],
		['upsert', 'relations', [{ debtor_number: '99001' }]],
		['createSalesOrder', { DEB: '99001' }, []],
		['create', 'ART', { OMSCHR: 'A' }],
		['updateSalesOrderLine', '12', '5', { AANT: new Decimal(3), PRS: new Decimal(2) }],
		['deleteSalesOrderLine', '12', '10'],
		[
			'createSalesOrderLines',
			'12',
			[
				{ ART: 'N', AANT: new Decimal(1), OPMINT: 'N' },
				{ ART: 'M', AANT: new Decimal(2), OPMINT: 'M' },
			],
		],
	]);
	calls.length = 0;
	await carryOut(clients, '12', []);
	expect(calls).toEqual([]);
});
