import { OrderFunctions } from '../orders/OrderFunctions';
import type { OrderBook } from '../orders/OrderBook';
import { readAdministrationInfo } from '../reading/administrationInfo';
import { RecordReader } from '../reading/RecordReader';
import { Refusal } from '../Refusal';
import type { World } from '../World';
import { MasterRecords } from '../writing/MasterRecords';
import { readDataset, type DatasetRow } from '../xml/readDataset';
import type { FunctionDefinition } from './catalogue';
import { disturbDataset, refuseByFault, type ServiceFault } from './ServiceFault';

/** A call of a function, whichever door it came through. */
export interface FunctionCall {
	definition: FunctionDefinition;
	/** A parameter's text; empty when it was not sent. */
	parameter(name: string): string;
	/** ORDNR; undefined when this door or variant has no such parameter. */
	orderNumber: number | undefined;
	/** Name of the dataset parameter, when a switch changes it. */
	datasetName: string | undefined;
	withMetadata: boolean;
}

/** Version the simulated program says it has. */
const PROGRAM_VERSION = '4.7.2';

/** Checks access and runs functions. Answers the returned values by name; throws a Refusal for a business error. */
export class FunctionRunner {
	private readonly reader: RecordReader;
	private readonly records: MasterRecords;
	private readonly orderFunctions: OrderFunctions;

	constructor(
		private readonly world: World,
		orders: OrderBook,
	) {
		this.reader = new RecordReader(world);
		this.records = new MasterRecords(world);
		this.orderFunctions = new OrderFunctions(world, orders);
	}

	run(call: FunctionCall, fault: ServiceFault | undefined): Record<string, string> {
		if (fault?.name === 'expireSession') this.world.sessions.close(call.parameter('SessionId'));
		this.checkAccess(call);
		const rows =
			call.datasetName === undefined ? [] : readDataset(call.parameter(call.datasetName), call.datasetName);
		refuseByFault(fault, orderOf(rows, call));
		const answer = this.perform(call, rows, fault);
		for (const name of ['Records', 'Verkooporder', 'Verkooporderregels']) {
			if (answer[name] !== undefined) answer[name] = disturbDataset(answer[name], fault);
		}
		return answer;
	}

	private checkAccess(call: FunctionCall): void {
		const { access } = call.definition;
		if (access === 'open') return;
		if (call.parameter('PartnerKey') !== this.world.partnerKey)
			throw new Refusal('De partnerkey is onbekend of niet geldig');
		if (call.parameter('Omgevingscode') !== this.world.environmentCode)
			throw new Refusal('De omgevingscode is onbekend');
		if (this.world.switches.moduleMissing) {
			throw new Refusal(
				'Deze omgeving beschikt niet over de module Cloudswitch; activeer eerst het abonnement op Cloudswitch',
			);
		}
		if (access !== 'session') return;
		const session = call.parameter('SessionId');
		if (session === '') throw new Refusal('Er is geen sessie opgegeven');
		if (!this.world.sessions.use(session))
			throw new Refusal('De sessie bestaat niet of is verlopen; log opnieuw in');
	}

	private perform(
		call: FunctionCall,
		rows: DatasetRow[],
		fault: ServiceFault | undefined,
	): Record<string, string> {
		switch (call.definition.name) {
			case 'Login':
				return { SessionId: this.world.sessions.open() };
			case 'Logout':
				this.world.sessions.close(call.parameter('SessionId'));
				return {};
			case 'GetiMUISVersion':
				return { iMUISVersion: PROGRAM_VERSION };
			case 'GetTimeStamp':
				return { TimeStamp: this.world.clock.localTime() };
			case 'GetAdmInfo':
				return { Records: readAdministrationInfo(rows, this.world) };
			case 'GetStamtabelRecords':
				return {
					Records: this.reader.read(rows, {
						withMetadata: call.withMetadata,
						emptyPage: fault?.name === 'emptyPage',
					}),
				};
			case 'CreateStamTabelRecord':
				return { Primarykey: this.records.create(rows) };
			default:
				return this.write(call, rows);
		}
	}

	private write(call: FunctionCall, rows: DatasetRow[]): Record<string, string> {
		switch (call.definition.name) {
			case 'UpdateStamtabelRecord':
				this.records.update(rows);
				return {};
			case 'DeleteStamtabelRecord':
				this.records.delete(rows);
				return {};
			case 'CreateVerkoopOrder':
				return orderAnswer(this.orderFunctions.create(rows), 'Verkooporder');
			case 'CreateVerkooporderRegel':
				return orderAnswer(
					this.orderFunctions.addLines(rows, call.orderNumber),
					call.datasetName ?? 'Verkooporder',
				);
			case 'UpdateVerkooporderRegel':
				this.orderFunctions.updateLine(rows);
				return {};
			case 'DeleteVerkooporderRegel':
				this.orderFunctions.deleteLine(rows);
				return {};
			case 'DeleteVerkooporder':
				this.orderFunctions.deleteOrder(rows);
				return {};
			default:
				return {};
		}
	}
}

function orderAnswer(made: { number: string; dataset: string }, name: string): Record<string, string> {
	return { [name]: made.dataset, ORDNR: made.number };
}

function orderOf(rows: DatasetRow[], call: FunctionCall): string {
	const selected = rows
		.find((row) => row.name === 'SELECTION')
		?.fields.get('WHEREVALUES')
		?.split('\t')[0];
	return selected ?? (call.orderNumber ? String(call.orderNumber) : '');
}
