import { select } from '../../../ImuisOnline/cloudswitch/selection';
import type { RelationExample } from '../../messages/setUpReasons';
import type { SetUpTask } from './SetUpTask';

/** More cannot be shown in one message. */
const MOST_EXAMPLES = 15;

/**
 * Relation numbers that are another relation on the other side: the first import would give that customer's name and address to somebody else
 * (koppeling.md C4). iMUIS is read page by page, OutSmart answers all its relations at once.
 */
export async function checkRelationNames({ context, report }: SetUpTask): Promise<void> {
	const inOutSmart = new Map<string, string>();
	for (const relation of await context.outSmart.list('relations')) {
		inOutSmart.set(textOf(relation.debtor_number), textOf(relation.name));
	}
	const examples: RelationExample[] = [];
	let compared = 0;
	let differing = 0;
	const debtors =
		inOutSmart.size === 0 ? [] : context.imuis.pages(select('DEB', ['NR', 'NAAM', 'NAAM2']).orderBy('NR'));
	for await (const { records } of debtors) {
		for (const { NR: number = '', NAAM: name = '', NAAM2: secondName = '' } of records) {
			const other = inOutSmart.get(number.trim());
			if (other === undefined) continue;
			compared += 1;
			if (isSameName(other, name) || isSameName(other, name + secondName)) continue;
			differing += 1;
			if (examples.length < MOST_EXAMPLES)
				examples.push({ number: number.trim(), imuis: name.trim(), outSmart: other });
		}
	}
	const subject = report.subjects.relationNames;
	if (differing === 0) report.ok('relationNames', subject, 'relationNamesAgree', { compared });
	else report.ask('relationNames', subject, 'relationNamesDiffer', { count: differing, examples });
}

/** Without regard to case, accents, spaces and punctuation: `De Vries B.V.` is `de vries bv`. */
function isSameName(one: string, other: string): boolean {
	return bare(one) === bare(other);
}

function bare(name: string): string {
	return name
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

function textOf(value: unknown): string {
	return String(value ?? '').trim();
}
