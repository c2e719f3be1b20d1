/** The n8n releases we prove the package on: the newest that installs and the oldest we support, each with its Node. */
export const RELEASES = {
	'2.41.1': { node: '24.21.0' },
	'2.8.4': { node: '20.20.2' },
} as const;

export type N8nVersion = keyof typeof RELEASES;
export type NodeVersion = (typeof RELEASES)[N8nVersion]['node'];
