/** The first text that holds more than blanks, without blanks around it; empty when there is none. */
export function firstFilled(...values: Array<string | undefined>): string {
	for (const value of values) {
		const text = (value ?? '').trim();
		if (text !== '') return text;
	}
	return '';
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
