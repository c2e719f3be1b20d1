import type { IDataObject } from 'n8n-workflow';
import type { Operation, OperationRun } from '../Operation';

/** Logs in anew, which proves the keys (imuis reference §3); CheckConnection alone proves none. */
export const checkConnection: Operation = { description: [], execute };

async function execute({ imuis }: OperationRun): Promise<IDataObject[]> {
	await imuis.checkConnection();
	await imuis.login();
	return [{ connected: true }];
}
