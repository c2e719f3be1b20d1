import { asError } from '../../../http/asError';
import { CloudswitchError } from '../../../ImuisOnline/cloudswitch/errors';

/** Records, or the words with which iMUIS refused to show them. */
export type RecordsOrRefusal<Records> = { records: Records } | { refusal: string };

/** Reads; a refusal of what was asked is an answer here, any other fault is thrown. */
export async function readOrRefusal<Records>(
	read: () => Promise<Records>,
): Promise<RecordsOrRefusal<Records>> {
	try {
		return { records: await read() };
	} catch (error) {
		if (error instanceof CloudswitchError && error.kind === 'refused')
			return { refusal: error.serviceText || error.message };
		throw asError(error);
	}
}
