import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import type { WorkOrder } from '../../../OutSmart/openapi/types';
import { fingerprintOf } from '../../engine/fingerprints';
import { refusable, type ImportRun } from '../../engine/ImportRun';
import { readMarker } from '../../mapping/export/marker';
import { comparable, difference } from '../../mapping/salesOrder/materialDifference';
import { isInvoicedCompletely, mapOrderLines, type OrderMaterial } from '../../mapping/salesOrder/orderLines';
import type { NewWorkOrder } from '../../mapping/salesOrder/workOrder';
import type { SalesOrderSettings } from '../settings';
import { LINE_FIELDS } from './fields';
import { readByNumbers } from '../../../ImuisOnline/cloudswitch/readByNumbers';

const PREFIX = 'materials/';
/** So many orders are remembered; of older ones a change is reported and no longer carried over. */
const REMEMBERED = 1000;

/**
 * Keeps the materials of existing work orders in step with the lines of their orders (koppeling.md I20). What we put on a work order is remembered
 * in the checkpoint as a 64-bit fingerprint; without it (lost, too old) nothing is ever overwritten, only reported.
 */
export class MaterialUpdates {
	constructor(
		private readonly run: ImportRun,
		private readonly settings: SalesOrderSettings,
	) {}

	/** Remembers what new work orders were given. */
	posted(workOrders: readonly NewWorkOrder[]): void {
		if (!this.settings.orderLinesAsMaterials) return;
		for (const { WorkorderNo, Materials } of workOrders)
			if (Array.isArray(Materials)) this.note(WorkorderNo, fingerprint(comparable(rows(Materials))));
	}

	/**
	 * Brings the work orders of these orders up to date where that is allowed, and reports the others once.
	 * @returns the numbers of the orders whose work order was changed
	 */
	async carryOver(heads: readonly ImuisRecord[]): Promise<Set<string>> {
		const updated = new Set<string>();
		if (!this.settings.orderLinesAsMaterials) return updated;
		const numbers = heads.map((head) => (head.NR ?? '').trim()).filter((number) => this.isOfInterest(number));
		if (numbers.length === 0) return updated;
		const fields = [...LINE_FIELDS, 'OPMINT'];
		const { imuis } = this.run.context;
		const lines = await readByNumbers(imuis, 'ORDRG', fields, 'ORDNR', numbers, ['ORDNR', 'RG']);
		const byOrder = new Map<string, ImuisRecord[]>(numbers.map((number) => [number, []]));
		for (const line of lines) byOrder.get((line.ORDNR ?? '').trim())?.push(line);
		for (const [number, ofOrder] of byOrder)
			if (await this.carryOverOne(number, ofOrder)) updated.add(number);
		return updated;
	}

	/** A full read gives every order; of those only the remembered ones can have something to carry over. */
	private isOfInterest(number: string): boolean {
		return this.run.window.mode === 'delta' || this.noted(number) !== undefined;
	}

	private async carryOverOne(number: string, lines: readonly ImuisRecord[]): Promise<boolean> {
		// A line with our marker was written by the export: its changes are our own.
		if (lines.some((line) => readMarker(line.OPMINT ?? '', number)) || isInvoicedCompletely(lines))
			return false;
		const mapped = mapOrderLines(number, lines, this.settings);
		if (mapped.kind !== 'lines') return false;
		const wanted = comparable(rows(mapped.materials));
		const wantedPrint = fingerprint(wanted);
		const [put, reported] = this.noted(number) ?? [];
		if (wantedPrint === put || wantedPrint === reported) return false;

		const workOrder = await this.openWorkOrder(number);
		if (!workOrder) return false;
		const present = comparable(rows(workOrder.Materials));
		const presentPrint = fingerprint(present);
		if (presentPrint === wantedPrint) {
			this.note(number, wantedPrint);
			return false;
		}
		const untouched = workOrder.status === 'Klaargezet' && presentPrint === put && wanted.length > 0;
		if (untouched && (await this.replace(workOrder, mapped.materials))) {
			this.note(number, wantedPrint);
			return true;
		}
		const name = String(workOrder.CustomerName ?? '');
		const facts = { order: number, name, ...difference(wanted, present) };
		this.run.report.notice({ key: number, label: name }, 'orderLinesChanged', facts);
		this.note(number, put ?? '', wantedPrint);
		return false;
	}

	/** The only work order of an order, while nobody has finished it. */
	private async openWorkOrder(number: string): Promise<WorkOrder | undefined> {
		const filters = [{ key: 'WorkorderNo', value: number, operator: 'eq' }] as const;
		const answer = await this.run.context.outSmart.workorders({ status: 'Alle', filters });
		const found = answer.filter(({ WorkorderNo }) => WorkorderNo === number);
		const [only] = found;
		if (!only || found.length > 1 || only.Archived === '1') return undefined;
		return only.status === 'Klaargezet' || only.status === 'Opgehaald' ? only : undefined;
	}

	/** False when OutSmart refuses the new materials. */
	private async replace(workOrder: WorkOrder, materials: readonly OrderMaterial[]): Promise<boolean> {
		const { dryRun, outSmart } = this.run.context;
		if (dryRun) return true;
		const store = refusable<Record<string, unknown>>(
			async (records) => await outSmart.replaceMaterials(workOrder.id, records),
		);
		return (await store(rows(materials))).kind === 'stored';
	}

	private noted(number: string): string[] | undefined {
		return this.run.window.flags[PREFIX + number]?.split('|');
	}

	private note(number: string, put: string, reported = ''): void {
		const { flags } = this.run.window;
		// Deleted first, so that the order of the keys is that of the last change.
		delete flags[PREFIX + number];
		flags[PREFIX + number] = `${put}|${reported}`;
		const keys = Object.keys(flags).filter((key) => key.startsWith(PREFIX));
		for (const key of keys.slice(0, Math.max(0, keys.length - REMEMBERED))) delete flags[key];
	}
}

function rows(materials: ReadonlyArray<object>): Array<Record<string, unknown>> {
	return materials.map((material) => ({ ...material }));
}

function fingerprint(materials: readonly string[]): string {
	return fingerprintOf('materials', '', materials).toString(36);
}
