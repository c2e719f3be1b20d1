/** What the user gave cannot be used. The message names field and value, the remedy says what to do. */
export class InputError extends Error {
	constructor(
		message: string,
		readonly remedy: string,
	) {
		super(message);
		this.name = 'InputError';
	}
}
