/** What the user must change on the node; `remedy` says how. */
export class InputError extends Error {
	constructor(
		message: string,
		readonly remedy: string,
	) {
		super(message);
		this.name = 'InputError';
	}
}
