import {
	createOrder,
	invoiceCustomer,
	isMadeFor,
	orderToMake,
} from '../../../nodes/ImuisOutSmartSync/mapping/export/madeOrder';
import type { WorkOrder } from '../../../nodes/OutSmart/openapi/types';
import { EXPORT_SETTINGS } from '../../support/Systems';
import { head, workOrder } from './model';

describe('orders made for a work order', () => {
	const settings = { ...EXPORT_SETTINGS, orderType: 'SERVICE' };
	const ORDER: Partial<WorkOrder> = {
		id: '169001',
		WorkorderNo: 'W-12',
		OrderNr: 'O-7',
		CustomerDebtorNr: '10001',
		CustomerDebtorNrInvoice: '10001',
	};
	const LEAST = { DEB: '10001', ORDSRT: 'SERVICE', KENM: 'Werkbon W-12', EXTORDNR: '169001' };
	const made = (changes: Partial<WorkOrder> = {}, hasReturns = false) =>
		createOrder(workOrder({ ...ORDER, ...changes }), '10001', settings, hasReturns);

	test('E8: an order for a customer at whose own address the work was', () => {
		expect(made()).toEqual({ kind: 'createOrder', number: '169001', fields: LEAST });
		expect(made({ CustomerDebtorNr: ' 10001 ' })).toEqual({
			kind: 'createOrder',
			number: '169001',
			fields: LEAST,
		});
	});

	test('E8: an order with returns allows negative quantities', () => {
		expect(made({}, true)).toEqual({
			kind: 'createOrder',
			number: '169001',
			fields: { ...LEAST, NEGAANT: 'J' },
		});
	});

	test.each<[Partial<WorkOrder>, string]>([
		[{ WorkorderNo: ' W-12 ' }, 'Werkbon W-12'],
		[{ WorkorderNo: ' ' }, 'Werkbon O-7'],
		[{ WorkorderNo: '', OrderNr: 7 }, 'Werkbon 7'],
		[{ WorkorderNo: '', OrderNr: null }, 'Werkbon 169001'],
		[{ WorkorderNo: '', OrderNr: undefined }, 'Werkbon 169001'],
		[{ WorkorderNo: 'x'.repeat(40) }, `Werkbon ${'x'.repeat(17)}`],
	])('E8: work order %j: reference "%s"', (changes, KENM) => {
		expect(made(changes)).toEqual({ kind: 'createOrder', number: '169001', fields: { ...LEAST, KENM } });
	});

	test.each<[string, Record<string, string>]>([
		['12', { VERZHNR: '12' }],
		[' 12 a ', { VERZHNR: '12', VERZHNRTV: 'a' }],
		['12a', { VERZHNR: '12', VERZHNRTV: 'a' }],
		['12   boven', { VERZHNR: '12', VERZHNRTV: 'boven' }],
		['12 bovenste', { VERZHNR: '12', VERZHNRTV: 'bovens' }],
		['bij 12', { VERZHNRTV: 'bij 12' }],
		['123456', { VERZHNR: '12345', VERZHNRTV: '6' }],
		['', {}],
	])(
		'E8: a work location of its own is the delivery address; house number "%s"',
		(CustomerStreetNo, number) => {
			const location = {
				CustomerDebtorNr: '10002',
				CustomerName: ' n'.repeat(40),
				CustomerStreet: 's'.repeat(40),
				CustomerStreetNo,
				CustomerZIP: 'z'.repeat(10),
				CustomerCity: 'c'.repeat(30),
			};
			expect(made(location)).toEqual({
				kind: 'createOrder',
				number: '169001',
				fields: {
					...LEAST,
					VERZNAAM: 'n n n n n n n n n n n n n n n n n n n n n n n n n ',
					VERZSTRAAT: 's'.repeat(37),
					...number,
					VERZPOSTCD: 'z'.repeat(8),
					VERZPLAATS: 'c'.repeat(24),
				},
			});
		},
	);

	test.each<[WorkOrder['x'], string]>([
		[' 10001 ', '10001'],
		['900', '10055'],
		[null, ''],
		[undefined, ''],
	])('E5: invoice customer %j is %s in iMUIS', (number, expected) => {
		const renumbered = new Map([['900', { imuisNumber: '10055', toLink: undefined }]]);
		expect(invoiceCustomer(workOrder({ CustomerDebtorNrInvoice: number as string }), { renumbered })).toBe(
			expected,
		);
	});

	test.each([
		['its reference', { reference: 'Werkbon W-12', debtor: '1', payer: '2' }, true],
		['its debtor', { reference: 'Project', debtor: '10001', payer: '2' }, true],
		['its payer', { reference: 'Project', debtor: '1', payer: '10001' }, true],
		['nothing', { reference: 'Project Werkbon ', debtor: '1', payer: '2' }, false],
		['its reference, of another work order', { reference: 'Werkbon W-12', externalNumber: '169002' }, false],
	])('E8: an order is recognised by %s', (_what, changes, expected) => {
		expect(isMadeFor(workOrder(ORDER), head({ externalNumber: '169001', ...changes }), '10001')).toBe(
			expected,
		);
	});

	test('E8: the order to plan with before there is one', () => {
		expect(orderToMake('10001', settings)).toEqual({
			number: '',
			debtor: '10001',
			payer: '10001',
			orderType: 'SERVICE',
			pricesIncludeVat: false,
			externalNumber: '',
			reference: '',
		});
	});
});
