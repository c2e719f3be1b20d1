/** A setting, sync date or other input that the user must change before the work can be done. */
export class InputError extends Error {
	/**
	 * @param message one sentence: which field or setting, which value, what is wrong with it
	 * @param remedy one sentence: what to do
	 */
	constructor(
		message: string,
		readonly remedy: string,
	) {
		super(message);
		this.name = 'InputError';
	}
}
