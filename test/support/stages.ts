import { Settings } from 'luxon';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Language } from '../../nodes/ImuisOutSmartSync/messages/messageFor';
import { exportWorkOrders as exportDirectly } from '../../nodes/ImuisOutSmartSync/stages/exportWorkOrders';
import { importHourTypes as hourTypesDirectly } from '../../nodes/ImuisOutSmartSync/stages/importHourTypes';
import { importMaterials as materialsDirectly } from '../../nodes/ImuisOutSmartSync/stages/importMaterials';
import { importRelations as relationsDirectly } from '../../nodes/ImuisOutSmartSync/stages/importRelations';
import { importSalesOrders as salesOrdersDirectly } from '../../nodes/ImuisOutSmartSync/stages/importSalesOrders';
import type {
	ExportSettings,
	HourTypeSettings,
	MaterialSettings,
	RelationSettings,
	SalesOrderSettings,
} from '../../nodes/ImuisOutSmartSync/stages/settings';
import type { StageContext, StageStart } from '../../nodes/ImuisOutSmartSync/stages/StageContext';
import type {
	StageResult,
	StageSummary,
	AttentionItem,
} from '../../nodes/ImuisOutSmartSync/stages/StageResult';
import type { StageOperation } from '../engine/support/syncNode';
import type { Systems } from './Systems';

/** What a test can say of a run that the node can be told too. */
export interface RunChoices {
	dryRun?: boolean;
	language?: Language;
	/** The moment of the run. */
	now?: StageContext['now'];
}

/**
 * The stages, run as a user runs them: the node with these settings in n8n's engine. With `STAGES=direct` the stages are called by themselves, which
 * gives the same but for n8n; mutants are tried out so.
 */
const isDirect = process.env.STAGES === 'direct';

export async function importRelations(
	systems: Systems,
	settings: RelationSettings,
	start: StageStart,
	choices: RunChoices = {},
): Promise<StageResult> {
	if (isDirect) return await relationsDirectly(systems.context(choices), settings, start);
	return await throughEngine(systems, 'importRelations', settings, start, choices);
}

export async function importMaterials(
	systems: Systems,
	settings: MaterialSettings,
	start: StageStart,
	choices: RunChoices = {},
): Promise<StageResult> {
	if (isDirect) return await materialsDirectly(systems.context(choices), settings, start);
	return await throughEngine(systems, 'importMaterials', settings, start, choices);
}

export async function importHourTypes(
	systems: Systems,
	settings: HourTypeSettings,
	start: StageStart,
	choices: RunChoices = {},
): Promise<StageResult> {
	if (isDirect) return await hourTypesDirectly(systems.context(choices), settings, start);
	return await throughEngine(systems, 'importHourTypes', settings, start, choices);
}

export async function importSalesOrders(
	systems: Systems,
	settings: SalesOrderSettings,
	start: StageStart,
	choices: RunChoices = {},
): Promise<StageResult> {
	if (isDirect) return await salesOrdersDirectly(systems.context(choices), settings, start);
	return await throughEngine(systems, 'importSalesOrders', settings, start, choices);
}

export async function exportWorkOrders(
	systems: Systems,
	settings: ExportSettings,
	start: StageStart,
	choices: RunChoices = {},
): Promise<StageResult> {
	if (isDirect) return await exportDirectly(systems.context(choices), settings, start);
	const { hourRounding, ...others } = settings;
	const rounding = {
		hourRoundingMinutes: hourRounding.minutes,
		hourRoundingDirection: hourRounding.direction,
	};
	return await throughEngine(systems, 'exportWorkOrders', { ...others, ...rounding }, start, choices);
}

async function throughEngine(
	systems: Systems,
	operation: StageOperation,
	settings: object,
	start: StageStart,
	{ dryRun = false, language = 'en', now }: RunChoices,
): Promise<StageResult> {
	const { runStage, parametersOf } = await import('../engine/support/syncNode');
	const parameters: INodeParameters = {
		...parametersOf({ ...settings, language } as INodeParameters),
		syncDate: start.syncDate,
		checkpoint: start.checkpoint,
		dryRun,
	};
	const moment = now?.().toMillis();
	if (moment !== undefined) Settings.now = () => moment;
	try {
		const { summary, attention } = await runStage(systems, operation, parameters);
		return { summary: read<StageSummary>(summary), attention: attention.map(read<AttentionItem>) };
	} finally {
		Settings.now = () => Date.now();
	}
}

function read<T>(item: IDataObject): T {
	return item as unknown as T;
}
