import type { IExecuteFunctions } from 'n8n-workflow';
import { eachItem } from '../../../items/eachItem';
import { InputError } from '../../../items/InputError';
import type { WorkOrderChange } from '../../openapi/types';
import { writeFormat } from '../fieldFormats';
import type { Operation } from '../Operation';
import { workOrderLocator } from './locator';
import { update } from './update';

/** Changes date, time or employee of a work order; what is not given stays (outsmart reference §2.5). */
export const updatePlanning: Operation = {
	description: [
		workOrderLocator,
		{
			displayName: 'Planning',
			name: 'planning',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Date',
					name: 'date',
					type: 'string',
					default: '',
					placeholder: 'e.g. 2026-12-01',
					description:
						'The day of the work, as 2026-12-01 or 01-12-2026. A moment with a time zone is taken as the day it is then in the Netherlands.',
				},
				{
					displayName: 'Employee Name or ID',
					name: 'employee',
					type: 'options',
					typeOptions: { loadOptionsMethod: 'getEmployees' },
					default: '',
					description:
						'Who does the work. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
				},
				{
					displayName: 'Time',
					name: 'time',
					type: 'string',
					default: '',
					placeholder: 'e.g. 08:30',
					description: 'When the work begins, hours and minutes, Dutch time',
				},
			],
		},
	],
	async execute({ context, outSmart }) {
		return await eachItem(
			context,
			async (itemIndex) => await update(context, itemIndex, outSmart, readPlanning(context, itemIndex)),
		);
	},
};

function readPlanning(context: IExecuteFunctions, itemIndex: number): WorkOrderChange {
	const given = (name: string) =>
		String(context.getNodeParameter(`planning.${name}`, itemIndex, '') ?? '').trim();
	const [date, time, employee] = [given('date'), given('time'), given('employee')];
	if (date === '' && time === '' && employee === '') {
		throw new InputError(
			'There is nothing to change: no date, no time and no employee is given.',
			'Add at least one under "Planning".',
		);
	}
	return {
		...(date !== '' && { workdate: writeFormat('Date', date, 'dutchDate') }),
		...(time !== '' && { worktime: writeFormat('Time', time, 'time') }),
		...(employee !== '' && { employee_nr: employee }),
	};
}
