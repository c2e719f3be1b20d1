import { operations } from '../../../nodes/ImuisOnline/actions/operations';
import { ImuisBench } from '../support/imuisNode';
import { OutputSchemas, type Schema } from '../support/outputSchemas';
import { CASES } from './cases';

const schemas = new OutputSchemas('ImuisOnline');

/** Every operation by its resource. The records of a table have the fields of the table that the user names. */
const OPERATIONS = Object.entries(operations).flatMap(([resource, ofResource]) =>
	Object.keys(ofResource)
		.filter((operation) => resource !== 'table' || operation !== 'getMany')
		.map((operation): [string, string] => [resource, operation]),
);

let bench: ImuisBench;

beforeEach(async () => {
	bench = await ImuisBench.start();
});

afterEach(async () => {
	await bench.close();
});

schemas.testThatTheyAreThere(OPERATIONS);

/** Operations in which the user may leave every parameter that chooses fields alone. */
const WITH_ALL_FIELDS = OPERATIONS.filter(
	([resource, operation]) =>
		!['administration getInfo', 'salesOrderLine getMany'].includes(`${resource} ${operation}`),
);

test.each(WITH_ALL_FIELDS)(
	'%s %s: what comes out has the fields of the schema, of its types',
	async (resource, operation) => {
		const made = CASES[resource]?.[operation]?.(bench);
		const output = await bench.json({ resource, operation, ...made?.parameters }, made?.good);
		const { properties = {} } = schemas.of(resource, operation);
		const shown = output.flatMap((record) => faults(record, { type: 'object', properties }, ''));
		expect(shown).toEqual([]);
		const names = new Set(output.flatMap((record) => Object.keys(record)));
		// A head comes back with the fields that were sent.
		const isHead = `${resource} ${operation}` === 'salesOrder create';
		if (!isHead) expect(Object.keys(properties).filter((name) => !names.has(name))).toEqual([]);
	},
);

test('the settings of the administration and the lines of an order have the fields of their schema', async () => {
	const order = bench.order();
	const settings = await bench.json({ resource: 'administration', operation: 'getInfo' });
	const lines = await bench.json({ resource: 'salesOrderLine', operation: 'getMany', order });
	expect(Object.keys(settings[0] ?? {})).toEqual(
		expect.arrayContaining(Object.keys(schemas.of('administration', 'getInfo').properties ?? {})),
	);
	expect(Object.keys(lines[0] ?? {})).toEqual(
		Object.keys(schemas.of('salesOrderLine', 'getMany').properties ?? {}),
	);
});

/** Where a value is not what the schema says. */
function faults(value: unknown, schema: Schema | undefined, path: string): string[] {
	if (!schema) return [`${path} is not in the schema`];
	const type = Array.isArray(value) ? 'array' : typeof value;
	if (type !== schema.type) return [`${path} is ${type}, not ${schema.type}`];
	if (Array.isArray(value))
		return value.flatMap((one, index) => faults(one, schema.items, `${path}[${index}]`));
	if (type !== 'object') return [];
	return Object.entries(value as object).flatMap(([name, one]) =>
		schema.properties && Object.keys(schema.properties).length === 0
			? []
			: faults(one, schema.properties?.[name], `${path}.${name}`),
	);
}
