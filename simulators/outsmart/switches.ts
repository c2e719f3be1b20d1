/**
 * Everything the sources leave open about OutSmart (outsmart reference §10) and every assumption of koppeling.md §6 that concerns
 * it, each as one switch. The defaults are what the reference's §9 proposes.
 */
export interface OutSmartSwitches {
	/** HTTP status of a refused token (codes 1002–1005); reference §10.7. */
	authFailureStatus: number;
	/** koppeling.md A6: `skip_duplicate_workorder_no=true` has no effect. */
	skipDuplicateIgnored: boolean;
	/** koppeling.md A6: archived work orders are not returned by GetWorkorder and GetWorkorders. */
	archivedHidden: boolean;
	/** koppeling.md A7: rows before the faulty one of a refused batch are stored. */
	storesRowsBeforeFaulty: boolean;
	/** Posted rows that hold one of these texts are refused, for a reason of the service's own. Default none. */
	refusedRows: string[];
	/** koppeling.md A8: `update_status=true` moves every returned work order to Afgehandeld, not only those that are Compleet. */
	updateStatusMovesAll: boolean;
	/** koppeling.md A10: an upsert empties the fields that were not sent. */
	upsertEmptiesUnsentFields: boolean;
	/** koppeling.md A11: decimals kept of material prices and quantities. */
	decimals: number;
	/** Sign in `MaterialPrice`, `MaterialTotalPrice` and `materials.price`; reference §10.10. */
	decimalSign: ',' | '.';
	/** What a second WorkorderNo does without the skip flag; reference §10.5. */
	duplicateWorkOrder: 'insert' | 'update' | 'refuse';
	/** When GetWorkorders insists on `status` (code 1504); reference §10.2. */
	statusRequired: 'unlessFiltered' | 'always' | 'never';
	/** Code of an UpdateWorkorder that changes nothing. */
	unchangedUpdate: 1503 | 200;
	/** What UpdateWorkorder does with a `workstatus` that is not in workstatusses (`refuse`: 1504). */
	unknownWorkStatus: 'accept' | 'refuse';
	/** UpdateWorkorder also takes the PascalCase fields of PostWorkorders as query parameters; reference §10.6. */
	updateAcceptsFields: boolean;
	/** A list without rows is `null` instead of `[]`. */
	emptyListIsNull: boolean;
	/** What happens to fields of a posted row that the reference does not name (`refuse`: xx00, naming the field). */
	unknownFields: 'ignore' | 'refuse';
	/** A value longer than its column (Varchar 255, 55, Text 64 kB) is refused with xx00, or cut. */
	longValues: 'refuse' | 'cut';
	/** A required field holding "0" counts as missing, as PHP's `empty()` has it. */
	zeroIsMissing: boolean;
	/** A posted `[]`: code 1008, or 200 with 0. */
	emptyBatch: 'refuse' | 'accept';
	/** Endpoints that honour advanced filters; the others return everything (reference §3.4). Work orders always do. */
	filterableEntities: string[];
	/** Operator `li`: the value may stand anywhere (`implicit`), or only where `%` says so. */
	likeWildcard: 'implicit' | 'explicit';
	/** A filter on a column that does not exist: code 1007, or no effect; reference §10.9. */
	unknownFilterKey: 'refuse' | 'ignore';
	/** Code for a work status without code or name: the table says 2801, an example 2501. */
	workStatusMissingCode: 2801 | 2501;
	/** A material typed by hand on the phone: `MaterialCode` is `""`, or the member is missing. */
	handTypedMaterialCode: 'empty' | 'absent';
	/** `WorkStatus` of a work order that has none. */
	unsetWorkStatus: 'empty' | 'null';
	/** Warehouse, warranty, discount and original price come back on material rows; reference §10.12. */
	returnsExtraMaterialFields: boolean;
}

/** The behaviour of a simulator that was given no switches. */
export const DEFAULT_SWITCHES: Readonly<OutSmartSwitches> = {
	authFailureStatus: 200,
	skipDuplicateIgnored: false,
	archivedHidden: false,
	storesRowsBeforeFaulty: false,
	refusedRows: [],
	updateStatusMovesAll: false,
	upsertEmptiesUnsentFields: false,
	decimals: 2,
	decimalSign: ',',
	duplicateWorkOrder: 'insert',
	statusRequired: 'unlessFiltered',
	unchangedUpdate: 1503,
	unknownWorkStatus: 'accept',
	updateAcceptsFields: false,
	emptyListIsNull: false,
	unknownFields: 'ignore',
	longValues: 'refuse',
	zeroIsMissing: false,
	emptyBatch: 'refuse',
	filterableEntities: ['relations', 'projects'],
	likeWildcard: 'implicit',
	unknownFilterKey: 'refuse',
	workStatusMissingCode: 2801,
	handTypedMaterialCode: 'empty',
	unsetWorkStatus: 'empty',
	returnsExtraMaterialFields: false,
};

/** Throws a sentence naming the first member of `given` that is not a switch or has another type than its default. */
export function checkSwitches(given: object): asserts given is Partial<OutSmartSwitches> {
	for (const [name, value] of Object.entries(given)) {
		if (!Object.hasOwn(DEFAULT_SWITCHES, name)) {
			throw new Error(`There is no switch ${name}; there are: ${Object.keys(DEFAULT_SWITCHES).join(', ')}.`);
		}
		const expected: unknown = DEFAULT_SWITCHES[name as keyof OutSmartSwitches];
		if (typeof value !== typeof expected || Array.isArray(value) !== Array.isArray(expected)) {
			throw new Error(
				`Switch ${name} takes a value like ${JSON.stringify(expected)}, not ${JSON.stringify(value)}.`,
			);
		}
	}
}
