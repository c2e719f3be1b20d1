import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itemsOf, type Execution } from '../../demo/lab/executions';
import type { N8nVersion } from '../../demo/lab/releases';
import { Koppeling } from '../../demo/Koppeling';
import { packPackage } from '../pack/packPackage';

/** The stages by the name of their node in the templates. */
export const STAGE_NODES = {
	importRelations: 'Import relations',
	importMaterials: 'Import materials',
	importHourTypes: 'Import hour types',
	importSalesOrders: 'Import sales orders',
	exportWorkOrders: 'Export work orders',
} as const;

export type StageKey = keyof typeof STAGE_NODES;

/** A koppeling in a real n8n for one test file, with its folder. */
export class TestKoppeling {
	private constructor(
		readonly koppeling: Koppeling,
		private readonly folder: string,
	) {}

	/** The package must have been built before. */
	static async start(version: N8nVersion): Promise<TestKoppeling> {
		const folder = mkdtempSync(join(tmpdir(), 'koppeling-test-'));
		const tarball = packPackage(join(__dirname, '../..'), folder);
		return new TestKoppeling(
			await Koppeling.start({ version, userFolder: join(folder, 'n8n'), tarball }),
			folder,
		);
	}

	async stop(): Promise<void> {
		await this.koppeling.stop();
		rmSync(this.folder, { recursive: true, force: true });
	}

	/** All stages by hand. */
	async runAll(): Promise<Execution> {
		const { client, workflows } = this.koppeling;
		return await client.run(workflows.sync.id, { trigger: 'Run all by hand' });
	}

	/** The checkpoint row of a stage, as a user sees it. */
	async checkpoint(stage: StageKey): Promise<{ syncDate: string; checkpoint: string; owner: string }> {
		const { tables } = this.koppeling.client;
		const table = await tables.named('imuis_outsmart_checkpoints');
		const rows = await tables.rows(table.id, [{ columnName: 'stage', condition: 'eq', value: stage }]);
		if (rows.length !== 1) throw new Error(`${stage} has ${rows.length} checkpoint rows`);
		const [row] = rows;
		return {
			syncDate: String(row?.syncDate ?? ''),
			checkpoint: String(row?.checkpoint ?? ''),
			owner: String(row?.owner ?? ''),
		};
	}

	/** Changes the sync date of a stage, as a user does in the table. */
	async setSyncDate(stage: StageKey, syncDate: string): Promise<void> {
		const { tables } = this.koppeling.client;
		const table = await tables.named('imuis_outsmart_checkpoints');
		await tables.update(table.id, [{ columnName: 'stage', condition: 'eq', value: stage }], { syncDate });
	}

	/** The log rows of one run. */
	async log(execution: Execution): Promise<Array<Record<string, unknown>>> {
		const { tables } = this.koppeling.client;
		const table = await tables.named('imuis_outsmart_log');
		return await tables.rows(table.id, [{ columnName: 'run', condition: 'eq', value: execution.id }]);
	}
}

/** The summary of a stage in an execution. */
export function summaryOf(execution: Execution, stage: StageKey): Record<string, unknown> {
	const [summary] = itemsOf(execution, STAGE_NODES[stage]);
	if (!summary)
		throw new Error(`${stage} gave no summary: ${JSON.stringify(execution.nodes[STAGE_NODES[stage]])}`);
	return summary;
}

/** Completes a work order on the phone: what came from the order, one material more, two and a half hours. */
export function completeWorkOrder(
	{ outSmart }: Koppeling,
	number: string,
	extra: Record<string, string> = {},
): void {
	outSmart.fetchWorkOrder(number);
	outSmart.completeWorkOrder(number, {
		materials: [
			{
				MaterialCode: '100010',
				MaterialNr: '2',
				MaterialPrice: '1,00',
				MaterialName: 'Extra',
				MaterialUnit: 'stuk',
				...extra,
			},
		],
		workperiods: [
			{
				WorkDate: '24-11-2026',
				BeginTime: '08:00',
				EndTime: '10:30',
				HourType: 'UUR-MONT',
				EmployeeNr: '001',
			},
		],
		workStatus: '1',
	});
}

/** Order number, article and quantity of every line of an order. */
export function linesOf({ imuis }: Koppeling, number: string): string[] {
	return imuis.order(number).lines.map(({ ART, AANT }) => `${String(AANT)} × ${String(ART)}`);
}
