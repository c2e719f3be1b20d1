import type { IDataObject, INodeParameters, OnError } from 'n8n-workflow';
import { Systems } from '../../support/Systems';
import { credentialsFor, type CredentialContents } from './credentials';
import type { NodeCase, NodeRun } from './Engine';
import { runNode } from './Engine';

/** The OutSmart node on a simulator of its own. */
export class OutSmartBench {
	private constructor(readonly systems: Systems) {}

	static async start(): Promise<OutSmartBench> {
		return new OutSmartBench(await Systems.start('empty'));
	}

	async close(): Promise<void> {
		await this.systems.close();
	}

	get outSmart(): Systems['outSmart'] {
		return this.systems.outSmart;
	}

	/** The node with these parameters. */
	nodeCase(
		parameters: INodeParameters,
		items: IDataObject[] = [{}],
		onError?: OnError,
		credentials: CredentialContents = { outSmartApi: credentialsFor(this.systems).outSmartApi },
	): NodeCase {
		return { node: 'outSmart', parameters, items, credentials, ...(onError && { onError }) };
	}

	/** Runs it; a failure ends the node. */
	async run(parameters: INodeParameters, items?: IDataObject[]): Promise<NodeRun> {
		return await runNode(this.nodeCase(parameters, items));
	}

	/** Runs it with an error output. */
	async runOn(parameters: INodeParameters, items?: IDataObject[]): Promise<NodeRun> {
		return await runNode(this.nodeCase(parameters, items, 'continueErrorOutput'));
	}

	/** What comes out; throws with what went wrong otherwise. */
	async json(parameters: INodeParameters, items?: IDataObject[]): Promise<IDataObject[]> {
		const { error, outputs } = await this.run(parameters, items);
		if (error) throw new Error(`${error.message} ${error.description ?? ''}`.trim());
		return (outputs[0] ?? []).map(({ json }) => json);
	}

	/** A work order that is Klaargezet; answers its row ID. */
	workOrder(fields: Record<string, unknown> = {}): string {
		return this.outSmart.createWorkOrder({ ...WORK_ORDER, ...fields }).id;
	}

	/** One that the technician completed. */
	completed(fields: Record<string, unknown> = {}): string {
		const id = this.workOrder(fields);
		this.outSmart.completeWorkOrder(`row:${id}`, {
			materials: [{ MaterialCode: 'EIGEN-KIT', MaterialName: 'Kit', MaterialNr: '2', MaterialPrice: '6.95' }],
		});
		return id;
	}
}

/** All that a new work order needs. */
export const WORK_ORDER: IDataObject = {
	WorkorderNo: 'WB-1',
	CustomerName: 'Bakkerij Smit',
	CustomerDebtorNr: '10001',
	CustomerStreet: 'Dorpsstraat 1',
	CustomerZIP: '1234 AB',
	CustomerCity: 'Utrecht',
	CustomerContactPerson: 'S. Smit',
	CustomerNameInvoice: 'Bakkerij Smit',
	CustomerDebtorNrInvoice: '10001',
	CustomerStreetInvoice: 'Dorpsstraat 1',
	CustomerZIPInvoice: '1234 AB',
	CustomerCityInvoice: 'Utrecht',
	CustomerContactPersonInvoice: 'S. Smit',
	TypeOfWork: 'Service',
	PaymentMethod: 'op rekening',
};

/** Fields of the input item, by their names. */
export const AUTO_MAP = { columns: { mappingMode: 'autoMapInputData', value: null } };
