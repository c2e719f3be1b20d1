import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { connectImuis } from '../ImuisOnline/connect';
import { loadOptions as ofImuis } from '../ImuisOnline/methods/loadOptions';
import { toNodeError } from '../items/nodeErrors';
import { loadOptions as ofOutSmart } from '../OutSmart/methods/loadOptions';
import { listImuisFields } from './imuisFields';
import type { ExtraRecord } from './mapping/outSmartFields';
import { FIRST_EXTRA_RECORD } from './ParameterReader';
import type { StageName } from './stages/StageResult';

/** The node's dropdowns, read from the services. */
export const loadOptions = { ...ofImuis, ...ofOutSmart, getImuisFields };

/** Fields of the iMUIS table behind the record that the row is about; without one, of the stage's first. */
async function getImuisFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const chosen = this.getCurrentNodeParameter('&record') as ExtraRecord | undefined;
	const operation = this.getCurrentNodeParameter('operation') as StageName;
	const record = chosen ?? FIRST_EXTRA_RECORD[operation] ?? 'relation';
	try {
		const { imuis } = await connectImuis(this);
		return await listImuisFields(imuis, record);
	} catch (error) {
		throw toNodeError(this.getNode(), error);
	}
}
