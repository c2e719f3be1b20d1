import { limitProperties } from '../../../items/limit';
import { shownFor, type Operation } from '../Operation';
import {
	changedSinceProperty,
	chosenFieldsProperty,
	filtersProperty,
	sortProperty,
} from '../record/getManyProperties';
import { simplifyProperty } from '../record/parameters';
import { readUpToLimit, selectionOf } from '../record/selection';
import { orderOf, orderProperty } from './lines';
import { LINES } from './readLines';

/** An order is read whole unless the user wants less of it. */
const limitOfLines = limitProperties.map((property) =>
	property.name === 'returnAll' ? { ...property, default: true } : property,
);

/** The lines of one sales order (ORDRG), by line number unless the user sorts them. */
export const getMany: Operation = {
	description: shownFor(
		['salesOrderLine'],
		['getMany'],
		[
			orderProperty,
			...limitOfLines,
			simplifyProperty,
			chosenFieldsProperty,
			changedSinceProperty,
			filtersProperty,
			sortProperty,
		],
	),
	async execute(run) {
		const order = orderOf(run);
		return await readUpToLimit(run, selectionOf(run, LINES).where('ORDNR', '=', order));
	},
};
