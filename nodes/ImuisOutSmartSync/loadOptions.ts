import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { connectImuis } from '../ImuisOnline/connect';
import { connectOutSmart } from '../OutSmart/connect';
import {
	listArticleGroups,
	listOrderTypes,
	listPaymentMethods,
	listWorkStatuses,
	listWorkTypes,
} from './listOptions/listOptions';
import { listImuisFields } from './listOptions/imuisFields';
import { FIRST_EXTRA_RECORD } from './ParameterReader';
import type { ExtraRecord } from './mapping/outSmartFields';
import type { StageName } from './stages/StageResult';
import type { CloudswitchClient } from '../ImuisOnline/cloudswitch/client';
import type { OutSmartClient } from '../OutSmart/openapi/client';

type FromImuis = (imuis: CloudswitchClient) => Promise<INodePropertyOptions[]>;
type FromOutSmart = (outSmart: OutSmartClient) => Promise<INodePropertyOptions[]>;

/** The node's dropdowns, read from the services. */
export const loadOptions = {
	getOrderTypes: fromImuis(listOrderTypes),
	getArticleGroups: fromImuis(listArticleGroups),
	getWorkTypes: fromOutSmart(listWorkTypes),
	getPaymentMethods: fromOutSmart(listPaymentMethods),
	getWorkStatuses: fromOutSmart(listWorkStatuses),
	getImuisFields,
};

/** Fields of the iMUIS table behind the record that the row is about; without one, of the stage's first. */
async function getImuisFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const chosen = this.getCurrentNodeParameter('&record') as ExtraRecord | undefined;
	const operation = this.getCurrentNodeParameter('operation') as StageName;
	const record = chosen ?? FIRST_EXTRA_RECORD[operation] ?? 'relation';
	const { imuis } = await connectImuis(this);
	return await listImuisFields(imuis, record);
}

function fromImuis(list: FromImuis) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const { imuis } = await connectImuis(this);
		return await list(imuis);
	};
}

function fromOutSmart(list: FromOutSmart) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const { outSmart } = await connectOutSmart(this);
		return await list(outSmart);
	};
}
