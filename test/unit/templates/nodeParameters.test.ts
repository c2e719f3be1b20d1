import type { INode, INodeParameters } from 'n8n-workflow';
import { nodeTypes, fullType } from '../../engine/support/nodeTypes';
import { parameterProblems, unfilledParameters } from '../../support/nodeParameters';

const WORK_ORDER = { __rl: true, mode: 'number', value: '1' };

/** A node that is in order but for the named parameters. */
function outSmart(parameters: INodeParameters): INode {
	return {
		id: '1',
		name: 'Node',
		type: fullType('outSmart'),
		typeVersion: 1,
		position: [0, 0],
		parameters: { resource: 'workOrder', operation: 'get', workOrder: WORK_ORDER, ...parameters },
	};
}

const { description } = nodeTypes.getByNameAndVersion(fullType('outSmart'), 1);

/** The check of the templates finds what it is there to find. */
describe('the check of node parameters', () => {
	test('has nothing to say of a node that is in order', () => {
		expect(parameterProblems(outSmart({}), description)).toEqual([]);
		expect(unfilledParameters(outSmart({}), description)).toEqual([]);
	});

	test.each<[string, INodeParameters, string]>([
		['a parameter that does not exist', { workorder: '1' }, 'workorder does not exist'],
		['one of another operation', { files: ['pdf'] }, 'files is not shown here'],
		['an operation that does not exist', { operation: 'fetch' }, 'operation has no choice "fetch"'],
		['an expression where n8n takes none', { resource: '={{ 1 }}' }, 'resource takes no expression'],
		['a locator without its mark', { workOrder: { mode: 'number', value: '1' } }, 'workOrder lacks __rl'],
		[
			'a locator in an unknown mode',
			{ workOrder: { ...WORK_ORDER, mode: 'url' } },
			'workOrder has no mode "url"',
		],
		['a locator that is a text', { workOrder: '1' }, 'workOrder is no resourceLocator'],
		['an unknown option', { operation: 'getMany', options: { fast: true } }, 'options.fast does not exist'],
		[
			'an option of another kind',
			{ operation: 'getMany', options: { fields: true } },
			'options.fields is no text',
		],
		['a switch that is a text', { operation: 'getMany', returnAll: 'yes' }, 'returnAll is no boolean'],
		[
			'an unknown group of conditions',
			{ operation: 'getMany', filters: { row: [] } },
			'filters.row does not exist',
		],
		[
			'an unknown operator in a condition',
			{ operation: 'getMany', filters: { filter: [{ key: 'a', operator: '~', value: '' }] } },
			'filters.filter[0].operator has no choice "~"',
		],
		[
			'a choice of several that does not exist',
			{ operation: 'download', files: ['zip'] },
			'files has no choice "zip"',
		],
		[
			'a mapper in an unknown mode',
			{ operation: 'create', columns: { mappingMode: 'auto', value: null, matchingColumns: [], schema: [] } },
			'columns has no such mapping mode',
		],
	])('finds %s', (_what, parameters, problem) => {
		expect(parameterProblems(outSmart(parameters), description)).toContain(problem);
	});
});
