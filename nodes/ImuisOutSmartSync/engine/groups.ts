/**
 * Groups what follows each other with the same key, across the borders of pages. The input must be sorted by that key.
 */
export async function* groupsOf<T>(
	pages: AsyncIterable<readonly T[]>,
	keyOf: (record: T) => string,
): AsyncGenerator<T[]> {
	let group: T[] = [];
	for await (const page of pages) {
		for (const record of page) {
			const last = group[group.length - 1];
			if (last !== undefined && keyOf(last) !== keyOf(record)) {
				yield group;
				group = [];
			}
			group.push(record);
		}
	}
	if (group.length > 0) yield group;
}
