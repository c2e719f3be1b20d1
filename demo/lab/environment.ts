import { delimiter, dirname, join } from 'node:path';
import { cacheFolder } from './cache';
import type { Home } from './home';
import type { InstalledN8n } from './install';
import { RELEASES } from './releases';

/** What differs between the n8n processes of one user folder. */
export interface ProcessSettings {
	/** IANA name, for n8n and for the process. */
	timezone: string;
	/** Of the task runner's broker; every process needs its own, the command line included. */
	brokerPort: number;
	/** HTTP port, for a process that serves. */
	port?: number;
	/** Added last: may replace anything. */
	env?: Record<string, string>;
}

const QUIET = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_PYTHON_ENABLED: 'false',
};

const FROM_MACHINE = ['LANG', 'LC_ALL', 'TMPDIR', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'];

/**
 * The whole environment of an n8n process without a screen. Of this process's own environment only language, temporary folder and
 * certificates are handed on: settings of a test runner (`NODE_ENV`) or of another n8n would change how it behaves. `HOME` is the
 * user folder, because n8n also writes to `~/.cache/n8n`, where two versions would overwrite each other's editor.
 */
export function n8nEnvironment(
	n8n: InstalledN8n,
	home: Home,
	settings: ProcessSettings,
): Record<string, string> {
	const { port, timezone, brokerPort, env } = settings;
	return {
		...fromMachine(),
		PATH: [dirname(n8n.node.node), process.env.PATH ?? ''].join(delimiter),
		HOME: home.folder,
		NODE_ENV: 'production',
		NODE_COMPILE_CACHE: join(cacheFolder(), `compiled-${n8n.version}`),
		N8N_USER_FOLDER: home.folder,
		N8N_ENCRYPTION_KEY: home.encryptionKey,
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		GENERIC_TIMEZONE: timezone,
		TZ: timezone,
		...QUIET,
		N8N_DISABLED_MODULES: RELEASES[n8n.version].disabledModules,
		...(port !== undefined && serving(port)),
		...env,
	};
}

function serving(port: number): Record<string, string> {
	return {
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_SECURE_COOKIE: 'false',
	};
}

function fromMachine(): Record<string, string> {
	return Object.fromEntries(
		FROM_MACHINE.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
	);
}
