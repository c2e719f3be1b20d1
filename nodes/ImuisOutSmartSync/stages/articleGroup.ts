import { select } from '../../ImuisOnline/cloudswitch/selection';
import { SettingsError } from './SettingsError';
import type { StageContext } from './StageContext';

/** Stops with a clear sentence when the article group of the hour types does not exist (koppeling.md I5). */
export async function requireArticleGroup({ imuis }: StageContext, group: string): Promise<void> {
	if (!/^\d+$/.test(group.trim())) throw unknownGroup(group);
	const found = await imuis.records(select('ARTGRP', ['NR']).where('NR', '=', group.trim()).orderBy('NR'));
	if (found.length === 0) throw unknownGroup(group);
}

function unknownGroup(group: string): SettingsError {
	return new SettingsError(
		`The article group "${group}" for hour types does not exist in iMUIS.`,
		'Choose the article group (artikelgroep) of the hour types, or make one in iMUIS first.',
	);
}
