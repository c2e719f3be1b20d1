/** Something the user can choose in a setting, as one of the services knows it. */
export interface Choice {
	/** What the setting holds. */
	value: string;
	/** What a person reads. */
	name: string;
	/** Blocked in iMUIS, or not active in OutSmart: it exists, but cannot be chosen. */
	blocked: boolean;
}

/** `<key> - <description>`, as both programs show it; only the key when there is no description. */
export function keyAndDescription(key: string, description: string): string {
	return description.trim() === '' ? key : `${key} - ${description.trim()}`;
}

/** In the order a person expects: by name, numbers by their size. */
export function sortedByName(choices: readonly Choice[]): Choice[] {
	return [...choices].sort((one, other) => one.name.localeCompare(other.name, 'nl', { numeric: true }));
}

/** One entry of a dropdown: what the user reads and what the setting holds. */
export interface ListOption {
	name: string;
	value: string;
}

/** A dropdown that may stay empty (every one of a filter, or none): empty is a choice too; n8n marks a value that is not in the list as wrong. */
export function withEmpty(name: string, options: readonly ListOption[]): ListOption[] {
	return [{ name, value: '' }, ...options];
}

/** What can be chosen, as a dropdown takes it. */
export function asOptions(choices: readonly Choice[]): ListOption[] {
	return choices.filter(({ blocked }) => !blocked).map(({ name, value }) => ({ name, value }));
}
