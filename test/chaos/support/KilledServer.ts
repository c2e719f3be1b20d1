import { signIn, type N8nClient } from '../../../demo/lab/client';
import type { Execution, ExecutionSummary } from '../../../demo/lab/executions';
import type { Call, Fault } from '../../../simulators/core/types';
import { TestKoppeling } from '../../n8n/lab';
import { Systems } from '../../support/Systems';
import { CREATE_ARTICLE, makeThree } from '../scenarios/threeWorkOrders';
import { SERVICES, type CallPoint } from './points';

const LONG_AGO = '2000-01-01T00:00:00.000Z';
const CHECKPOINTS = 'imuis_outsmart_checkpoints';

/** A row of the checkpoints table. */
export interface Checkpoint {
	stage: string;
	syncDate: string;
	checkpoint: string;
	owner: string;
	busyUntil: string;
}

/** A real n8n with the main template, whose power can be cut; the same n8n serves all points, because installing it takes long. */
export class KilledServer {
	private constructor(
		private readonly lab: TestKoppeling,
		private client: N8nClient,
	) {}

	/** The package must have been built before. */
	static async start(): Promise<KilledServer> {
		const lab = await TestKoppeling.start('2.41.1');
		const { koppeling } = lab;
		await koppeling.choose({ confirmed: true });
		await koppeling.change('sync', (node) => {
			if (node.parameters.operation !== 'exportWorkOrders') return node;
			const options = { ...(node.parameters.options as object), ...CREATE_ARTICLE.options };
			return { ...node, parameters: { ...node.parameters, createMaterials: true, options } };
		});
		const server = new KilledServer(lab, koppeling.client);
		// Makes the tables.
		await server.runAll();
		return server;
	}

	get systems(): Systems {
		return Systems.of(this.lab.koppeling.imuis, this.lab.koppeling.outSmart);
	}

	async stop(): Promise<void> {
		await this.lab.stop();
	}

	/** Both services before the first synchronisation, with three completed work orders; no stage has run. */
	async beginAnew(): Promise<void> {
		const { systems } = this;
		systems.imuis.seed('company');
		systems.outSmart.seed('company');
		makeThree(systems);
		for (const service of SERVICES) {
			systems[service].clearFaults();
			systems[service].clearCalls();
		}
		await this.setCheckpoints({ syncDate: '', checkpoint: '', owner: '', busyUntil: LONG_AGO });
	}

	/** All stages, to the end. */
	async runAll(): Promise<Execution> {
		return await this.client.run(this.workflow, { trigger: 'Run all by hand' });
	}

	/** Starts all stages and kills n8n when the call is held; starts n8n again. Answers the execution that was cut off, as n8n then shows it. */
	async cutPower(
		service: CallPoint['service'],
		fault: Fault,
	): Promise<{ held: Call; killed: ExecutionSummary }> {
		const { systems } = this;
		systems[service].addFault(fault);
		const id = await this.client.startRun(this.workflow, { trigger: 'Run all by hand' });
		const ended = this.client.waitForExecution(id).then(
			({ status }) => status,
			() => 'unreachable',
		);
		const held = await Promise.race([systems[service].held(), ended]);
		if (typeof held === 'string')
			throw new Error(`The run ended (${held}) without the call that was waited for.`);
		for (const each of SERVICES)
			systems[each].addFault({ times: Infinity, action: { kind: 'hold', when: 'before' } });
		await this.lab.koppeling.n8n.kill('SIGKILL');
		await ended;
		for (const each of SERVICES) systems[each].clearFaults();
		await this.lab.koppeling.n8n.restart();
		// Their client is long gone: what was not applied when it died never is.
		for (const each of SERVICES) systems[each].release();
		this.client = await signIn(this.lab.koppeling.n8n);
		return { held, killed: await this.executionInList(id) };
	}

	/** The checkpoint rows by stage. */
	async checkpoints(): Promise<Map<string, Checkpoint>> {
		const table = await this.client.tables.named(CHECKPOINTS);
		const rows = (await this.client.tables.rows(table.id)) as unknown as Checkpoint[];
		return new Map(rows.map((row) => [row.stage, row]));
	}

	/** What the passing of half an hour does to the claims of a run that was cut off. */
	async letClaimsExpire(): Promise<void> {
		await this.setCheckpoints({ busyUntil: LONG_AGO });
	}

	private get workflow(): string {
		return this.lab.koppeling.workflows.sync.id;
	}

	private async setCheckpoints(values: Partial<Checkpoint>): Promise<void> {
		const table = await this.client.tables.named(CHECKPOINTS);
		await this.client.tables.update(
			table.id,
			[{ columnName: 'stage', condition: 'neq', value: 'none' }],
			values,
		);
	}

	private async executionInList(id: string): Promise<ExecutionSummary> {
		const found = (await this.client.executions()).find((execution) => execution.id === id);
		if (!found) throw new Error(`Execution ${id} is not in the list.`);
		return found;
	}
}
