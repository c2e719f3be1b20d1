import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { ImuisOnline } from '../../../nodes/ImuisOnline/ImuisOnline.node';
import { operations } from '../../../nodes/ImuisOnline/actions/operations';

const { description } = new ImuisOnline();

/** Every parameter that a person or an AI agent fills in, with where it stands. */
function parametersOf(properties: readonly INodeProperties[], path = ''): Array<[string, INodeProperties]> {
	return properties
		.filter(
			({ name, type }) => type !== 'notice' && !(path === '' && ['resource', 'operation'].includes(name)),
		)
		.flatMap((property): Array<[string, INodeProperties]> => {
			const here = `${path}${property.name}`;
			const groups =
				property.type === 'fixedCollection' ? (property.options as INodePropertyCollection[]) : [];
			return [[here, property], ...groups.flatMap(({ values }) => parametersOf(values, `${here}.`))];
		});
}

/** The operations as the editor offers them. */
const CHOICES = description.properties
	.filter(({ name }) => name === 'operation')
	.flatMap(({ displayOptions, options }) =>
		((options ?? []) as INodePropertyOptions[]).map((option): [string, INodePropertyOptions] => [
			String(displayOptions?.show?.resource?.[0]),
			option,
		]),
	);

test.each(parametersOf(description.properties))(
	'the parameter %s tells an AI agent what to fill in',
	(_path, { description: text = '', displayName }) => {
		expect(text.length).toBeGreaterThan(15);
		expect(text).not.toBe(displayName);
	},
);

test('every operation is offered, with a description and an action of its own', () => {
	const offered = CHOICES.map(([resource, { value }]) => `${resource} ${String(value)}`);
	const all = Object.entries(operations).flatMap(([resource, ofResource]) =>
		Object.keys(ofResource).map((operation) => `${resource} ${operation}`),
	);
	expect(offered.sort()).toEqual(all.sort());
	expect(CHOICES.filter(([, option]) => (option.description ?? '').length < 15)).toEqual([]);
	const actions = CHOICES.map(([, { action }]) => action);
	expect(new Set(actions).size).toBe(actions.length);
});

test.each([
	['getMany', 'contactPerson', 'get many: contact person'],
	['createOrUpdate', 'relation', 'create or update: relation'],
	['update', 'salesOrderLine', 'update: sales order line'],
	['delete', 'table', 'delete: table DEB'],
])('the subtitle of %s %s is in words: %s', (operation, resource, text) => {
	const expression = String(description.subtitle).replace(/^=\{\{|\}\}$/g, '');
	const evaluate = new Function('$parameter', `return ${expression}`) as (parameters: object) => string;
	expect(evaluate({ operation, resource, ...(resource === 'table' && { table: 'DEB' }) })).toBe(text);
});
