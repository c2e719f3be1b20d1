import type { IExecuteFunctions } from 'n8n-workflow';
import { eachItem, itemOf } from '../../../items/eachItem';
import { InputError } from '../../../items/InputError';
import { parseDecimal } from '../../openapi/values';
import type { OutSmartRecord } from '../../openapi/types';
import { readList } from '../givenFields';
import type { Operation } from '../Operation';
import { findWorkOrder, workOrderLocator } from './locator';

const REQUIRED = ['MaterialCode', 'MaterialName', 'MaterialNr', 'MaterialPrice'] as const;
const AMOUNTS = ['MaterialNr', 'MaterialPrice'] as const;

/** Puts these materials on a work order instead of all that are on it (outsmart reference §2.5, §2.7). */
export const replaceMaterials: Operation = {
	description: [
		{
			displayName:
				'All materials that are on the work order are taken off first, those of the employee too. A row that came from a sales order of iMUIS needs its line number in Free Field 5 again; without it the export makes a new line of it.',
			name: 'replaceNotice',
			type: 'notice',
			default: '',
		},
		workOrderLocator,
		{
			displayName: 'Specify Materials',
			name: 'materialsInput',
			type: 'options',
			default: 'fields',
			description: 'Whether the materials are filled in one by one, or given as a JSON list',
			options: [
				{ name: 'Using Fields Below', value: 'fields' },
				{ name: 'Using JSON', value: 'json' },
			],
		},
		{
			displayName: 'Materials',
			name: 'materials',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			placeholder: 'Add Material',
			description: 'The materials that will be on the work order, one by one',
			default: {},
			displayOptions: { show: { materialsInput: ['fields'] } },
			options: [
				{
					displayName: 'Material',
					name: 'material',
					values: [
						{
							displayName: 'Code',
							name: 'MaterialCode',
							type: 'string',
							default: '',
							placeholder: 'e.g. 100020',
							description: 'Code of the material in OutSmart: the article number in iMUIS',
						},
						{
							displayName: 'Free Field 5',
							name: 'MaterialFreeField5',
							type: 'string',
							default: '',
							description:
								'Line number of the sales order in iMUIS, when the sync node exports this work order; otherwise empty',
						},
						{
							displayName: 'Name',
							name: 'MaterialName',
							type: 'string',
							default: '',
							description: 'Description of the material, as the work order shows it',
						},
						{
							displayName: 'Price',
							name: 'MaterialPrice',
							type: 'string',
							default: '0',
							description: 'Of one unit, with a point or a comma as decimal sign',
						},
						{
							displayName: 'Quantity',
							name: 'MaterialNr',
							type: 'string',
							default: '1',
							description: 'How many were used, with a point or a comma as decimal sign',
						},
						{
							displayName: 'Unit',
							name: 'MaterialUnit',
							type: 'string',
							default: '',
							placeholder: 'e.g. stuk',
							description: 'Unit that the quantity counts, such as stuk or m; may be empty',
						},
					],
				},
			],
		},
		{
			displayName: 'Materials (JSON)',
			name: 'materialsJson',
			type: 'json',
			default: '[]',
			displayOptions: { show: { materialsInput: ['json'] } },
			description:
				'A list of objects with MaterialCode, MaterialName, MaterialNr (the quantity) and MaterialPrice; others such as MaterialUnit may be there',
		},
	],
	async execute({ context, outSmart }) {
		return await eachItem(context, async (itemIndex) => {
			const materials = readMaterials(context, itemIndex);
			const workOrder = await findWorkOrder(context, itemIndex, outSmart);
			await outSmart.replaceMaterials(workOrder.id, materials);
			const { id, WorkorderNo } = workOrder;
			return [
				itemOf(
					{
						row_id: id,
						WorkorderNo,
						materials: materials.length,
						replaced: workOrder.Materials.length,
					},
					itemIndex,
				),
			];
		});
	},
};

function readMaterials(context: IExecuteFunctions, itemIndex: number): OutSmartRecord[] {
	const rows =
		context.getNodeParameter('materialsInput', itemIndex, 'fields') === 'json'
			? readList('Materials (JSON)', context.getNodeParameter('materialsJson', itemIndex, '[]'))
			: (context.getNodeParameter('materials.material', itemIndex, []) as unknown[]);
	if (rows.length === 0) throw new InputError('No material is given.', 'Add at least one under "Materials".');
	return rows.map((row, index) => checked(row, index + 1));
}

function checked(row: unknown, position: number): OutSmartRecord {
	if (typeof row !== 'object' || row === null || Array.isArray(row))
		throw new InputError(`Material ${position} is no object.`, 'Give an object with MaterialCode and so on.');
	const record: Record<string, string> = {};
	for (const [name, value] of Object.entries(row)) {
		const text = textOf(value, name, position);
		if (text !== '') record[name] = text;
	}
	const missing = REQUIRED.filter((name) => record[name] === undefined);
	if (missing.length > 0)
		throw new InputError(`Material ${position} lacks ${missing.join(', ')}.`, 'Fill it in.');
	for (const name of AMOUNTS) {
		const amount = parseDecimal(record[name] ?? '');
		if (!amount) {
			throw new InputError(
				`${name} of material ${position} is "${record[name]}", which is no number.`,
				'Write it with one decimal sign, such as 1.50.',
			);
		}
		record[name] = amount.toFixed();
	}
	return record;
}

function textOf(value: unknown, name: string, position: number): string {
	if (typeof value === 'object' && value !== null)
		throw new InputError(
			`${name} of material ${position} holds a list or an object; OutSmart takes only a text or a number there.`,
			'Give a single value.',
		);
	return value === null || value === undefined ? '' : String(value).trim();
}
