import { InputError } from '../../../items/InputError';

/** As iMUIS names tables and columns (imuis reference §9). */
const NAME = /^[A-Z_][A-Z0-9_]*$/;

/**
 * A name as iMUIS writes it: upper case.
 *
 * @param where the parameter, as the screen calls it
 * @throws {InputError} for what cannot be a name
 */
export function nameOf(where: string, text: unknown, remedy: string): string {
	const name = String(text ?? '')
		.trim()
		.toUpperCase();
	if (NAME.test(name)) return name;
	throw new InputError(`${where}: "${String(text ?? '')}" is no name of a field in iMUIS.`, remedy);
}

/** Names from a text with commas between; each once. @throws {InputError} for what cannot be a name */
export function namesOf(where: string, text: unknown, remedy: string): string[] {
	const given = String(text ?? '')
		.split(',')
		.filter((name) => name.trim() !== '');
	return [...new Set(given.map((name) => nameOf(where, name.trim(), remedy)))];
}
