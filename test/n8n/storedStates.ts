import { join } from 'node:path';
import { installNode } from '../../demo/lab/install';
import { RELEASES } from '../../demo/lab/releases';
import { runCommand } from '../../demo/lab/runCommand';
import type { N8nServer } from '../../demo/lab/server';

/** Only the Node that n8n runs on can read its database without more packages. */
const SCRIPT = `
	const { DatabaseSync } = require('node:sqlite');
	const [file, id, staticData] = process.argv.slice(1);
	const database = new DatabaseSync(file);
	const { changes } = database.prepare('UPDATE workflow_entity SET staticData = ? WHERE id = ?').run(staticData, id);
	if (changes !== 1) throw new Error('There is no workflow ' + id + '.');
	database.close();
`;

/**
 * Puts another state in the place of what n8n saved for a workflow's nodes; n8n has no other way to it.
 *
 * @param server must be stopped, or it would not see the change
 * @param staticData by node: `{ 'node:<name>': … }`
 * @throws CommandError when there is no such workflow
 */
export async function storeState(
	server: N8nServer,
	workflowId: string,
	staticData: Record<string, Record<string, unknown>>,
): Promise<void> {
	const { node } = await installNode(RELEASES[server.version].node, () => undefined);
	const database = join(server.userFolder, '.n8n', 'database.sqlite');
	await runCommand({
		file: node,
		args: ['--no-warnings', '-e', SCRIPT, database, workflowId, JSON.stringify(staticData)],
		cwd: server.userFolder,
		env: {},
		timeoutMs: 30_000,
	});
}
