import { ADDRESS_COLUMNS } from '../../../nodes/ImuisOutSmartSync/mapping/additionalAddress';
import { CONTACT_COLUMNS } from '../../../nodes/ImuisOutSmartSync/mapping/contactPerson';
import { ASSUMED, namedColumns } from '../../../nodes/ImuisOutSmartSync/stages/Assumptions';
import { learnKeyColumns } from '../../../nodes/ImuisOutSmartSync/stages/relations/keyColumns';
import { Systems } from '../../support/Systems';

test('I22, A4: only columns that the user named are part of the scope', () => {
	expect(namedColumns(ASSUMED)).toEqual({});
	const contactColumns = { ...CONTACT_COLUMNS };
	expect(namedColumns({ ...ASSUMED, contactColumns })).toEqual({ contactColumns });
	const addressColumns = { ...ADDRESS_COLUMNS };
	expect(namedColumns({ ...ASSUMED, addressColumns })).toEqual({ addressColumns });
});

describe('A4: key columns are learnt from one record', () => {
	let systems: Systems;
	beforeAll(async () => (systems = await Systems.start()));
	afterAll(async () => await systems.close());

	test('with the kind in the order where the table has one', async () => {
		const { imuis } = systems.context();
		await expect(learnKeyColumns(imuis, 'DEBADRES', ADDRESS_COLUMNS)).resolves.toEqual({
			relation: 'DEB',
			searchKey: 'ZKSL',
			order: ['DEB', 'ZKSL', 'SRT'],
		});
		await expect(learnKeyColumns(imuis, 'CNT', CONTACT_COLUMNS)).resolves.toMatchObject({
			searchKey: 'ZKSL',
			order: [expect.any(String), 'ZKSL'],
		});
	});

	test('a column that is not there is told', async () => {
		const columns = { ...ADDRESS_COLUMNS, relation: ['WEG'] };
		await expect(learnKeyColumns(systems.context().imuis, 'DEBADRES', columns)).rejects.toMatchObject({
			message: expect.stringMatching(/additional addresses .*DEBADRES.* no filled column WEG or ZKSL/),
			remedy: expect.stringContaining('"Address Columns"'),
		});
	});
});
