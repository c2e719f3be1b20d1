import { createHash } from 'crypto';

/** The settings that decide what a stage reads and how it maps, as a short text; another scope means a full read (koppeling.md I22). */
export function scopeOf(settings: object): string {
	const entries = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
	return createHash('sha256').update(JSON.stringify(entries)).digest('base64').slice(0, 16);
}
