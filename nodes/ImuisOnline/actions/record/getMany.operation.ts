import { limitProperties } from '../../../items/limit';
import { knownKey } from '../../columns/knownTables';
import { shownFor, type Operation, type OperationRun } from '../Operation';
import { READABLE, RECORD_KINDS } from '../recordKinds';
import {
	changedSinceProperty,
	chosenFieldsProperty,
	fieldsProperty,
	filtersProperty,
	sortProperty,
	tableSortProperty,
} from './getManyProperties';
import { simplifyProperty, tableOf, tableProperty } from './parameters';
import { readUpToLimit, selectionOf, type ReadTarget } from './selection';

/** Records of a table, page by page (imuis reference §5). */
export const getMany: Operation = {
	description: [
		...shownFor(['table'], ['getMany'], [tableProperty, tableSortProperty]),
		...shownFor(['table', ...READABLE], ['getMany'], limitProperties),
		...shownFor(['table'], ['getMany'], [fieldsProperty]),
		...shownFor(READABLE, ['getMany'], [simplifyProperty, chosenFieldsProperty]),
		...shownFor(['table', ...READABLE], ['getMany'], [changedSinceProperty, filtersProperty]),
		...shownFor(READABLE, ['getMany'], [sortProperty]),
	],
	async execute(run) {
		return await readUpToLimit(run, selectionOf(run, targetOf(run)));
	},
};

function targetOf(run: OperationRun): ReadTarget {
	const kind = RECORD_KINDS[String(run.context.getNodeParameter('resource', run.itemIndex))];
	if (kind) return { ...kind, key: kind.sort };
	const table = tableOf(run);
	return { table, key: knownKey(table), simplified: undefined };
}
