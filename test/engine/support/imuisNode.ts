import type { IDataObject, INodeParameters, OnError } from 'n8n-workflow';
import { Systems } from '../../support/Systems';
import { credentialsFor, type CredentialContents } from './credentials';
import { runNode, type NodeCase, type NodeRun } from './Engine';

/** The iMUIS Online node on a simulator of its own. */
export class ImuisBench {
	private constructor(readonly systems: Systems) {}

	static async start(seed: 'company' | 'empty' = 'company'): Promise<ImuisBench> {
		return new ImuisBench(await Systems.start(seed));
	}

	async close(): Promise<void> {
		await this.systems.close();
	}

	get imuis(): Systems['imuis'] {
		return this.systems.imuis;
	}

	/** Credentials that the simulator accepts, with these fields changed. */
	credentials(changes: IDataObject = {}): CredentialContents {
		const { imuisOnlineApi } = credentialsFor(this.systems);
		return { imuisOnlineApi: { ...imuisOnlineApi, ...(changes as typeof imuisOnlineApi) } };
	}

	/** The node with these parameters. */
	nodeCase(
		parameters: INodeParameters,
		items: IDataObject[] = [{}],
		onError?: OnError,
		credentials: CredentialContents = this.credentials(),
	): NodeCase {
		return { node: 'imuisOnline', parameters, items, credentials, ...(onError && { onError }) };
	}

	async run(parameters: INodeParameters, items?: IDataObject[], onError?: OnError): Promise<NodeRun> {
		return await runNode(this.nodeCase(parameters, items, onError));
	}

	/** What comes out; throws with what went wrong otherwise. */
	async json(parameters: INodeParameters, items?: IDataObject[]): Promise<IDataObject[]> {
		const { error, outputs } = await this.run(parameters, items);
		if (error) throw new Error(`${error.message} ${error.description ?? ''}`.trim());
		return (outputs[0] ?? []).map(({ json }) => json);
	}

	/** A sales order of relation 10001 with one line (RG 5) unless told otherwise; answers its number. */
	order(head: Record<string, string> = {}, lines: Array<Record<string, string>> = [LINE]): string {
		return String(
			this.imuis.createOrder({ head: { ORDSRT: 'SERVICE', DEB: '10001', ...head }, lines }).head.NR,
		);
	}

	/** The write calls that reached the service. */
	writes(): string[] {
		return this.imuis
			.calls()
			.filter(({ write }) => write)
			.map(({ operation }) => operation);
	}
}

/** A line of a sales order. */
export const LINE = { ART: 'CV-1001', AANT: '2' };

/** The record with the key that each item has in its field `key`. */
export const BY_KEY = { recordKey: { __rl: true, mode: 'key', value: '={{ $json.key }}' } };

/** The fields of each item, by their names. */
export const AUTO_MAP = { record: { mappingMode: 'autoMapInputData', value: null } };

/** These fields, filled in on the node. */
export function recordParameter(value: IDataObject): INodeParameters {
	return { record: { mappingMode: 'defineBelow', value } } as INodeParameters;
}

/** Conditions of *Filters*. */
export function filtersParameter(...condition: IDataObject[]): INodeParameters {
	return { filters: { condition } } as unknown as INodeParameters;
}

/** Lines of a sales order. */
export function linesParameter(...line: IDataObject[]): INodeParameters {
	return { lines: { line } } as unknown as INodeParameters;
}
