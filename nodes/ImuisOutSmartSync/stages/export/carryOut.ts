import type { CloudswitchClient } from '../../../ImuisOnline/cloudswitch/client';
import type { Command } from '../../mapping/export/types';

/**
 * Carries out commands one after another and stops at the first that does not succeed; new lines go together in one call, which iMUIS carries out
 * whole or not at all (koppeling.md A1). `done` counts the lines that were surely written.
 *
 * @throws {ServiceError} of the command that failed; its `outcome` says whether it may have been carried out
 */
export async function carryOut(
	imuis: CloudswitchClient,
	order: string,
	commands: readonly Command[],
	done: (lines: number) => void,
): Promise<void> {
	for (const command of commands) {
		switch (command.kind) {
			case 'createRelation':
				await imuis.create('DEB', command.fields);
				break;
			case 'createArticle':
				await imuis.create('ART', command.fields);
				break;
			case 'updateLine':
				await imuis.updateSalesOrderLine(order, command.line, { AANT: command.quantity, ...command.fields });
				done(1);
				break;
			case 'deleteLine':
				await imuis.deleteSalesOrderLine(order, command.line);
				done(1);
				break;
			case 'addLine':
				break;
		}
	}
	const added = commands.flatMap((command) =>
		command.kind === 'addLine' ? [{ ART: command.article, AANT: command.quantity, ...command.fields }] : [],
	);
	if (added.length === 0) return;
	await imuis.createSalesOrderLines(order, added);
	done(added.length);
}
