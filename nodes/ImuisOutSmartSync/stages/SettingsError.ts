/** A setting, sync date or other input that the user must change before the stage can run. */
export class SettingsError extends Error {
	/**
	 * @param message one sentence: which setting, which value, what is wrong with it
	 * @param remedy one sentence: what to do
	 */
	constructor(
		message: string,
		readonly remedy: string,
	) {
		super(message);
		this.name = 'SettingsError';
	}
}
