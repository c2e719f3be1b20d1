import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INode, INodeProperties } from 'n8n-workflow';
import { nodeTypes } from '../../engine/support/nodeTypes';
import { parametersIn, workflowOfEveryOperation } from './savedWorkflow';

const FIXTURES = join(__dirname, 'fixtures');

// At a release, `WRITE_FIXTURE=1 npx jest test/unit/upgrade` saves that of the new version; those of released versions are never changed.
if (process.env.WRITE_FIXTURE !== undefined) {
	const { version } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as {
		version: string;
	};
	const workflow = JSON.stringify(workflowOfEveryOperation(), null, '\t');
	writeFileSync(join(FIXTURES, `${version}.json`), `${workflow}\n`);
}

/** Workflows as every released version saved them: nothing of them may be lost or mean something else after an upgrade. */
const SAVED = readdirSync(FIXTURES).map((file): [string, INode[]] => [
	file,
	(JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')) as { nodes: INode[] }).nodes,
]);

test.each(SAVED)('a workflow saved with %s keeps every node and parameter', (_file, nodes) => {
	for (const { name, type, typeVersion, parameters } of nodes) {
		const { description } = nodeTypes.getByNameAndVersion(type, typeVersion);
		expect({ name, parameters: parametersIn(description, parameters) }).toMatchObject({ name, parameters });
	}
});

test.each(SAVED)('every choice made in a workflow saved with %s is still offered', (_file, nodes) => {
	for (const { name, type, typeVersion, parameters } of nodes) {
		const { description } = nodeTypes.getByNameAndVersion(type, typeVersion);
		for (const [parameter, value] of Object.entries(parameters)) {
			const offered = fixedChoices(description.properties, parameter);
			const chosen = Array.isArray(value) ? value : [value];
			if (offered.size > 0)
				for (const one of chosen)
					expect({ name, parameter, offered: [...offered] }).toMatchObject({
						offered: expect.arrayContaining([one]) as unknown,
					});
		}
	}
});

test('the newest fixture has every operation there is', () => {
	const [, nodes] = SAVED[SAVED.length - 1]!;
	const known = new Set(nodes.map(({ id }) => id));
	expect(workflowOfEveryOperation().nodes.filter(({ id }) => !known.has(id))).toEqual([]);
});

/** Values of a dropdown whose choices stand in the description. */
function fixedChoices(properties: readonly INodeProperties[], name: string): Set<unknown> {
	const choices = properties
		.filter((property) => property.name === name && ['options', 'multiOptions'].includes(property.type))
		.filter(({ typeOptions }) => typeOptions?.loadOptionsMethod === undefined)
		.flatMap(({ options }) => (options ?? []) as Array<{ value?: unknown }>);
	return new Set(choices.map(({ value }) => value));
}
