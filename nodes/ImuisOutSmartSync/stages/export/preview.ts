import { nameOf, planExport } from '../../mapping/export/planExport';
import type { Command } from '../../mapping/export/types';
import type { ExportStep } from '../../messages/exportReasons';
import type { WorkOrder } from '../../../OutSmart/openapi/types';
import type { ExportSettings } from '../settings';
import type { ExportRun } from './ExportRun';
import type { OrderAccess } from './OrderAccess';

/** What a dry run shows: the plan in words; nothing is written, not even a work status (koppeling.md R6, C5). */
export async function preview(
	run: ExportRun,
	access: OrderAccess,
	workOrder: WorkOrder,
	settings: ExportSettings,
): Promise<void> {
	const plan = planExport(workOrder, await access.read(workOrder), settings);
	if (plan.kind === 'refused') return run.failed(workOrder, plan);
	run.processed(workOrder);
	const facts = { ...nameOf(workOrder), steps: plan.commands.map(stepOf), confirmed: settings.confirmed };
	run.notices(workOrder, [{ reason: 'wouldExport', facts }, ...plan.notices]);
}

/** A write as a dry run tells it. */
export function stepOf(command: Command): ExportStep {
	switch (command.kind) {
		case 'createRelation':
		case 'createArticle':
			return { kind: 'create', line: '', article: command.number, quantity: '' };
		case 'linkRelation':
			return { kind: 'link', line: '', article: command.relation, quantity: '' };
		case 'createOrder':
			return { kind: 'createOrder', line: '', article: '', quantity: '' };
		case 'updateLine':
			return {
				kind: 'update',
				line: command.line,
				article: command.article,
				quantity: command.quantity.toFixed(),
			};
		case 'addLine':
			return { kind: 'add', line: '', article: command.article, quantity: command.quantity.toFixed() };
		case 'deleteLine':
			return { kind: 'delete', line: command.line, article: command.article, quantity: '' };
	}
}
