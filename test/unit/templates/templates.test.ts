import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import { ImuisOutSmartSync } from '../../../nodes/ImuisOutSmartSync/ImuisOutSmartSync.node';
import { fileText, templates } from '../../../demo/templates/build';
import type { TemplateNode } from '../../../demo/templates/Canvas';

const WORKFLOWS = join(__dirname, '../../../workflows');
const ALLOWED_TYPES = [
	'dataTable',
	'formTrigger',
	'manualTrigger',
	'noOp',
	'scheduleTrigger',
	'set',
	'splitOut',
	'stickyNote',
	'stopAndError',
	'switch',
].map((name) => `n8n-nodes-base.${name}`);
const SYNC = 'n8n-nodes-imuis-outsmart.imuisOutSmartSync';

describe.each(Object.entries(templates()))('the template %s', (file, template) => {
	test('is what its source builds', () => {
		expect(readFileSync(join(WORKFLOWS, file), 'utf8')).toBe(fileText(template));
	});

	test('holds no credentials, nothing pinned, no code, no environment, no other nodes', () => {
		const text = fileText(template);
		expect(text).not.toMatch(/"credentials"|instanceId|\$env|n8n-nodes-base\.code/);
		expect(template.pinData).toEqual({});
		expect(template.active).toBe(false);
		const types = template.nodes.map(({ type }) => type).filter((type) => type !== SYNC);
		expect(types.filter((type) => !ALLOWED_TYPES.includes(type))).toEqual([]);
	});

	test('R5: a store that fails stops the run; only stages have an error output', () => {
		for (const node of template.nodes) {
			const isLaneStage = node.type === SYNC && node.parameters.operation !== 'setUp';
			expect(node.onError).toBe(isLaneStage ? 'continueErrorOutput' : undefined);
		}
	});

	test('every parameter of its sync nodes exists for their operation', () => {
		const { properties } = new ImuisOutSmartSync().description;
		for (const node of template.nodes.filter(({ type }) => type === SYNC)) expectKnown(node, properties);
	});
});

function expectKnown({ parameters }: TemplateNode, properties: INodeProperties[]): void {
	const operation = String(parameters.operation);
	for (const [name, value] of Object.entries(parameters)) {
		if (name === 'operation') continue;
		const property = properties.find((each) => {
			const operations = each.displayOptions?.show?.operation as string[] | undefined;
			return each.name === name && operations?.includes(operation) === true;
		});
		expect([operation, name, property !== undefined]).toEqual([operation, name, true]);
		const isExpression = typeof value === 'string' && value.startsWith('=');
		if (property?.type === 'options' && !property.typeOptions?.loadOptionsMethod && !isExpression) {
			expect(property.options?.map((option) => 'value' in option && option.value)).toContain(value);
		}
		if (property?.type === 'collection') {
			const known = property.options?.map((option) => option.name);
			for (const option of Object.keys(value as object)) expect(known).toContain(option);
		}
	}
}
