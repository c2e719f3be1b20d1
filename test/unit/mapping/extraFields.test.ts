import fc from 'fast-check';
import { ExtraFields, type FieldMapping } from '../../../nodes/ImuisOutSmartSync/mapping/extraFields';
import { EXTRA_TARGETS, type ExtraRecord } from '../../../nodes/ImuisOutSmartSync/mapping/outSmartFields';
import { InputError } from '../../../nodes/items/InputError';

const mapping = (record: ExtraRecord, imuisField: string, outSmartField: string): FieldMapping => ({
	record,
	imuisField,
	outSmartField,
});

/** What a faulty use says: message and what to do. */
function faultOf(use: () => unknown): unknown {
	try {
		use();
	} catch (error) {
		if (error instanceof InputError) return [error.message, error.remedy];
		throw error;
	}
	return 'no fault';
}

describe('mapped values', () => {
	const value = (
		record: ExtraRecord,
		outSmartField: string,
		text?: string,
		row: Record<string, string> = {},
	) =>
		new ExtraFields([mapping(record, 'VRIJ1', outSmartField)]).addTo(
			row,
			record,
			text === undefined ? {} : { VRIJ1: text },
		);

	test('I17: a mapped field wins over the koppeling’s own, blanks around it do not count', () => {
		expect(value('relation', 'remark', ' Bel eerst ', { remark: 'x', name: 'y' })).toEqual({
			remark: 'Bel eerst',
			name: 'y',
		});
	});

	test.each([[' '], [undefined]])(
		'I17: value %j empties a field, but not one that the koppeling fills',
		(text) => {
			expect(value('relation', 'remark', text, { name: 'y' })).toEqual({ name: 'y', remark: '' });
			expect(value('relation', 'remark', text, { remark: 'x' })).toEqual({ remark: 'x' });
		},
	);

	test('I17: fields of another kind of record are not this one’s', () => {
		const fields = new ExtraFields([
			mapping('material', 'VRIJ1', 'note'),
			mapping('hourType', 'VRIJ1', 'name'),
		]);
		const row = { code: '1' };
		expect(fields.addTo(row, 'hourType', { VRIJ1: 'a' })).toEqual({ code: '1', name: 'a' });
		expect(fields.addTo(row, 'material', { VRIJ1: 'a' })).toEqual({ code: '1', note: 'a' });
		expect(fields.addTo(row, 'relation', { VRIJ1: 'a' })).toEqual({ code: '1' });
		expect(row).toEqual({ code: '1' });
	});

	test.each<[ExtraRecord, string]>([
		['relation', 'remark'],
		['material', 'note'],
		['material', 'description'],
		['workOrder', 'WorkDescription'],
		['workOrder', 'InternalWorkDescription'],
		['workOrder', 'CustomerRemark'],
		['workOrder', 'CustomerRemarkInvoice'],
	])('I17: a long text of a %s in "%s" is cut at 65,000', (record, field) => {
		expect(value(record, field, 'x'.repeat(70_000))).toEqual({ [field]: 'x'.repeat(65_000) });
	});

	test.each<[ExtraRecord, string]>([
		['relation', 'val_value_1'],
		['material', 'freefield1'],
		['workOrder', 'ShortWorkDescription'],
		['workOrder', 'Comment'],
	])('I17: a text of a %s in "%s" is cut at 255', (record, field) => {
		expect(value(record, field, 'x'.repeat(300))).toEqual({ [field]: 'x'.repeat(255) });
	});

	test.each(['barcode', 'eancode'])('I17: a code of a material in "%s" is cut at 55', (field) => {
		expect(value('material', field, '8'.repeat(60))).toEqual({ [field]: '8'.repeat(55) });
	});

	test.each<[ExtraRecord, string]>([
		['material', 'price'],
		['hourType', 'cost_price'],
		['hourType', 'sale_price'],
		['workOrderMaterial', 'MaterialPrice'],
		['workOrder', 'MinimumHours'],
		['relation', 'latitude'],
		['relation', 'longitude'],
		['address', 'adr_latitude'],
		['address', 'adr_longitude'],
	])('I17, A5: an amount of a %s in "%s" is written with a point, to the last decimal', (record, field) => {
		expect(value(record, field, '12,3450')).toEqual({ [field]: '12.345' });
		expect(value(record, field, ' 1234.5 ')).toEqual({ [field]: '1234.5' });
		expect(value(record, field, '3-')).toEqual({ [field]: '-3' });
		expect(value(record, field, '1.234,56')).toEqual({ [field]: '1.234,56' });
		expect(value(record, field, 'op aanvraag')).toEqual({ [field]: 'op aanvraag' });
	});

	test('I17: an amount in any other field stays as it is', () => {
		expect(value('material', 'freefield1', '12,3450')).toEqual({ freefield1: '12,3450' });
	});

	test.each(['WorkDate', 'WorkEndDate', 'WorkDeadline'])(
		'I17: "%s" is a date as OutSmart takes it',
		(field) => {
			expect(value('workOrder', field, ' 2026-1-8 ')).toEqual({ [field]: '2026-1-8' });
			expect(value('workOrder', field, ' 2026-01-08T00:00:00 ')).toEqual({ [field]: '08-01-2026' });
			expect(value('workOrder', field, '8/11/2026')).toEqual({ [field]: '08-11-2026' });
		},
	);

	test('I17: a date in any other field stays as it is', () => {
		expect(value('workOrder', 'Comment', '8/11/2026')).toEqual({ Comment: '8/11/2026' });
	});
});

const RECORDS = Object.keys(EXTRA_TARGETS) as ExtraRecord[];

/** A kind of record with some of its fields mapped from columns C0, C1, …, a record of iMUIS and a row of the koppeling. */
const anyMapped = fc.constantFrom(...RECORDS).chain((record) =>
	fc.record({
		record: fc.constant(record),
		targets: fc.subarray([...EXTRA_TARGETS[record].fields], { minLength: 1 }),
		texts: fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('12,5'), fc.constant('')), {
			minLength: 40,
			maxLength: 40,
		}),
		row: fc.dictionary(
			fc.constantFrom(...EXTRA_TARGETS[record].fields, ...Object.keys(EXTRA_TARGETS[record].refused)),
			fc.string({ minLength: 1 }),
		),
	}),
);

test('I17: whatever is mapped, every other field of the row stays, no filled field is emptied, and every filled column arrives', () => {
	fc.assert(
		fc.property(anyMapped, ({ record, targets, texts, row }) => {
			const mappings = targets.map((target, index) => mapping(record, `C${index}`, target));
			const source = Object.fromEntries(texts.map((text, index) => [`C${index}`, text]));
			const before = { ...row };
			const result: Record<string, string> = new ExtraFields(mappings).addTo(row, record, source);
			expect(row).toEqual(before);
			for (const [field, value] of Object.entries(before)) {
				const column = targets.indexOf(field);
				if (column < 0) expect(result[field]).toBe(value);
				else expect(result[field]).not.toBe('');
			}
			targets.forEach((target, index) => {
				const text = (texts[index] ?? '').trim();
				if (text === '') expect(result[target]).toBe(before[target] ?? '');
				else expect(result[target]).not.toBe('');
			});
			expect(Object.keys(result).sort()).toEqual([...new Set([...Object.keys(before), ...targets])].sort());
		}),
	);
});

describe('columns', () => {
	const FIELDS = new ExtraFields([
		mapping('material', 'VRIJ2', 'note'),
		mapping('material', 'VRIJ1', 'freefield1'),
		mapping('hourType', 'VRIJ2', 'name'),
		mapping('relation', 'NAAM', 'name'),
	]);

	test('I17: the mapped columns of these records are read beside the own ones, each once', () => {
		expect(FIELDS.columns(['material', 'hourType'], ['NR', 'VRIJ1'])).toEqual(['NR', 'VRIJ1', 'VRIJ2']);
		expect(FIELDS.columns(['relation'], ['NR'])).toEqual(['NR', 'NAAM']);
		expect(FIELDS.columns(['address'], ['NR'])).toEqual(['NR']);
		expect(ExtraFields.none.columns(['material'], ['NR'])).toEqual(['NR']);
	});

	test('I22: the mappings in any order are one scope; none is no scope', () => {
		expect(ExtraFields.none.scope).toBeUndefined();
		const one = mapping('relation', 'NAAM', 'name');
		const other = mapping('material', 'VRIJ1', 'note');
		expect(new ExtraFields([one, other]).scope).toBe(
			'[["material","VRIJ1","note"],["relation","NAAM","name"]]',
		);
		expect(new ExtraFields([other, one]).scope).toBe(new ExtraFields([one, other]).scope);
	});
});

describe('mappings that cannot be', () => {
	const fault = (...mappings: FieldMapping[]) => faultOf(() => new ExtraFields(mappings));

	test('I17: the koppeling’s own fields, with the reason', () => {
		const KEY = 'it is the number by which the koppeling finds the record again';
		const CONNECTION = 'it says to which relation the record belongs';
		const LINE =
			'the koppeling keeps the line number of the sales order there, by which the export finds the line again';
		const BLOCK = 'the koppeling sets it from the block in iMUIS';
		const ONCE = 'it is set on creation only';
		const refused = Object.fromEntries(
			Object.entries(EXTRA_TARGETS).map(([record, target]) => [
				record,
				[target.name, target.table, target.refused],
			]),
		);
		expect(refused).toEqual({
			relation: ['relation', 'DEB', { debtor_number: KEY, external_id: KEY, active: BLOCK }],
			contactPerson: ['contact person', 'CNT', { cpn_code: KEY, cpn_debtor_nr: CONNECTION }],
			address: ['address', 'DEBADRES', { adr_code: KEY, adr_debtor_nr: CONNECTION }],
			material: ['material', 'ART', { code: KEY, external_id: KEY, freefield5: LINE }],
			hourType: ['hour type', 'ART', { code: KEY, active: BLOCK, cost_booking: ONCE, sale_booking: ONCE }],
			workOrder: [
				'work order',
				'ORDKOP',
				{
					WorkorderNo: KEY,
					CustomerDebtorNr: CONNECTION,
					CustomerDebtorNrInvoice: CONNECTION,
					Materials: 'the koppeling fills it from the lines of the order',
				},
			],
			workOrderMaterial: [
				'material on the work order',
				'ORDRG',
				{
					MaterialFreeField5: LINE,
					MaterialCode: 'the export finds the article again by it',
					MaterialNr: 'it is the quantity that is still to be delivered',
				},
			],
		});
		expect(fault(mapping('material', 'VRIJ1', 'freefield5'))).toEqual([
			`Extra field of the material: the OutSmart field "freefield5" cannot be mapped, because ${LINE}.`,
			'Choose another OutSmart field under "Extra Fields", or remove the row.',
		]);
	});

	test('I17: a field that OutSmart does not have is answered with those it has', () => {
		expect(fault(mapping('contactPerson', 'VRIJ1', 'cpn_fax'))).toEqual([
			'Extra field of the contact person: "cpn_fax" is no field of OutSmart that can be mapped.',
			'Choose one of cpn_name, cpn_phone, cpn_email.',
		]);
	});

	test.each(['', 'vrij1', ' VRIJ1', 'VRIJ1 ', '1VRIJ', 'VRIJ-1', 'VRIJ1;'])(
		'I17: "%s" is no column of iMUIS',
		(column) => {
			expect(fault(mapping('material', column, 'note'))).toEqual([
				`Extra field of the material: "${column}" is no field of iMUIS.`,
				'Choose an iMUIS field under "Extra Fields"; names are written in capitals, for example VRIJVELD1.',
			]);
		},
	);

	test.each(['V', '_V', 'VRIJ_1', 'V2'])('I17: "%s" is one', (column) => {
		expect(fault(mapping('material', column, 'note'))).toBe('no fault');
	});

	test('I17: one field given twice, but the same name of two kinds of record is not', () => {
		expect(fault(mapping('material', 'A', 'note'), mapping('material', 'B', 'note'))).toEqual([
			'Extra field of the material: two iMUIS fields go to the OutSmart field "note".',
			'Remove one of the two rows under "Extra Fields".',
		]);
		expect(fault(mapping('relation', 'A', 'name'), mapping('hourType', 'A', 'name'))).toBe('no fault');
	});
});
