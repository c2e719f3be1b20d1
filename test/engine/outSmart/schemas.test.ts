import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodePropertyOptions } from 'n8n-workflow';
import { OutSmart } from '../../../nodes/OutSmart/OutSmart.node';
import { AUTO_MAP, OutSmartBench, WORK_ORDER } from '../support/outSmartNode';

const FOLDER = join(__dirname, '../../../nodes/OutSmart/__schema__/v1.0.0');

interface Schema {
	type: string;
	properties: Record<string, { type: string }>;
}

function schemaOf(resource: string, operation: string): Schema {
	return JSON.parse(readFileSync(join(FOLDER, resource, `${operation}.json`), 'utf8')) as Schema;
}

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

test.each(OPERATIONS)('%s %s has an output schema', (resource, operation) => {
	expect(existsSync(join(FOLDER, resource, `${operation}.json`))).toBe(true);
	expect(schemaOf(resource, operation)).toMatchObject({ type: 'object' });
});

test('no schema is left of an operation that is gone', () => {
	const files = readdirSync(FOLDER).flatMap((resource) =>
		readdirSync(join(FOLDER, resource)).map((file) => `${resource}/${file}`),
	);
	expect(files.sort()).toEqual(
		OPERATIONS.map(([resource, operation]) => `${resource}/${operation}.json`).sort(),
	);
});

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
		const { properties } = schemaOf(resource, operation);
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
