import axios, { type AxiosResponse } from 'axios';
import {
	type OutSmartSimulator,
	type OutSmartSimulatorOptions,
	startOutSmartSimulator,
} from '../../../../simulators/outsmart';

/** The envelope of every answer. */
export interface Envelope<Response = unknown> {
	code: number;
	messages: string[];
	response: Response;
}

/** A running simulator with hand-written HTTP calls: tests of the simulator must not lean on our own client. */
export class OutSmartHttp {
	private constructor(readonly simulator: OutSmartSimulator) {}

	static async start(options: OutSmartSimulatorOptions = {}): Promise<OutSmartHttp> {
		return new OutSmartHttp(await startOutSmartSimulator(options));
	}

	/** `query` is appended to the tokens as it is written. */
	url(endpoint: string, query = ''): string {
		const { baseUrl, token, softwareToken } = this.simulator;
		return `${baseUrl}/${endpoint}?token=${token}&software_token=${softwareToken}${query === '' ? '' : `&${query}`}`;
	}

	async get<Response = unknown>(endpoint: string, query = ''): Promise<Envelope<Response>> {
		return (await axios.get<Envelope<Response>>(this.url(endpoint, query))).data;
	}

	async post<Response = unknown>(endpoint: string, body: unknown, query = ''): Promise<Envelope<Response>> {
		return (await axios.post<Envelope<Response>>(this.url(endpoint, query), JSON.stringify(body), JSON_BODY))
			.data;
	}

	async raw(method: string, url: string, data?: string): Promise<AxiosResponse<Envelope>> {
		return await axios.request<Envelope>({ method, url, data, ...JSON_BODY, validateStatus: () => true });
	}

	async control<Answer = unknown>(
		method: string,
		path: string,
		data?: unknown,
	): Promise<AxiosResponse<Answer>> {
		const url = `${this.simulator.origin}/_control/${path}`;
		return await axios.request<Answer>({ method, url, data, validateStatus: () => true });
	}

	async close(): Promise<void> {
		await this.simulator.close();
	}
}

const JSON_BODY = { headers: { 'content-type': 'application/json' } };

/** A relation with every required field. */
export function relation(changes: Record<string, unknown> = {}): Record<string, unknown> {
	return {
		debtor_number: '10001',
		name: 'Bakkerij Smit',
		street: 'Dorpsstraat 1',
		postal_code: '1234 AB',
		city: 'Ede',
		...changes,
	};
}

/** A work order with every required field. */
export function workOrder(changes: Record<string, unknown> = {}): Record<string, unknown> {
	return {
		WorkorderNo: '2026001',
		CustomerName: 'Bakkerij Smit',
		CustomerDebtorNr: '10001',
		CustomerStreet: 'Dorpsstraat 1',
		CustomerZIP: '1234 AB',
		CustomerCity: 'Ede',
		CustomerContactPerson: 'P. Smit',
		CustomerNameInvoice: 'Bakkerij Smit Holding',
		CustomerDebtorNrInvoice: '10002',
		CustomerStreetInvoice: 'Kerkweg 2',
		CustomerZIPInvoice: '1234 AC',
		CustomerCityInvoice: 'Ede',
		CustomerContactPersonInvoice: 'Administratie',
		TypeOfWork: 'Storing',
		PaymentMethod: 'op rekening',
		...changes,
	};
}

/** A material row with every required field. */
export function material(changes: Record<string, unknown> = {}): Record<string, unknown> {
	return {
		MaterialCode: 'K15',
		MaterialNr: 2,
		MaterialPrice: '4.55',
		MaterialName: 'Kraan 15 mm',
		...changes,
	};
}
