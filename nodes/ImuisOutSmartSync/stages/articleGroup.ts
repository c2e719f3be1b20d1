import { select } from '../../ImuisOnline/cloudswitch/selection';
import { InputError } from '../../items/InputError';
import type { StageContext } from './StageContext';

/** Stops with a clear sentence when the article group of the hour types does not exist (koppeling.md I5). */
export async function requireArticleGroup({ imuis }: StageContext, group: string): Promise<void> {
	if (!/^\d+$/.test(group.trim())) throw unknownGroup(group);
	const found = await imuis.records(select('ARTGRP', ['NR']).where('NR', '=', group.trim()).orderBy('NR'));
	if (found.length === 0) throw unknownGroup(group);
}

function unknownGroup(group: string): InputError {
	return new InputError(
		`The article group "${group}" for hour types does not exist in iMUIS.`,
		'Choose the article group (artikelgroep) of the hour types, or make one in iMUIS first.',
	);
}
