/**
 * The n8n releases we prove the package on: the newest that installs and the oldest we support, each with its Node and the
 * modules of its own that the lab does without (a name that it does not know ends it; `otel` must stay, or executions fail after the first call
 * of the public API).
 */
export const RELEASES = {
	'2.41.1': {
		node: '24.21.0',
		disabledModules: 'instance-ai,agents,mcp-registry,mcp,chat-hub,workflow-builder,quick-connect',
	},
	'2.8.4': { node: '20.20.2', disabledModules: 'mcp,chat-hub,quick-connect' },
} as const;

export type N8nVersion = keyof typeof RELEASES;
export type NodeVersion = (typeof RELEASES)[N8nVersion]['node'];
