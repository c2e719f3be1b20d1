import type { SimulatedRequest } from '../../core/types';

const BASE = '/openapi/8';

/** What a path leads to. */
export type Destination =
	| { kind: 'api'; endpoint: string }
	| { kind: 'document'; script: 'mailpdf.php' | 'signature.php' }
	| { kind: 'elsewhere' };

/** Reads the path: with or without trailing slash, names case-sensitive (outsmart reference §1.1). */
export function destinationOf(request: SimulatedRequest): Destination {
	const { path } = request;
	if (path === BASE || path.startsWith(`${BASE}/`)) {
		return { kind: 'api', endpoint: path.slice(BASE.length + 1).replace(/\/$/, '') };
	}
	const script = path.slice(1);
	if (script === 'mailpdf.php' || script === 'signature.php') return { kind: 'document', script };
	return { kind: 'elsewhere' };
}

/** PHP's array parameters: every `name[]` or `name[0]` in order of appearance, else the single `name`. */
export function arrayParameter(query: URLSearchParams, name: string): string[] {
	const values: string[] = [];
	for (const [key, value] of query) {
		if (key === name || (key.startsWith(`${name}[`) && /^\[\d*\]$/.test(key.slice(name.length))))
			values.push(value);
	}
	return values;
}

/** A single parameter; empty counts as not given (outsmart reference §8.7). */
export function parameter(query: URLSearchParams, name: string): string | undefined {
	const value = query.get(name);
	return value === null || value === '' ? undefined : value;
}
