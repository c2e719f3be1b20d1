import { itemsOf, type Execution } from './lab/executions';
import type { Koppeling } from './Koppeling';

/** Receives one line for the person who watches. */
export type Tell = (line: string) => void;

const STAGES = [
	'Import relations',
	'Import materials',
	'Import hour types',
	'Import sales orders',
	'Export work orders',
];

/** What a stage did, as the office would read it. */
export function stageLines(execution: Execution): string[] {
	return STAGES.filter((stage) => execution.nodes[stage]).flatMap((stage) => {
		const [summary] = itemsOf(execution, stage);
		if (!summary)
			return [`  ${stage}: failed: ${String(itemsOf(execution, stage, 2)[0]?.error ?? 'no reason given')}`];
		const { read, sent, unchanged, skipped, failed } = summary;
		const counts = `${read} read, ${sent} sent, ${unchanged} unchanged, ${skipped} skipped, ${failed} failed`;
		return [`  ${stage}: ${counts}`, ...reasonLines(itemsOf(execution, stage, 1))];
	});
}

/** The reasons, most frequent first, each with one of its messages. */
function reasonLines(attention: Array<Record<string, unknown>>): string[] {
	const byReason = new Map<string, Array<Record<string, unknown>>>();
	for (const item of attention)
		byReason.set(String(item.reason), [...(byReason.get(String(item.reason)) ?? []), item]);
	return [...byReason.values()]
		.sort((a, b) => b.length - a.length)
		.map((items) => `      ${items.length} × ${String(items[0]?.reason)}, e.g. ${String(items[0]?.message)}`);
}

/** Runs Set Up and says what it found. */
export async function tellSetUp(koppeling: Koppeling, tell: Tell): Promise<void> {
	const execution = await koppeling.client.run(koppeling.workflows.setup.id, { trigger: 'Check now' });
	expectStatus(execution, 'success', 'Set Up');
	tell('Set Up:');
	for (const { status, message } of itemsOf(execution, 'Set up'))
		tell(`  ${String(status).padEnd(7)} ${String(message)}`);
}

/** Runs all stages by hand and says what each did. */
export async function tellSync(koppeling: Koppeling, title: string, tell: Tell): Promise<Execution> {
	const execution = await koppeling.client.run(koppeling.workflows.sync.id, { trigger: 'Run all by hand' });
	expectStatus(execution, 'success', title);
	tell(`${title}:`);
	for (const line of stageLines(execution)) tell(line);
	return execution;
}

/**
 * One day at the simulated company: a full synchronisation, one with nothing to do, a change in iMUIS, a completed work order, and one that cannot be
 * processed. @throws when anything is not as it should be
 */
export async function playDay(koppeling: Koppeling, tell: Tell): Promise<void> {
	const { imuis, outSmart } = koppeling;
	const second = await tellSync(koppeling, 'Again, with nothing changed', tell);
	for (const stage of STAGES) {
		const sent = itemsOf(second, stage)[0]?.sent;
		expect(sent === 0, `${stage} sent ${String(sent)} records although nothing was changed`);
	}

	imuis.editRecord('DEB', ['10001'], { NAAM: 'Café De Kroon & Zn.' });
	await tellSync(koppeling, 'After relation 10001 was renamed in iMUIS', tell);
	const relation = outSmart.entities('relations').find(({ debtor_number }) => debtor_number === '10001');
	expect(
		relation?.name === 'Café De Kroon & Zn.',
		`relation 10001 is called ${String(relation?.name)} in OutSmart`,
	);

	const [done, spoilt] = ordinaryWorkOrders(koppeling);
	complete(koppeling, done, {});
	complete(koppeling, spoilt, { freeField5: 'garantie' });
	const last = await tellSync(koppeling, `After work orders ${done} and ${spoilt} were completed`, tell);
	const lines = imuis.order(done).lines;
	expect(
		lines.filter(({ OPMINT }) => String(OPMINT).includes('[OutSmart:')).length >= 3,
		`order ${done} did not get its lines`,
	);
	expect(outSmart.workOrders(done)[0]?.status === 'Afgehandeld', `work order ${done} is not Afgehandeld`);
	expect(outSmart.workOrders(spoilt)[0]?.WorkStatus === '99', `work order ${spoilt} is not on 99`);
	const attention = itemsOf(last, 'Export work orders', 1).find(({ key }) => key === spoilt);
	expect(attention?.reason === 'freeField5NotALine', `Attention does not name work order ${spoilt}`);
	tell(`Order ${done} in iMUIS now has:`);
	for (const { RG, ART, AANT, OMSCHR } of lines)
		tell(`  line ${String(RG)}: ${String(AANT)} × ${String(ART)} ${String(OMSCHR)}`);
}

/** Two work orders with materials from their order. */
export function ordinaryWorkOrders({ outSmart }: Koppeling): [string, string] {
	const usable = outSmart
		.workOrders()
		.filter(
			({ status, Materials }) =>
				status === 'Klaargezet' && Materials.some(({ MaterialFreeField5 }) => MaterialFreeField5),
		);
	const [first, second] = usable.map(({ WorkorderNo }) => WorkorderNo);
	if (!first || !second) throw new Error('There are no work orders to complete.');
	return [first, second];
}

/** Completes a work order as a technician does: one material more, two and a half hours of work. */
export function complete(
	{ outSmart }: Koppeling,
	number: string,
	{ freeField5 }: { freeField5?: string },
): void {
	outSmart.fetchWorkOrder(number);
	outSmart.completeWorkOrder(number, {
		materials: [
			{
				MaterialCode: '100010',
				MaterialNr: '2',
				MaterialPrice: '4,55',
				MaterialName: 'Extra gebruikt',
				MaterialUnit: 'stuk',
				...(freeField5 !== undefined && { MaterialFreeField5: freeField5 }),
			},
		],
		workperiods: [
			{
				WorkDate: '24-11-2026',
				BeginTime: '08:00',
				EndTime: '10:30',
				HourType: 'UUR-MONT',
				EmployeeNr: '001',
			},
		],
		workStatus: '1',
	});
}

function expectStatus(execution: Execution, status: string, what: string): void {
	expect(
		execution.status === status,
		`${what} ended as ${execution.status}: ${execution.error?.message ?? ''}`,
	);
}

function expect(condition: boolean, otherwise: string): void {
	if (!condition) throw new Error(`The demo did not go as it should: ${otherwise}.`);
}
