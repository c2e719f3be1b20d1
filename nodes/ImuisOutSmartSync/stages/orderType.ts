import { select } from '../../ImuisOnline/cloudswitch/selection';
import { InputError } from '../../items/InputError';
import type { StageContext } from './StageContext';

/** Stops with a clear sentence when the chosen order type does not exist (koppeling.md I6, E8). */
export async function requireOrderType({ imuis }: StageContext, orderType: string): Promise<void> {
	const found = await imuis.records(select('ORDSRT', ['ZKSL']).where('ZKSL', '=', orderType).orderBy('ZKSL'));
	if (found.length > 0) return;
	throw new InputError(
		`The order type "${orderType}" does not exist in iMUIS.`,
		'Choose another order type (ordersoort), or make this one in iMUIS first.',
	);
}
