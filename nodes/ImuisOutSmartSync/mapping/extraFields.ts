import type { ImuisRecord } from '../../ImuisOnline/cloudswitch/types';
import { parseDate, parseNumber } from '../../ImuisOnline/cloudswitch/values';
import { InputError } from '../../items/InputError';
import { EXTRA_TARGETS, type ExtraRecord } from './outSmartFields';
import { cut } from './text';

/** One field of iMUIS that goes to one field of OutSmart as it is (koppeling.md I17). */
export interface FieldMapping {
	record: ExtraRecord;
	/** Column of the record's iMUIS table, e.g. `VRIJVELD1`. */
	imuisField: string;
	/** Field of the record in OutSmart, e.g. `freefield1`. */
	outSmartField: string;
}

const COLUMN = /^[A-Z_][A-Z0-9_]*$/;
const LONG_TEXTS = new Set([
	'description',
	'remark',
	'note',
	'WorkDescription',
	'InternalWorkDescription',
	'CustomerRemark',
	'CustomerRemarkInvoice',
]);
const LONG = 65_000;
/** The codes that OutSmart keeps in 55 characters (outsmart reference §4.1). */
const CODES = new Set(['barcode', 'eancode']);
const CODE = 55;
const AMOUNTS = new Set([
	'price',
	'cost_price',
	'sale_price',
	'MaterialPrice',
	'MinimumHours',
	'latitude',
	'longitude',
	'adr_latitude',
	'adr_longitude',
]);
const DATES = new Set(['WorkDate', 'WorkEndDate', 'WorkDeadline']);

/**
 * The fields that the user maps besides those the koppeling maps itself (koppeling.md I17). A mapped field wins over the koppeling's own; an empty one
 * empties the field in OutSmart, but never one that the koppeling fills itself.
 */
export class ExtraFields {
	static readonly none = new ExtraFields([]);

	/** @throws {InputError} for a mapping that cannot be: a target that is the koppeling's own, unknown or given twice, or a name that is no column */
	constructor(private readonly mappings: readonly FieldMapping[]) {
		const used = new Set<string>();
		for (const mapping of mappings) {
			checkMapping(mapping);
			const target = `${mapping.record} ${mapping.outSmartField}`;
			if (used.has(target)) throw givenTwice(mapping);
			used.add(target);
		}
	}

	/** What decides over a full read when it changes (koppeling.md I22); undefined when nothing is mapped. */
	get scope(): string | undefined {
		if (this.mappings.length === 0) return undefined;
		return JSON.stringify(
			this.mappings
				.map(({ record, imuisField, outSmartField }) => [record, imuisField, outSmartField])
				.sort(),
		);
	}

	/** The columns to read for a record: the koppeling's own and the mapped ones. */
	columns(records: readonly ExtraRecord[], own: readonly string[]): string[] {
		const mapped = this.mappings
			.filter(({ record }) => records.includes(record))
			.map(({ imuisField }) => imuisField);
		return [...new Set([...own, ...mapped])];
	}

	/** A row for OutSmart with the mapped fields of its iMUIS record. */
	addTo<Row extends object>(row: Row, record: ExtraRecord, source: ImuisRecord): Row {
		const extra: Record<string, string> = {};
		for (const { record: target, imuisField, outSmartField } of this.mappings) {
			if (target !== record) continue;
			const value = valueFor(outSmartField, source[imuisField] ?? '');
			if (value !== '' || !(outSmartField in row)) extra[outSmartField] = value;
		}
		return { ...row, ...extra };
	}
}

function checkMapping({ record, imuisField, outSmartField }: FieldMapping): void {
	const { name, fields, refused } = EXTRA_TARGETS[record];
	const reason = refused[outSmartField];
	if (reason !== undefined) {
		throw new InputError(
			`Extra field of the ${name}: the OutSmart field "${outSmartField}" cannot be mapped, because ${reason}.`,
			'Choose another OutSmart field under "Extra Fields", or remove the row.',
		);
	}
	if (!fields.includes(outSmartField)) {
		throw new InputError(
			`Extra field of the ${name}: "${outSmartField}" is no field of OutSmart that can be mapped.`,
			`Choose one of ${fields.join(', ')}.`,
		);
	}
	if (!COLUMN.test(imuisField)) {
		throw new InputError(
			`Extra field of the ${name}: "${imuisField}" is no field of iMUIS.`,
			'Choose an iMUIS field under "Extra Fields"; names are written in capitals, for example VRIJVELD1.',
		);
	}
}

function givenTwice({ record, outSmartField }: FieldMapping): InputError {
	return new InputError(
		`Extra field of the ${EXTRA_TARGETS[record].name}: two iMUIS fields go to the OutSmart field "${outSmartField}".`,
		'Remove one of the two rows under "Extra Fields".',
	);
}

/** As OutSmart takes it: dates as `d-m-Y`, amounts with a point, texts not longer than the field (outsmart reference §1.7, §2.4, §4.1). */
function valueFor(outSmartField: string, value: string): string {
	const text = value.trim();
	const date = DATES.has(outSmartField) ? parseDate(text) : undefined;
	if (date)
		return [date.day, date.month]
			.map((part) => String(part).padStart(2, '0'))
			.concat(String(date.year))
			.join('-');
	const amount = AMOUNTS.has(outSmartField) ? parseNumber(text) : undefined;
	return amount ? amount.toFixed() : cut(text, lengthOf(outSmartField));
}

function lengthOf(outSmartField: string): number {
	if (CODES.has(outSmartField)) return CODE;
	return LONG_TEXTS.has(outSmartField) ? LONG : 255;
}
