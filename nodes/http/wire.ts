import type { HttpRequest } from './HttpPort';

/** The whole address of a request: base URL without trailing slash, path, and the query in its order. */
export function addressOf(baseUrl: string, { path, query = [] }: HttpRequest): string {
	const parameters = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
	return `${baseUrl}${path}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}`;
}

/** Headers with lower-case names and text values. */
export function plainHeaders(headers: Readonly<Record<string, unknown>> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
	);
}
