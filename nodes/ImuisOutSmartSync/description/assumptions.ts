import type { INodeProperties } from 'n8n-workflow';
import type { ChangeDateTable } from '../messages/tableNames';
import type { AddressColumns } from '../mapping/additionalAddress';
import type { ContactColumns } from '../mapping/contactPerson';

const TABLES: Record<ChangeDateTable, string> = {
	ART: 'Articles (ART)',
	CNT: 'Contact Persons (CNT)',
	DEB: 'Relations (DEB)',
	DEBADRES: 'Additional Addresses (DEBADRES)',
	ORDKOP: 'Sales Orders (ORDKOP)',
	ORDRG: 'Lines of Sales Orders (ORDRG)',
};

/** Tables that every run of a stage reads completely (koppeling.md A3). */
export function readCompletely(...tables: ChangeDateTable[]): INodeProperties {
	return {
		displayName: 'Read Completely',
		name: 'readCompletely',
		type: 'multiOptions',
		options: tables
			.map((value) => ({ name: TABLES[value], value }))
			.sort((a, b) => a.name.localeCompare(b.name)),
		default: [],
		description:
			'What iMUIS cannot be asked for by change date, as Set Up reports it. Every run then reads all of it, and still sends only what changed.',
	};
}

/** Names of columns that differ from what is expected (koppeling.md A4). */
function columnsOption<Name extends string>(
	displayName: string,
	name: string,
	table: string,
	titles: Record<Name, string>,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'fixedCollection',
		placeholder: 'Add column names',
		default: {},
		description: `How iMUIS names the columns of the table ${table} where it differs from what is expected; Set Up shows them. What is left empty is recognised by itself.`,
		options: [
			{
				displayName: 'Column Names',
				name: 'columns',
				values: (Object.entries(titles) as Array<[Name, string]>)
					.map(([column, title]): INodeProperties => ({
						displayName: title,
						name: column,
						type: 'string',
						default: '',
					}))
					.sort((a, b) => a.displayName.localeCompare(b.displayName)),
			},
		],
	};
}

const CONTACT_TITLES: Record<keyof ContactColumns, string> = {
	relation: 'Relation Number',
	searchKey: 'Search Key',
	phone: 'Telephone',
	mobile: 'Mobile',
	email: 'Email',
	lastName: 'Last Name',
	firstName: 'First Name',
	infix: 'Infix (Tussenvoegsel)',
};

const ADDRESS_TITLES: Record<keyof AddressColumns, string> = {
	relation: 'Relation Number',
	searchKey: 'Search Key',
	kind: 'Kind of Address',
};

export const contactColumns = columnsOption(
	'Contact Person Columns',
	'contactColumns',
	'CNT',
	CONTACT_TITLES,
);

export const addressColumns = columnsOption('Address Columns', 'addressColumns', 'DEBADRES', ADDRESS_TITLES);

/** Whether whole records are sent to OutSmart (koppeling.md A10). */
export const completeRecords: INodeProperties = {
	displayName: 'OutSmart Empties Fields That Are Not Sent',
	name: 'completeRecords',
	type: 'boolean',
	default: false,
	description:
		'Whether OutSmart empties what a change does not mention, as Set Up finds out. Records are then read first and sent whole, so that what is kept in OutSmart only is not lost.',
};

/** How iMUIS takes what is written (koppeling.md A1, A5). */
export const dialectOptions: INodeProperties[] = [
	{
		displayName: 'iMUIS: Decimal Sign',
		name: 'decimalSign',
		type: 'options',
		options: [
			{ name: 'Comma (7,5)', value: ',' },
			{ name: 'Point (7.5)', value: '.' },
		],
		default: '.',
		description:
			'The decimal sign of numbers that are written to iMUIS. Change it only when the export was stopped because a decimal sign was lost.',
	},
	{
		displayName: 'iMUIS: Lines per Call',
		name: 'linesPerCall',
		type: 'options',
		options: [
			{ name: 'All Lines of a Work Order', value: 'all' },
			{ name: 'One Line', value: 'one' },
		],
		default: 'all',
		description: 'How many new lines are sent to iMUIS at once. Choose one line when iMUIS refuses several.',
	},
	{
		displayName: 'iMUIS: Parameter for New Lines',
		name: 'orderLinesParameter',
		type: 'options',
		options: [
			{ name: 'Verkooporder', value: 'Verkooporder' },
			{ name: 'Verkooporderregels', value: 'Verkooporderregels' },
		],
		default: 'Verkooporder',
		description:
			'Under which name new lines are sent to iMUIS. Change it only when iMUIS says that it misses or does not know this parameter.',
	},
	{
		displayName: 'iMUIS: Refused Lines May Be Written',
		name: 'refusedLinesMayBeWritten',
		type: 'boolean',
		default: false,
		description:
			'Whether iMUIS may have written some of the lines that it refuses. The order is then read again after every refusal.',
	},
];
