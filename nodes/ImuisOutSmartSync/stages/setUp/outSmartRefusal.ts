import { asError } from '../../../http/asError';
import { OutSmartError } from '../../../OutSmart/openapi/errors';

/** Writes; answers what OutSmart had against the record, undefined when it took it. Any other fault is thrown. */
export async function outSmartRefusal(write: () => Promise<unknown>): Promise<string | undefined> {
	try {
		await write();
		return undefined;
	} catch (error) {
		if (error instanceof OutSmartError && error.kind === 'record') return error.message;
		throw asError(error);
	}
}
