/** A column as the documentation knows it. */
export interface KnownColumn {
	name: string;
	/** What stands in it, in English; empty when the documentation gives only the name. */
	meaning: string;
	/** Not "niet toegankelijk" (not accessible). */
	isWritable: boolean;
}

/** Columns from a text with one on each line: its name, `!` when it cannot be written, and what stands in it. */
export function columns(text: string): KnownColumn[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.map((line) => {
			const [name = '', ...meaning] = line.split(' ');
			return columnOf(name, meaning.join(' '));
		});
}

/** Columns from a text with only their names. */
export function names(text: string): KnownColumn[] {
	return text
		.trim()
		.split(/\s+/)
		.map((name) => columnOf(name, ''));
}

function columnOf(name: string, meaning: string): KnownColumn {
	return { name: name.replace('!', ''), meaning, isWritable: !name.endsWith('!') };
}
