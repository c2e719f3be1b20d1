import type { OutSmartRecord } from '../../../OutSmart/openapi/types';
import type { SetUpTask } from './SetUpTask';

/** `MaterialFreeField5` of a work order is taken over from this column of the card. */
const FREE_FIELD = 'freefield5';

/** Material cards of OutSmart whose free field 5 is filled: on a work order it would be taken for a line number (koppeling.md C4, E4). */
export async function checkMaterialFreeField({ context, report }: SetUpTask): Promise<void> {
	const cards = await context.outSmart.list('materials');
	const subject = report.subjects.materialFreeField;
	const filled = cards.filter((card) => textOf(card, FREE_FIELD) !== '');
	if (cards.length > 0 && !cards.some((card) => FREE_FIELD in card)) {
		report.ask('materialFreeField5', subject, 'materialFreeFieldHidden', { count: cards.length });
	} else if (filled.length === 0) {
		report.ok('materialFreeField5', subject, 'materialFreeFieldFree', { count: cards.length });
	} else {
		const examples = filled.map((card) => ({
			code: textOf(card, 'code'),
			description: textOf(card, 'description'),
			value: textOf(card, FREE_FIELD),
		}));
		report.ask('materialFreeField5', subject, 'materialFreeFieldInUse', { count: filled.length, examples });
	}
}

function textOf(card: OutSmartRecord, field: string): string {
	return String(card[field] ?? '').trim();
}
