import { Decimal } from 'decimal.js';
import { looselyEqual } from '../../mapping/export/matchLines';
import { isSameAmount, isSameQuantity, isWrongSize } from '../../mapping/export/quantities';
import type { Command, OrderLine } from '../../mapping/export/types';

/** A field of a line that is not what was meant. */
export interface Difference {
	line: string;
	field: string;
	meant: string;
	stored: string;
	/** `wrongSize`: a decimal sign was lost; `other`: anything else that matters; `rounded` and `text`: to be told, not to stop for. */
	kind: 'wrongSize' | 'other' | 'rounded' | 'text';
}

/** What was written since the order was last read. */
export interface WrittenStep {
	/** Carried out for certain. */
	done: Command[];
	/** May have been carried out: their answer was lost (koppeling.md R9). */
	doubtful: Command[];
	/** The lines before. */
	before: readonly OrderLine[];
}

type LineCommand = Extract<Command, { kind: 'updateLine' | 'addLine' }>;

/** Compares every line that was written with what the order holds now (koppeling.md E20). Doubtful ones that are not there are no difference. */
export function verifyWritten(
	{ done, doubtful, before }: WrittenStep,
	now: readonly OrderLine[],
): Difference[] {
	return [...done, ...doubtful].flatMap((command): Difference[] => {
		if (command.kind === 'deleteLine') return verifyDeleted(command.line, now, done.includes(command));
		if (command.kind !== 'updateLine' && command.kind !== 'addLine') return [];
		const line = lineOf(command, now);
		const old =
			command.kind === 'updateLine' ? before.find(({ number }) => number === command.line) : undefined;
		if (line) return compareLine(line, command, old);
		if (!done.includes(command)) return [];
		const name = command.kind === 'updateLine' ? command.line : command.article;
		return [{ line: name, field: 'OPMINT', meant: markerIn(command), stored: '', kind: 'other' }];
	});
}

/** The line as it was written: it carries the marker that was sent. */
function lineOf(command: LineCommand, now: readonly OrderLine[]): OrderLine | undefined {
	const marker = markerIn(command);
	return now.find(
		({ number, internalText }) =>
			internalText.includes(marker) && (command.kind === 'addLine' || number === command.line),
	);
}

function verifyDeleted(line: string, now: readonly OrderLine[], isCertain: boolean): Difference[] {
	const still = isCertain ? now.find(({ number }) => number === line) : undefined;
	if (!still) return [];
	return [{ line, field: 'AANT', meant: '0', stored: still.quantity.toFixed(), kind: 'other' }];
}

function compareLine(
	line: OrderLine,
	{ quantity, fields }: LineCommand,
	old: OrderLine | undefined,
): Difference[] {
	const price = Decimal.isDecimal(fields.PRS) ? fields.PRS : old?.price;
	return [
		...compareQuantity(line, quantity),
		...(price ? compareAmount(line.number, 'PRS', price, line.price) : []),
		...(old ? compareAmount(line.number, 'PERCKORT', old.discount, line.discount) : []),
		...compareText(line, 'OMSCHR', fields.OMSCHR, line.description),
		...compareText(line, 'OPMEXT', fields.OPMEXT, line.externalText),
	];
}

function compareQuantity(line: OrderLine, meant: Decimal): Difference[] {
	const stored = line.quantity;
	if (!isSameQuantity(meant, stored)) return [amount(line.number, 'AANT', meant, stored)];
	if (isSameAmount(meant, stored)) return [];
	return [{ ...amount(line.number, 'AANT', meant, stored), kind: 'rounded' }];
}

function compareAmount(line: string, field: string, meant: Decimal, stored: Decimal): Difference[] {
	return isSameAmount(meant, stored) ? [] : [amount(line, field, meant, stored)];
}

function amount(line: string, field: string, meant: Decimal, stored: Decimal): Difference {
	const kind = isWrongSize(meant, stored) ? 'wrongSize' : 'other';
	return { line, field, meant: meant.toFixed(), stored: stored.toFixed(), kind };
}

function compareText(
	{ number: line }: OrderLine,
	field: string,
	meant: unknown,
	stored: string,
): Difference[] {
	if (typeof meant !== 'string' || looselyEqual(meant, stored)) return [];
	return [{ line, field, meant, stored, kind: 'text' }];
}

function markerIn({ fields }: LineCommand): string {
	const text = String(fields.OPMINT ?? '');
	return text.slice(text.lastIndexOf('\n') + 1);
}
