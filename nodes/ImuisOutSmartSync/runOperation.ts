import { DateTime } from 'luxon';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { connectImuis } from '../ImuisOnline/connect';
import { ZONE } from '../dutchTime';
import { connectOutSmart } from '../OutSmart/connect';
import { withStageLock } from './engine/stageLock';
import { ExtraFields } from './mapping/extraFields';
import { ParameterReader } from './ParameterReader';
import { exportWorkOrders } from './stages/exportWorkOrders';
import { importHourTypes } from './stages/importHourTypes';
import { importMaterials } from './stages/importMaterials';
import { importRelations } from './stages/importRelations';
import { importSalesOrders } from './stages/importSalesOrders';
import { setUp } from './stages/setUp/setUp';
import type { StageContext } from './stages/StageContext';
import type { StageName, StageResult } from './stages/StageResult';

/** The items of both outputs (koppeling.md §5). */
export interface OperationOutputs {
	summary: IDataObject[];
	attention: IDataObject[];
}

/** Runs the operation chosen on the node for one input item. Errors are those of the clients and `InputError`. */
export async function runOperation(context: IExecuteFunctions, itemIndex: number): Promise<OperationOutputs> {
	const parameters = new ParameterReader(context, itemIndex);
	const { stage } = parameters;
	const [{ imuis, fingerprint: imuisConnection }, { outSmart, fingerprint: outSmartConnection }] =
		await Promise.all([connectImuis(context, parameters.dialect()), connectOutSmart(context)]);
	const stageContext: StageContext = {
		imuis,
		outSmart,
		now: () => DateTime.now().setZone(ZONE),
		dryRun: parameters.read('dryRun'),
		language: parameters.option('language'),
		assumptions: parameters.assumptions(),
		extraFields: new ExtraFields(parameters.fieldMappings()),
	};
	return await withStageLock(`${imuisConnection}/${outSmartConnection}`, stage, async () =>
		stage === 'setUp'
			? await runSetUp(stageContext, parameters)
			: asItems(await runStage(stage, stageContext, parameters)),
	);
}

async function runStage(
	stage: Exclude<StageName, 'setUp'>,
	context: StageContext,
	parameters: ParameterReader,
): Promise<StageResult> {
	switch (stage) {
		case 'importRelations':
			return await importRelations(context, parameters.relationSettings(), parameters.start());
		case 'importMaterials':
			return await importMaterials(context, parameters.materialSettings(), parameters.start());
		case 'importHourTypes':
			return await importHourTypes(context, parameters.hourTypeSettings(), parameters.start());
		case 'importSalesOrders':
			return await importSalesOrders(context, parameters.salesOrderSettings(), parameters.start());
		case 'exportWorkOrders':
			return await exportWorkOrders(context, parameters.exportSettings(), parameters.start());
	}
}

async function runSetUp(context: StageContext, parameters: ParameterReader): Promise<OperationOutputs> {
	const { checks, attention } = await setUp(context, parameters.setUpSettings());
	return {
		summary: checks.map((check) => ({ ...check })),
		attention: attention.map((item) => ({ ...item })),
	};
}

function asItems({ summary, attention }: StageResult): OperationOutputs {
	return { summary: [{ ...summary }], attention: attention.map((item) => ({ ...item })) };
}
