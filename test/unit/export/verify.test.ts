import { Decimal } from 'decimal.js';
import type { Command } from '../../../nodes/ImuisOutSmartSync/mapping/export/types';
import { nextStep, provenBy } from '../../../nodes/ImuisOutSmartSync/stages/export/nextStep';
import { verifyWritten } from '../../../nodes/ImuisOutSmartSync/stages/export/verify';
import { applied, commandsOf, line, material, plan, workOrder } from './model';

const LINES = [line(5, 'A', { quantity: 4, price: 20, discount: new Decimal(10) })];
const COMMANDS = commandsOf(
	plan(workOrder({ Materials: [material('A', '7.5', 5), material('B', '2.5')] }), { lines: LINES }),
);

function found(change: (lines: ReturnType<typeof applied>) => ReturnType<typeof applied>, doubtful = false) {
	const step = { done: doubtful ? [] : COMMANDS, doubtful: doubtful ? COMMANDS : [], before: LINES };
	return verifyWritten(step, change(applied(LINES, COMMANDS))).map(
		({ line: number, field, kind }) => `${number} ${field} ${kind}`,
	);
}

const with5 = (changes: object) => (lines: ReturnType<typeof applied>) =>
	lines.map((known) => (known.number === '5' ? { ...known, ...changes } : known));

test('E20: what is as it was meant is no difference', () => {
	expect(found((lines) => lines)).toEqual([]);
	expect(found((lines) => lines, true)).toEqual([]);
});

test.each([
	['quantity ten times', { quantity: new Decimal(75) }, '5 AANT wrongSize'],
	['quantity a tenth', { quantity: new Decimal('0.75') }, '5 AANT wrongSize'],
	['quantity far more', { quantity: new Decimal(7500) }, '5 AANT wrongSize'],
	['another quantity', { quantity: new Decimal(7) }, '5 AANT other'],
	['rounded to one decimal', { quantity: new Decimal('7.55') }, '5 AANT other'],
	['another price', { price: new Decimal(25) }, '5 PRS other'],
	['a hundredfold price', { price: new Decimal(2000) }, '5 PRS wrongSize'],
	['a dropped discount', { discount: new Decimal(0) }, '5 PERCKORT other'],
	['a lost marker', { internalText: '' }, '5 OPMINT other'],
])('E20: %s is found', (_what, changes, expected) => {
	expect(found(with5(changes))).toEqual([expected]);
});

test('E20: rounding and changed signs in texts are told, no more', () => {
	const rounded = commandsOf(plan(workOrder({ Materials: [material('A', '7.54', 5)] }), { lines: LINES }));
	const now = applied(LINES, rounded).map((known) => ({ ...known, quantity: new Decimal('7.5') }));
	expect(verifyWritten({ done: rounded, doubtful: [], before: LINES }, now).map(({ kind }) => kind)).toEqual([
		'rounded',
	]);
	const renamed = (lines: ReturnType<typeof applied>) =>
		lines.map((known) => (known.article === 'B' ? { ...known, description: 'Iets anders' } : known));
	expect(found(renamed)).toEqual(['10 OMSCHR text']);
});

test('E20, R9: a new line that is missing is found; one whose answer was lost may be missing', () => {
	const without = (lines: ReturnType<typeof applied>) => lines.filter(({ article }) => article !== 'B');
	expect(found(without)).toEqual(['B OPMINT other']);
	expect(found(without, true)).toEqual([]);
});

test('E20, R9: a removed line that still stands there is told with its quantity, unless its answer was lost', () => {
	const done: Command[] = [{ kind: 'deleteLine', line: '5', article: 'A' }];
	expect(verifyWritten({ done, doubtful: [], before: LINES }, LINES)).toEqual([
		{ line: '5', field: 'AANT', meant: '0', stored: '4', kind: 'other' },
	]);
	expect(verifyWritten({ done, doubtful: [], before: LINES }, [])).toEqual([]);
	expect(verifyWritten({ done: [], doubtful: done, before: LINES }, LINES)).toEqual([]);
});

test('E20: what is meant and what is stored are told in full', () => {
	const now = applied(LINES, COMMANDS);
	const step = { done: COMMANDS, doubtful: [], before: LINES };
	const changed = (changes: object) =>
		now.map((known) => (known.article === 'B' ? { ...known, ...changes } : known));
	expect(verifyWritten(step, changed({ description: 'Iets anders' }))).toEqual([
		{ line: '10', field: 'OMSCHR', meant: 'B', stored: 'Iets anders', kind: 'text' },
	]);
	expect(verifyWritten(step, changed({ quantity: new Decimal(25) }))).toEqual([
		{ line: '10', field: 'AANT', meant: '2.5', stored: '25', kind: 'wrongSize' },
	]);
	const [without] = verifyWritten(step, changed({ internalText: '' }));
	expect(without).toMatchObject({ line: 'B', field: 'OPMINT', stored: '', kind: 'other' });
	expect(without?.meant).toMatch(/169001/);
});

test('E20: a creation is nothing to compare', () => {
	const done: Command[] = [{ kind: 'createArticle', number: 'A', fields: {} }];
	expect(verifyWritten({ done, doubtful: done, before: LINES }, [])).toEqual([]);
});

test('E20, R9: a line whose answer was lost is verified when it is there', () => {
	expect(found(with5({ quantity: new Decimal(75) }), true)).toEqual(['5 AANT wrongSize']);
});

describe('E20: the first write of a connection is a single line', () => {
	const add = (quantity: string): Command => ({
		kind: 'addLine',
		article: 'A',
		quantity: new Decimal(quantity),
		fields: {},
	});
	const ALL = [add('1'), add('2.5'), add('3')];
	test('and so is the first number with decimals', () => {
		expect(nextStep(ALL, { line: false, decimals: false })).toEqual([ALL[1]]);
		expect(nextStep([add('1'), add('3')], { line: false, decimals: false })).toEqual([add('1')]);
		expect(nextStep(ALL, { line: true, decimals: false })).toEqual([ALL[1]]);
		expect(nextStep(ALL, { line: true, decimals: true })).toEqual(ALL);
	});
	test('a line that is only removed proves nothing, and goes along with the rest', () => {
		const gone: Command = { kind: 'deleteLine', line: '5', article: 'B' };
		expect(nextStep([gone, add('1'), add('3')], { line: false, decimals: true })).toEqual([add('1')]);
		expect(nextStep([gone], { line: false, decimals: false })).toEqual([gone]);
	});
	test('a relation comes before what names it, and before all lines', () => {
		const order: Command = { kind: 'createOrder', number: '7', fields: {} };
		const relation: Command = { kind: 'createRelation', number: '99001', fields: {} };
		expect(nextStep([order, relation, ...ALL], { line: true, decimals: true })).toEqual([relation]);
	});
	test('new records come before any line', () => {
		const create: Command = { kind: 'createArticle', number: 'A', fields: {} };
		expect(nextStep([create, ...ALL], { line: true, decimals: true })).toEqual([create]);
	});
	test('only what was written proves anything', () => {
		const none = { line: false, decimals: false };
		expect(provenBy([], none)).toEqual(none);
		expect(provenBy([add('1')], none)).toEqual({ line: true, decimals: false });
		expect(provenBy([add('2.5')], none)).toEqual({ line: true, decimals: true });
	});
});
