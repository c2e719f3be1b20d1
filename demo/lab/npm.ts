import { delimiter } from 'node:path';
import { runCommand } from './runCommand';

/** How npm is called. */
export interface NpmCall {
	args: string[];
	cwd: string;
	/** `bin` folder of the Node that npm and what it builds run on; the Node of this process when absent. */
	nodeBin?: string;
	env?: Record<string, string>;
	timeoutMs: number;
}

/** Every command npm is asked for: quiet, and without the questions and reports that need other hosts. */
const QUIET = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

/**
 * Runs the npm of this machine (10 or 11) and answers what it printed.
 *
 * @throws CommandError as of {@link runCommand}
 */
export async function runNpm(call: NpmCall): Promise<string> {
	const path = [call.nodeBin, process.env.PATH].filter((part) => part !== undefined).join(delimiter);
	return await runCommand({
		file: 'npm',
		args: [...call.args, ...QUIET],
		cwd: call.cwd,
		env: { ...withoutParentNpm(process.env), ...call.env, PATH: path },
		timeoutMs: call.timeoutMs,
	});
}

/** Under `npm run`, npm hands its own project and settings down; another project's npm must not take them over. */
function withoutParentNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const handedDown =
		/^(npm_package_|npm_lifecycle_|npm_config_(ignore_scripts|legacy_peer_deps|local_prefix|workspace|nodedir|node_gyp)|NODE_ENV$|NODE_OPTIONS$|INIT_CWD$)/i;
	return Object.fromEntries(Object.entries(env).filter(([name]) => !handedDown.test(name)));
}
