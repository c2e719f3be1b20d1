import { readArticleGroups, readOrderTypes } from '../../../nodes/ImuisOnline/choices';
import { readPaymentMethods, readWorkStatusChoices, readWorkTypes } from '../../../nodes/OutSmart/choices';
import type { ImuisRecord } from '../../../nodes/ImuisOnline/cloudswitch/types';
import type { OutSmartRecord } from '../../../nodes/OutSmart/openapi/types';

const imuis = (records: ImuisRecord[]) => ({ records: async () => await Promise.resolve(records) });
const outSmart = (records: OutSmartRecord[]) => ({ list: async () => await Promise.resolve(records) });

test('I6: an order type without description or block column is shown by its key', async () => {
	expect(
		await readOrderTypes(
			imuis([
				{ HROW: '1', ZKSL: 'standaard' },
				{ HROW: '2', ZKSL: ' ' },
			]),
		),
	).toEqual([{ value: 'standaard', name: 'standaard', blocked: false }]);
});

test('I5: article groups are sorted by number, not as texts; without description the search key names them', async () => {
	const groups = await readArticleGroups(
		imuis([
			{ NR: '100', ZKSL: 'A', OMSCHR: 'Honderd', BLOK: 'J' },
			{ NR: '20', ZKSL: 'UREN', OMSCHR: ' ', BLOK: 'N' },
		]),
	);
	expect(groups).toEqual([
		{ value: '20', name: '20 - UREN', blocked: false },
		{ value: '100', name: '100 - Honderd', blocked: true },
	]);
});

describe('I14: work types', () => {
	test('when none is active, the stock names can be chosen and other names stay blocked', async () => {
		const types = await readWorkTypes(
			outSmart([
				{ wrt_name: 'Service', wrt_active: '0' },
				{ wrt_name: 'Airco', wrt_active: '0' },
			]),
		);
		expect(types).toHaveLength(12);
		expect(types.find(({ value }) => value === 'Service')).toMatchObject({ blocked: false });
		expect(types.find(({ value }) => value === 'Airco')).toMatchObject({ blocked: true });
	});

	test('when one is active, the stock names are not valid', async () => {
		const types = await readWorkTypes(outSmart([{ wrt_name: 'Airco', wrt_active: '1' }, { wrt_name: null }]));
		expect(types.map(({ value }) => value)).toEqual(['Airco']);
	});
});

test('I14: payment methods without a name leave the stock names', async () => {
	expect(await readPaymentMethods(outSmart([{ pmd_description: null }]))).toHaveLength(5);
});

test('E1: work statuses come as text or number; without a name the code names them', async () => {
	expect(
		await readWorkStatusChoices(
			outSmart([
				{ sta_code: 1, sta_name: null },
				{ sta_code: '', sta_name: 'leeg' },
			]),
		),
	).toEqual([{ value: '1', name: '1', blocked: false }]);
});
