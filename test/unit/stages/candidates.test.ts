import { DateTime } from 'luxon';
import type { OutSmartClient } from '../../../nodes/OutSmart/openapi/client';
import type { WorkOrder } from '../../../nodes/OutSmart/openapi/types';
import {
	isArchived,
	isBeforeGoLive,
	isReady,
	readCandidates,
	readGoLiveDate,
} from '../../../nodes/ImuisOutSmartSync/stages/export/candidates';
import { EXPORT_SETTINGS } from '../../support/Systems';

const DONE = {
	id: '7',
	WorkorderNo: '202600007',
	status: 'Compleet',
	WorkStatus: '1',
	OrderNr: '202600007',
	CustomerName: 'Jansen',
	CustomerNameInvoice: 'VvE Dorpsstraat',
	CreationDate: '01-11-2026 09:00:00',
	Materials: [{ MaterialCode: 'A' }],
	Workperiods: [],
} as unknown as WorkOrder;

function workOrder(changes: object): WorkOrder {
	return { ...DONE, ...changes } as unknown as WorkOrder;
}

describe('E1: which work orders are exported', () => {
	test.each([
		['completed, on the export work status', {}, true],
		['written with other capitals and blanks', { status: ' COMPLEET ', WorkStatus: ' 1 ' }, true],
		['not completed', { status: 'Opgehaald' }, false],
		['handled already', { status: 'Afgehandeld' }, false],
		['on another work status', { WorkStatus: '10' }, false],
		['without a work status', { WorkStatus: '' }, false],
	])('%s', (_what, changes, expected) => {
		expect(isReady(workOrder(changes), EXPORT_SETTINGS)).toBe(expected);
	});

	test('the export work status may be written with blanks', () => {
		expect(isReady(DONE, { ...EXPORT_SETTINGS, exportWorkStatus: ' 1 ' })).toBe(true);
	});

	test('a service that answers more than it was asked for is not believed; only what names a work order is kept', async () => {
		const asked: unknown[] = [];
		const outSmart = {
			workorders: async (filter: unknown) => {
				asked.push(filter);
				return await Promise.resolve([DONE, workOrder({ id: '8', WorkStatus: '2' })]);
			},
		} as unknown as OutSmartClient;
		const found = await readCandidates(outSmart, EXPORT_SETTINGS, undefined);
		expect(asked).toEqual([{ status: 'Compleet', workStatus: '1' }]);
		const { id, WorkorderNo, status, WorkStatus, OrderNr, CustomerName, CustomerNameInvoice } = DONE;
		const names = { OrderNr, CustomerName, CustomerNameInvoice };
		const kept = { id, WorkorderNo, status, WorkStatus, ...names, Materials: [], Workperiods: [] };
		expect(found).toStrictEqual([{ ...kept, Archived: undefined }]);
		const goLive = readGoLiveDate('2026-11-02');
		await expect(readCandidates(outSmart, EXPORT_SETTINGS, goLive)).resolves.toEqual([]);
	});
});

test.each([
	['1', true],
	[1, true],
	['0', false],
	['', false],
	[null, false],
	[undefined, false],
])('E16: Archived %p is archived: %p', (Archived, expected) => {
	expect(isArchived(workOrder({ Archived }))).toBe(expected);
});

describe('C5: the go-live date', () => {
	const date = (text: string): DateTime => DateTime.fromISO(text, { zone: 'Europe/Amsterdam' });

	test('is the beginning of a day in the Netherlands; empty is none', () => {
		expect(readGoLiveDate('')).toBeUndefined();
		expect(readGoLiveDate('2026-11-02T15:30:00')?.toISO()).toBe('2026-11-02T00:00:00.000+01:00');
	});

	test('that cannot be read is named, at most 40 characters of it, with what to do', () => {
		expect(() => readGoLiveDate('gisteren')).toThrow('The go-live date "gisteren" cannot be read.');
		expect(() => readGoLiveDate('x'.repeat(60))).toThrow(`"${'x'.repeat(40)}"`);
		expect(() => readGoLiveDate('gisteren')).toThrow(
			expect.objectContaining({ remedy: 'Write it as 2026-12-01, or empty it.' }),
		);
	});

	test.each([
		[
			'the last day of work counts',
			{ Workperiods: [{ WorkDate: '31-10-2026' }, { WorkDate: '03-11-2026' }] },
			false,
		],
		[
			'whatever the order of the periods',
			{ Workperiods: [{ WorkDate: '03-11-2026' }, { WorkDate: '31-10-2026' }] },
			false,
		],
		['all work before it', { Workperiods: [{ WorkDate: '31-10-2026' }, { WorkDate: '1-11-2026' }] }, true],
		['on the day itself', { Workperiods: [{ WorkDate: '02-11-2026' }] }, false],
		['as an ISO date with a time', { Workperiods: [{ WorkDate: '2026-11-01T10:00:00' }] }, true],
		['with blanks and a time', { Workperiods: [{ WorkDate: ' 01-11-2026 10:00' }] }, true],
		[
			'an unreadable day of work is no day',
			{ Workperiods: [{ WorkDate: '?' }, { WorkDate: '03-11-2026' }] },
			false,
		],
		[
			'only unreadable ones: the planned end',
			{ Workperiods: [{ WorkDate: '' }], WorkEndDate: '03-11-2026' },
			false,
		],
		['without work: the planned end', { WorkEndDate: '03-11-2026', WorkDate: '31-10-2026' }, false],
		['then the planned day', { WorkEndDate: '', WorkDate: '03-11-2026' }, false],
		['then the creation', { WorkDate: null }, true],
		['without any date it is not old', { CreationDate: null }, false],
	])('%s', (_what, changes, expected) => {
		expect(isBeforeGoLive(workOrder(changes), date('2026-11-02'))).toBe(expected);
	});

	test('the border is midnight in the Netherlands, whatever the zone of this computer', () => {
		const goLive = date('2026-11-02').plus({ minutes: 1 });
		expect(isBeforeGoLive(workOrder({ WorkEndDate: '02-11-2026' }), goLive)).toBe(true);
		expect(isBeforeGoLive(workOrder({ WorkEndDate: '02-11-2026' }), date('2026-11-02'))).toBe(false);
		const abroad = DateTime.fromISO('2026-11-02T00:30:00', { zone: 'Europe/Amsterdam' });
		expect(isBeforeGoLive(workOrder({ WorkEndDate: '02-11-2026' }), abroad)).toBe(true);
	});

	test('without one nothing is too old', () => {
		expect(isBeforeGoLive(workOrder({ CreationDate: '01-01-2000' }), undefined)).toBe(false);
	});
});
