import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import { readByNumbers } from '../../../ImuisOnline/cloudswitch/readByNumbers';
import type { WorkOrder } from '../../../OutSmart/openapi/types';
import { fingerprintOf } from '../../../changes/fingerprints';
import { refusable, type ImportRun } from '../../engine/ImportRun';
import type { Subject } from '../../engine/StageReport';
import { readMarker } from '../../mapping/export/marker';
import {
	asSent,
	comparable,
	decimalsShown,
	difference,
	lineOf,
	MOST_DECIMALS,
} from '../../mapping/salesOrder/materialDifference';
import {
	isInvoicedCompletely,
	mapOrderLines,
	type OrderLinesResult,
} from '../../mapping/salesOrder/orderLines';
import type { NewWorkOrder } from '../../mapping/salesOrder/workOrder';
import type { SalesOrderSettings } from '../settings';
import { LINE_FIELDS } from './fields';
import { isAsPut, MaterialNotes, printOf } from './materialNotes';
import { materialsWithExtraFields } from './withExtraFields';
import { trimmed } from '../../mapping/text';

type Rows = Array<Record<string, unknown>>;

/** Fingerprints of lines whose work order was found to be finished: within the window it need not be looked at again. */
const FINISHED = 'finished';

/** The lines of an order as they should be on its work order. */
interface Wanted {
	number: string;
	/** The materials of the lines that people made, or why they cannot be read. */
	lines: Exclude<OrderLinesResult, { kind: 'lines' }> | { kind: 'rows'; rows: Rows };
	/** Numbers of the lines that our own export made or changed: those are no changes. */
	ours: ReadonlySet<string>;
	print: string;
}

/**
 * Keeps the materials of existing work orders in step with the lines of their orders (koppeling.md I20). What we put on a work order is remembered
 * in the checkpoint as fingerprints; without them (lost, too old) nothing is ever overwritten, only reported.
 */
export class MaterialUpdates {
	private readonly notes: MaterialNotes;

	constructor(
		private readonly run: ImportRun,
		private readonly settings: SalesOrderSettings,
	) {
		this.notes = new MaterialNotes(run.window.flags);
	}

	/** Remembers what new work orders were given. */
	posted(workOrders: readonly NewWorkOrder[]): void {
		if (!this.settings.orderLinesAsMaterials) return;
		for (const { WorkorderNo, Materials } of workOrders)
			if (Array.isArray(Materials)) this.notes.put(WorkorderNo, rowsOf(Materials));
	}

	/** Forgets the work orders that are not open any more. */
	keepOnly(open: ReadonlySet<string>): void {
		this.notes.keepOnly(open);
	}

	/**
	 * Brings the work orders of these orders up to date where that is allowed, and reports the others once.
	 * @returns the numbers of the orders whose work order was changed
	 */
	async carryOver(heads: readonly ImuisRecord[]): Promise<Set<string>> {
		const updated = new Set<string>();
		if (!this.settings.orderLinesAsMaterials) return updated;
		const numbers = heads.map((head) => trimmed(head.NR)).filter((number) => this.isOfInterest(number));
		if (numbers.length === 0) return updated;
		const { imuis, extraFields } = this.run.context;
		const fields = extraFields.columns(['workOrderMaterial'], LINE_FIELDS);
		const lines = await readByNumbers(imuis, 'ORDRG', fields, 'ORDNR', numbers, ['ORDNR', 'RG']);
		const byOrder = new Map<string, ImuisRecord[]>(numbers.map((number) => [number, []]));
		for (const line of lines) byOrder.get(trimmed(line.ORDNR))?.push(line);
		for (const [number, ofOrder] of byOrder) {
			if (isInvoicedCompletely(ofOrder)) continue;
			const wanted = this.wantedOf(number, ofOrder);
			if (this.isNews(wanted) && (await this.carryOverOne(wanted))) updated.add(number);
		}
		return updated;
	}

	/** A full read gives every order; of those only the remembered ones can have something to carry over. */
	private isOfInterest(number: string): boolean {
		return this.run.window.mode === 'delta' || this.notes.of(number) !== undefined;
	}

	private wantedOf(number: string, lines: readonly ImuisRecord[]): Wanted {
		const isOurs = (line: ImuisRecord) => readMarker(line.OPMINT ?? '', number) !== undefined;
		const ours = new Set(lines.filter(isOurs).map((line) => trimmed(line.RG)));
		const result = mapOrderLines(
			number,
			lines.filter((line) => !isOurs(line)),
			this.settings,
		);
		if (result.kind === 'refused')
			return {
				number,
				lines: result,
				ours,
				print: fingerprintOf(result.reason, number, result.facts).toString(36),
			};
		const rows = rowsOf(materialsWithExtraFields(result.materials, lines, this.run.context.extraFields));
		return { number, lines: { kind: 'rows', rows }, ours, print: printOf(rows, MOST_DECIMALS) };
	}

	/** False when these lines are what we put on the work order, or were looked at before. */
	private isNews({ number, ours, print }: Wanted): boolean {
		const note = this.notes.of(number);
		if (ours.size === 0 && print === note?.exact) {
			// Put right again: the same difference later is a new one.
			if (note.seen !== '') this.notes.see(number, '');
			return false;
		}
		if (print === note?.seen) return false;
		if (!this.run.isKnown(FINISHED, number, print)) return true;
		this.run.remember(FINISHED, number, print);
		return false;
	}

	private async carryOverOne(wanted: Wanted): Promise<boolean> {
		const { number, lines, ours, print } = wanted;
		const workOrder = await this.openWorkOrder(number);
		if (!workOrder) {
			this.notes.forget(number);
			this.run.remember(FINISHED, number, print);
			return false;
		}
		const subject = { key: number, label: String(workOrder.CustomerName ?? '') };
		if (lines.kind === 'refused') {
			this.run.report.notice(subject, lines.reason, { ...lines.facts, name: subject.label });
			this.notes.see(number, print);
			return false;
		}
		const present = rowsOf(workOrder.Materials);
		const decimals = decimalsShown(present);
		const rows = [...lines.rows, ...present.filter((row) => ours.has(lineOf(row))).map(asSent)];
		const note = this.notes.of(number);
		if (printOf(present, decimals) === printOf(rows, decimals)) {
			if (ours.size === 0) this.notes.put(number, rows);
			else this.notes.see(number, print);
			return false;
		}
		const isUntouched = workOrder.status === 'Klaargezet' && isAsPut(note, present, decimals);
		if (isUntouched && rows.length > 0 && (await this.replace(workOrder, rows, subject))) {
			this.notes.put(number, rows, ours.size === 0 ? '' : print);
			return true;
		}
		const differs = difference(comparable(rows, decimals), comparable(present, decimals));
		// Without a note it is not known that the order changed: what only the work order has may well be the technician's.
		if (note !== undefined || differs.onOrder !== '–')
			this.run.report.notice(subject, 'orderLinesChanged', {
				order: number,
				name: subject.label,
				...differs,
			});
		this.notes.see(number, print);
		return false;
	}

	/** The only work order of an order, while nobody has finished it. */
	private async openWorkOrder(number: string): Promise<WorkOrder | undefined> {
		const filters = [{ key: 'WorkorderNo', value: number, operator: 'eq' }] as const;
		const answer = await this.run.context.outSmart.workorders({ status: 'Alle', filters });
		const found = answer.filter(({ WorkorderNo }) => WorkorderNo === number);
		const [only] = found;
		return only && found.length === 1 && isOpen(only) ? only : undefined;
	}

	/** False when OutSmart refuses the new materials; its words are told. */
	private async replace(workOrder: WorkOrder, rows: Rows, subject: Subject): Promise<boolean> {
		const { dryRun, outSmart } = this.run.context;
		if (dryRun) return true;
		const store = refusable<Record<string, unknown>>(
			async (records) => await outSmart.replaceMaterials(workOrder.id, records),
		);
		const outcome = await store(rows);
		if (outcome.kind === 'stored') return true;
		const { key: record, label: name } = subject;
		this.run.report.notice(subject, 'refusedByService', {
			service: 'OutSmart',
			record,
			name,
			text: outcome.why,
		});
		return false;
	}
}

/** True while nobody has finished or archived it. */
export function isOpen({ status, Archived }: WorkOrder): boolean {
	return Archived !== '1' && (status === 'Klaargezet' || status === 'Opgehaald');
}

function rowsOf(materials: ReadonlyArray<object>): Rows {
	return materials.map((material) => ({ ...material }));
}
