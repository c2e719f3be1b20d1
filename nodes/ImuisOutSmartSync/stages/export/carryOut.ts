import type { CloudswitchClient } from '../../../ImuisOnline/cloudswitch/client';
import type { StageContext } from '../StageContext';
import type { Command } from '../../mapping/export/types';

/**
 * The calls that carry commands out, in order: each by itself, but new lines together, which iMUIS writes all or not at all (koppeling.md A1).
 * Returns go apart and last: where iMUIS takes no negative quantities, they must not keep the other lines off the order (koppeling.md E13).
 *
 * @param oneByOne new lines too go one by one: after an answer that left open which of them were written
 */
export function callsFor(commands: readonly Command[], oneByOne: boolean): Command[][] {
	const others = commands.filter(({ kind }) => kind !== 'addLine').map((command) => [command]);
	const added = commands.filter((command) => command.kind === 'addLine' && !isReturn(command));
	const returned = commands.filter((command) => command.kind === 'addLine' && isReturn(command));
	if (oneByOne) return [...others, ...[...added, ...returned].map((command) => [command])];
	return [...others, added, returned].filter((call) => call.length > 0);
}

function isReturn(command: Command): boolean {
	return 'quantity' in command && command.quantity.isNegative();
}

/**
 * Carries out the commands of one call.
 *
 * @throws {ServiceError} whose `outcome` says whether they may have been carried out
 * @throws {CloudswitchRequestError} for what cannot be sent
 */
export async function carryOut(
	{ imuis, outSmart }: Pick<StageContext, 'imuis' | 'outSmart'>,
	order: string,
	commands: readonly Command[],
): Promise<void> {
	const added: Array<Parameters<CloudswitchClient['createSalesOrderLines']>[1][number]> = [];
	for (const command of commands) {
		switch (command.kind) {
			case 'createRelation':
				await imuis.create('DEB', command.fields);
				break;
			case 'linkRelation':
				await outSmart.upsert('relations', [command.row]);
				break;
			case 'createOrder':
				await imuis.createSalesOrder(command.fields, []);
				break;
			case 'createArticle':
				await imuis.create('ART', command.fields);
				break;
			case 'updateLine':
				await imuis.updateSalesOrderLine(order, command.line, { AANT: command.quantity, ...command.fields });
				break;
			case 'deleteLine':
				await imuis.deleteSalesOrderLine(order, command.line);
				break;
			case 'addLine':
				added.push({ ART: command.article, AANT: command.quantity, ...command.fields });
				break;
		}
	}
	if (added.length > 0) await imuis.createSalesOrderLines(order, added);
}
