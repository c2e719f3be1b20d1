import type { INodePropertyOptions } from 'n8n-workflow';
import { OutSmart } from '../../../nodes/OutSmart/OutSmart.node';
import { OutputSchemas } from '../support/outputSchemas';
import { AUTO_MAP, OutSmartBench, WORK_ORDER } from '../support/outSmartNode';

const schemas = new OutputSchemas('OutSmart');

/** Every operation by its resource. An entity's records have the fields of the endpoint that the user names. */
const OPERATIONS = new OutSmart().description.properties
	.filter(({ name }) => name === 'operation')
	.flatMap(({ options, displayOptions }) => {
		const resource = String(displayOptions?.show?.resource?.[0]);
		return (options as INodePropertyOptions[]).map(({ value }) => [resource, String(value)] as const);
	})
	.filter(([resource, operation]) => resource !== 'entity' || operation === 'delete');

let bench: OutSmartBench;

beforeEach(async () => {
	bench = await OutSmartBench.start();
});

afterEach(async () => {
	await bench.close();
});

schemas.testThatTheyAreThere(OPERATIONS);

test('what comes out has the fields of the schema, of its types', async () => {
	const id = bench.completed();
	const resource = 'workOrder';
	const workOrder = { mode: 'id', value: id };
	const outputs = {
		get: await bench.json({ resource, operation: 'get', workOrder }),
		getMany: await bench.json({ resource, operation: 'getMany' }),
		updateWorkStatus: await bench.json({
			resource,
			operation: 'updateWorkStatus',
			workOrder,
			newWorkStatus: '99',
		}),
		download: await bench.json({ resource, operation: 'download', workOrder }),
		create: await bench.json({ resource, operation: 'create', ...AUTO_MAP }, [
			{ ...WORK_ORDER, WorkorderNo: 'WB-2' },
		]),
	};
	for (const [operation, [item]] of Object.entries(outputs)) {
		const { properties = {} } = schemas.of(resource, operation);
		for (const [name, value] of Object.entries(item ?? {})) {
			const type = properties[name]?.type;
			if (type === undefined || value === null) continue;
			expect(`${operation} ${name} ${Array.isArray(value) ? 'array' : typeof value}`).toBe(
				`${operation} ${name} ${type}`,
			);
		}
		expect(Object.keys(item ?? {}).some((name) => name in properties)).toBe(true);
	}
});
