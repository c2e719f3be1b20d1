/** A text without blanks around it; empty when there is none. */
export function trimmed(value: string | null | undefined): string {
	return (value ?? '').trim();
}

/** The first text that holds more than blanks, without blanks around it; empty when there is none. */
export function firstFilled(...values: Array<string | undefined>): string {
	for (const value of values) {
		const text = trimmed(value);
		if (text !== '') return text;
	}
	return '';
}

/** A number with its name, as messages show it: `100020 (Beugel)`; the number alone when there is no other name. */
export function named(number: string, ...names: Array<string | undefined>): string {
	const name = firstFilled(...names);
	if (number === '') return name;
	return name === '' || name === number ? number : `${number} (${name})`;
}

/** Cuts a text to OutSmart's length (Varchar 255 unless noted) without cutting through a character. Never for keys. */
export function cut(text: string, length = 255): string {
	const characters = Array.from(text);
	return characters.length <= length ? text : characters.slice(0, length).join('');
}

/** Leaves out the fields that are empty, so that what OutSmart holds there stays (koppeling.md A10). */
export function filled(fields: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
