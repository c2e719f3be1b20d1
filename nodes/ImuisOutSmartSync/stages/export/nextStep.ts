import { writesLine } from '../../mapping/export/planExport';
import type { Command } from '../../mapping/export/types';

/** What is known of how this connection writes (koppeling.md E20); kept in the checkpoint. */
export interface WriteProof {
	/** A first line was written and read back right. */
	line: boolean;
	/** So was a number with decimals: the decimal sign is understood. */
	decimals: boolean;
}

/**
 * The commands to carry out before the order is read again: all of them, but the first write of a connection is a single line, and so is its first
 * number with decimals, because a lost decimal sign must never reach a second line (koppeling.md E20).
 */
export function nextStep(commands: readonly Command[], proof: WriteProof): Command[] {
	const creations = commands.filter((command) => !writesLine(command));
	// What is made later may name what is made first by the number that iMUIS gives it.
	const relations = creations.filter(({ kind }) => kind === 'createRelation');
	if (relations.length > 0) return relations;
	if (creations.length > 0) return creations;
	const fractional = commands.find(hasDecimals);
	if (!proof.decimals && fractional) return [fractional];
	const first = commands.find(({ kind }) => kind !== 'deleteLine');
	if (!proof.line && first) return [first];
	return [...commands];
}

/** What a verified step proves on top of what was known. */
export function provenBy(commands: readonly Command[], proof: WriteProof): WriteProof {
	const written = commands.filter(({ kind }) => kind === 'updateLine' || kind === 'addLine');
	return { line: proof.line || written.length > 0, decimals: proof.decimals || written.some(hasDecimals) };
}

function hasDecimals(command: Command): boolean {
	if (command.kind !== 'updateLine' && command.kind !== 'addLine') return false;
	const { PRS } = command.fields;
	return !command.quantity.isInteger() || (PRS !== undefined && typeof PRS !== 'string' && !PRS.isInteger());
}
