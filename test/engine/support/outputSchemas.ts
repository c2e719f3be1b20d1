import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As much of a JSON schema as n8n's output schemas use. */
export interface Schema {
	type: string;
	properties?: Record<string, Schema>;
	items?: Schema;
}

/** The output schemas of a node, by resource and operation. */
export class OutputSchemas {
	private readonly folder: string;

	constructor(node: 'ImuisOnline' | 'OutSmart') {
		this.folder = join(__dirname, '../../../nodes', node, '__schema__/v1.0.0');
	}

	of(resource: string, operation: string): Schema {
		return JSON.parse(readFileSync(this.fileOf(resource, operation), 'utf8')) as Schema;
	}

	/** Registers the tests that each of these operations has a schema, and that there is no other. */
	testThatTheyAreThere(operations: ReadonlyArray<readonly [resource: string, operation: string]>): void {
		test.each(operations)('%s %s has an output schema', (resource, operation) => {
			expect(existsSync(this.fileOf(resource, operation))).toBe(true);
			expect(this.of(resource, operation)).toMatchObject({ type: 'object' });
		});

		test('no schema is left of an operation that is gone', () => {
			const files = readdirSync(this.folder).flatMap((resource) =>
				readdirSync(join(this.folder, resource)).map((file) => `${resource}/${file}`),
			);
			expect(files.sort()).toEqual(
				operations.map(([resource, operation]) => `${resource}/${operation}.json`).sort(),
			);
		});
	}

	private fileOf(resource: string, operation: string): string {
		return join(this.folder, resource, `${operation}.json`);
	}
}
