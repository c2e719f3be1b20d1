import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyCollection,
	type INodeTypeDescription,
} from 'n8n-workflow';

interface Checked {
	node: INode;
	description: INodeTypeDescription;
	/** The node's parameters with the defaults of those that it leaves out. */
	values: INodeParameters;
}

/**
 * What is wrong with the parameters of a workflow's node, one sentence each: parameters that its type does not have or does not show here, values of
 * another kind than theirs, choices that do not exist.
 */
export function parameterProblems(node: INode, description: INodeTypeDescription): string[] {
	const values = NodeHelpers.getNodeParameters(
		description.properties,
		node.parameters,
		true,
		true,
		node,
		description,
	);
	if (!values) return [`${node.type} has no parameters`];
	return groupProblems(node.parameters, description.properties, '', { node, description, values });
}

/** Names of the parameters that n8n's editor marks red: required and empty, or a choice that does not exist. */
export function unfilledParameters(node: INode, description: INodeTypeDescription): string[] {
	const { properties } = description;
	const shown = NodeHelpers.getNodeParameters(properties, node.parameters, true, false, node, description);
	const asInEditor = { ...node, parameters: shown ?? {} };
	const issues = NodeHelpers.getNodeParametersIssues(properties, asInEditor, description);
	return Object.keys(issues?.parameters ?? {}).sort();
}

function groupProblems(
	given: Record<string, unknown>,
	properties: readonly INodeProperties[],
	path: string,
	checked: Checked,
): string[] {
	return Object.entries(given).flatMap(([name, value]) => {
		const here = path === '' ? name : `${path}.${name}`;
		const namesakes = properties.filter((property) => property.name === name);
		if (namesakes.length === 0) return [`${here} does not exist`];
		const property = namesakes.find((each) => isShown(each, path, checked));
		return property ? valueProblems(value, property, here, checked) : [`${here} is not shown here`];
	});
}

function isShown(
	property: Parameters<typeof NodeHelpers.displayParameterPath>[1],
	path: string,
	{ node, description, values }: Checked,
): boolean {
	return NodeHelpers.displayParameterPath(values, property, path, node, description);
}

function valueProblems(value: unknown, property: INodeProperties, path: string, checked: Checked): string[] {
	if (typeof value === 'string' && value.startsWith('='))
		return property.noDataExpression === true ? [`${path} takes no expression`] : [];
	switch (property.type) {
		case 'string':
		case 'json':
		case 'hidden':
		case 'dateTime':
			return typeof value === 'string' ? [] : [`${path} is no text`];
		case 'boolean':
		case 'number':
			return typeof value === property.type ? [] : [`${path} is no ${property.type}`];
		case 'options':
			return choiceProblems([value], property, path, checked);
		case 'multiOptions':
			return Array.isArray(value)
				? choiceProblems(value, property, path, checked)
				: [`${path} is no list of choices`];
		default:
			if (typeof value !== 'object' || value === null) return [`${path} is no ${property.type}`];
			return structureProblems(value as Record<string, unknown>, property, path, checked);
	}
}

/** Choices that are read from a service are not known here. */
function choiceProblems(
	given: unknown[],
	property: INodeProperties,
	path: string,
	checked: Checked,
): string[] {
	const { loadOptionsMethod, loadOptions } = property.typeOptions ?? {};
	if (loadOptionsMethod !== undefined || loadOptions !== undefined) {
		return given.every((value) => typeof value === 'string') ? [] : [`${path} is no text`];
	}
	const parent = path.split('.').slice(0, -1).join('.');
	const known = (property.options ?? []).flatMap((option) =>
		'value' in option && isShown(option, parent, checked) ? [option.value] : [],
	);
	return given
		.filter((value) => !known.includes(value as string))
		.map((value) => `${path} has no choice ${JSON.stringify(value)}`);
}

function structureProblems(
	value: Record<string, unknown>,
	property: INodeProperties,
	path: string,
	checked: Checked,
): string[] {
	switch (property.type) {
		case 'collection':
			return groupProblems(value, (property.options ?? []) as INodeProperties[], path, checked);
		case 'fixedCollection':
			return fixedCollectionProblems(value, property, path, checked);
		case 'resourceLocator':
			return locatorProblems(value, property, path);
		case 'resourceMapper':
			return mapperProblems(value, property, path);
		case 'assignmentCollection':
			return assignmentProblems(value, path);
		case 'filter':
			return conditionProblems(value, path);
		default:
			return [`${path} is of the type ${property.type}, which is not checked`];
	}
}

function fixedCollectionProblems(
	value: Record<string, unknown>,
	property: INodeProperties,
	path: string,
	checked: Checked,
): string[] {
	const groups = (property.options ?? []) as INodePropertyCollection[];
	const isList = property.typeOptions?.multipleValues === true;
	return Object.entries(value).flatMap(([name, rows]) => {
		const here = `${path}.${name}`;
		const group = groups.find((each) => each.name === name);
		if (!group) return [`${here} does not exist`];
		if (Array.isArray(rows) !== isList) return [`${here} is ${isList ? 'no list' : 'a list'}`];
		const all = (isList ? rows : [rows]) as Array<Record<string, unknown>>;
		return all.flatMap((row, index) =>
			groupProblems(row, group.values, isList ? `${here}[${index}]` : here, checked),
		);
	});
}

function locatorProblems(value: Record<string, unknown>, property: INodeProperties, path: string): string[] {
	const modes = (property.modes ?? []).map(({ name }) => name);
	return [
		...(value.__rl === true ? [] : [`${path} lacks __rl`]),
		...(modes.includes(String(value.mode)) ? [] : [`${path} has no mode ${JSON.stringify(value.mode)}`]),
		...(typeof value.value === 'string' ? [] : [`${path}.value is no text`]),
	];
}

function mapperProblems(value: Record<string, unknown>, property: INodeProperties, path: string): string[] {
	const modes = ['defineBelow'];
	if (property.typeOptions?.resourceMapper?.supportAutoMap !== false) modes.push('autoMapInputData');
	const isMapped = value.mappingMode === 'defineBelow';
	return [
		...(modes.includes(String(value.mappingMode)) ? [] : [`${path} has no such mapping mode`]),
		...(isMapped === (value.value !== null) ? [] : [`${path}.value does not fit its mapping mode`]),
		...['matchingColumns', 'schema']
			.filter((name) => !Array.isArray(value[name]))
			.map((name) => `${path}.${name} is no list`),
	];
}

const ASSIGNED = ['string', 'number', 'boolean', 'array', 'object', 'binary'];

function assignmentProblems({ assignments }: Record<string, unknown>, path: string): string[] {
	if (!Array.isArray(assignments)) return [`${path}.assignments is no list`];
	const rows = assignments as Array<Record<string, unknown>>;
	const names = rows.map(({ name }) => name);
	return rows.flatMap(({ id, name, type, value }, index) => [
		...(typeof id === 'string' && typeof name === 'string' && value !== undefined
			? []
			: [`${path}[${index}] is incomplete`]),
		...(ASSIGNED.includes(String(type)) ? [] : [`${path}[${index}] has no type ${JSON.stringify(type)}`]),
		...(names.indexOf(name) === index ? [] : [`${path}[${index}] assigns ${String(name)} again`]),
	]);
}

function conditionProblems(
	{ conditions, combinator, options }: Record<string, unknown>,
	path: string,
): string[] {
	const rows = Array.isArray(conditions) ? (conditions as Array<Record<string, unknown>>) : [];
	const isWhole =
		rows.length > 0 && typeof options === 'object' && ['and', 'or'].includes(String(combinator));
	return [
		...(isWhole ? [] : [`${path} is no filter`]),
		...rows.flatMap(({ leftValue, operator }, index) => {
			const { type, operation } = (operator ?? {}) as Record<string, unknown>;
			const isComplete =
				typeof leftValue === 'string' && typeof type === 'string' && typeof operation === 'string';
			return isComplete ? [] : [`${path}[${index}] is incomplete`];
		}),
	];
}
