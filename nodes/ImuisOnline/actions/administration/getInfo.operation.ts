import type { IDataObject } from 'n8n-workflow';
import { shownFor, type Operation, type OperationRun } from '../Operation';
import { namesOf } from '../record/fieldNames';

/** Settings of the administration (GetAdmInfo, imuis reference §4.4). */
export const getInfo: Operation = {
	description: shownFor(
		['administration'],
		['getInfo'],
		[
			{
				displayName: 'Settings',
				name: 'settingsTable',
				type: 'options',
				options: [
					{ name: 'Financial (BASFIN)', value: 'BASFIN' },
					{ name: 'General (BASALG)', value: 'BASALG' },
					{ name: 'Sales (BASVK)', value: 'BASVK' },
				],
				default: 'BASALG',
				description: 'Which settings of the administration to read',
			},
			{
				displayName: 'Fields',
				name: 'fields',
				type: 'string',
				default: '',
				placeholder: 'e.g. NAAM, PLAATS',
				description: 'Names of fields to return, separated by commas. Empty: all.',
			},
		],
	),
	execute,
};

async function execute({ context, itemIndex, imuis }: OperationRun): Promise<IDataObject[]> {
	const table = String(context.getNodeParameter('settingsTable', itemIndex));
	const fields = namesOf(
		'Fields',
		context.getNodeParameter('fields', itemIndex, ''),
		'Write names of fields with commas between, for example NAAM, PLAATS.',
	);
	const records = await imuis.getAdmInfo([{ table, fields: fields.length === 0 ? '*' : fields }]);
	return records.map((record) => ({ ...record }));
}
