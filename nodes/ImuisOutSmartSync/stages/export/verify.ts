import { Decimal } from 'decimal.js';
import { isSame, isWrongSize } from '../../mapping/export/quantities';
import type { Command, OrderLine } from '../../mapping/export/types';

/** A write whose result is not what was meant. `wrongSize`: a decimal sign was lost (koppeling.md E20). */
export interface Difference {
	line: string;
	field: string;
	meant: string;
	stored: string;
	wrongSize: boolean;
}

/** Compares what the commands meant with what the order holds now (koppeling.md E20); undefined when all is well. */
export function verifyWritten(
	commands: readonly Command[],
	before: readonly OrderLine[],
	now: readonly OrderLine[],
): Difference | undefined {
	for (const command of commands) {
		if (command.kind !== 'updateLine' && command.kind !== 'addLine') continue;
		const marker = lastLine(String(command.fields.OPMINT ?? ''));
		const line =
			command.kind === 'updateLine'
				? now.find(({ number }) => number === command.line)
				: now.find(({ internalText }) => internalText.includes(marker));
		const name = command.kind === 'updateLine' ? command.line : command.article;
		if (!line) return difference(name, 'AANT', command.quantity.toFixed(), 'no line');
		const old =
			command.kind === 'updateLine' ? before.find(({ number }) => number === command.line) : undefined;
		const found = compareLine(line, command, marker, old);
		if (found) return found;
	}
	return undefined;
}

function compareLine(
	line: OrderLine,
	command: Extract<Command, { kind: 'updateLine' | 'addLine' }>,
	marker: string,
	old: OrderLine | undefined,
): Difference | undefined {
	const quantity = compareNumber(line.number, 'AANT', command.quantity, line.quantity);
	if (quantity) return quantity;
	const sent = command.fields.PRS;
	const price = Decimal.isDecimal(sent) ? sent : old?.price;
	const priceFault = price && compareNumber(line.number, 'PRS', price, line.price);
	if (priceFault) return priceFault;
	const discount = old && compareNumber(line.number, 'PERCKORT', old.discount, line.discount);
	if (discount) return discount;
	const description = command.fields.OMSCHR;
	if (typeof description === 'string' && line.description.trim() !== description.trim()) {
		return difference(line.number, 'OMSCHR', description, line.description);
	}
	return line.internalText.includes(marker)
		? undefined
		: difference(line.number, 'OPMINT', marker, lastLine(line.internalText));
}

function compareNumber(line: string, field: string, meant: Decimal, stored: Decimal): Difference | undefined {
	if (isSame(meant, stored)) return undefined;
	return {
		...difference(line, field, meant.toFixed(), stored.toFixed()),
		wrongSize: isWrongSize(meant, stored),
	};
}

function difference(line: string, field: string, meant: string, stored: string): Difference {
	return { line, field, meant, stored, wrongSize: false };
}

function lastLine(text: string): string {
	return text.slice(text.lastIndexOf('\n') + 1);
}
