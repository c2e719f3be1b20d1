import type { TableName } from './store/tableDefinitions';

/** Every point where the reference leaves the service's behaviour open (imuis reference §13, koppeling.md §6). */
export interface ImuisSwitches {
	/** Decimal sign of numbers that are read (§2.6). Default comma. */
	decimalSign: ',' | '.';
	/**
	 * How written numbers are understood (koppeling.md A5). `point` (default): `7.5` is seven and a half, a comma is refused. `comma`: a
	 * Dutch culture, `7,5` is seven and a half and the point in `7.5` is read as a thousands sign, giving 75. `both`: either sign.
	 */
	decimalInput: 'point' | 'comma' | 'both';
	/** Form of dates that are read (§13.7). Default `dutch`, dd-MM-yyyy; `iso` is yyyy-MM-ddTHH:mm:ss. */
	dateFormat: 'dutch' | 'iso';
	/** ISO dates are refused in writes and MUTDATE_VA, as one client met in 2018 (§2.6). Default false. */
	isoDatesRefused: boolean;
	/** Line breaks in texts that are read come back as written with LF (default) or as CR LF. */
	lineBreaks: 'lf' | 'crlf';
	/** Quantities are rounded to this many decimals when written; null (default) keeps four. */
	roundQuantityDecimals: number | null;
	/** Prices are rounded to this many decimals when written; null (default) keeps four. */
	roundPriceDecimals: number | null;

	/** Tables without MUTDATE_VA (koppeling.md A3). Default none. */
	mutdateUnsupportedTables: TableName[];
	/** What MUTDATE_VA does on those: `ignored` (default, everything comes back) or `refused`. */
	mutdateUnsupported: 'ignored' | 'refused';
	/** A changed, added or removed line sets the change date of its order head (§13.6). Default false. */
	lineChangesTouchHead: boolean;
	/** Columns that exist on paper only: reading them is an unknown field (§9.1 ORDRG: STATUS, RAYON, SAMENRG). Default none. */
	unreadableColumns: Partial<Record<TableName, string[]>>;
	/** Columns that reading knows by another name (koppeling.md A4): the simulator's name → the other. Default none. */
	columnNames: Partial<Record<TableName, Record<string, string>>>;
	/** How a record that is read shows an empty value: as an empty element (default) or with the element left out (§2.6). */
	emptyValues: 'element' | 'absent';
	/** RECORDCOUNT counts all pages together (default) or the rows of this page only (§13.9). */
	recordCountIsTotal: boolean;
	/** TOTALPAGES of an empty result. Default 0. */
	emptyTotalPages: 0 | 1;
	/** METADATA is part of `Records` over SOAP (§13.9). Default true. */
	soapMetadata: boolean;
	/** Largest PAGESIZE, 0 = no limit (default) (§13.10). */
	maxPageSize: number;
	/** A larger PAGESIZE is cut to the limit (default) or refused. */
	pageSizeTooLarge: 'clamp' | 'refuse';
	/** `;` separates conditions as TAB does (§5.2); default false: it is an OR of fields inside one condition. */
	semicolonConditions: boolean;
	/** Name of a row in the answer of GetAdmInfo: `DATA` (default) or the table's name. */
	admInfoRowName: 'DATA' | 'table';

	/** A write that names a not accessible field is refused (default) or the field is ignored (§12.4). */
	roFields: 'refused' | 'ignored';
	/** An empty element in an update empties the field (default), is ignored or is refused (§13.12). */
	emptyElements: 'clear' | 'ignored' | 'refused';
	/** A new debtor gets the next free number, whatever number was given (§6.1 leaves it open). Default false. */
	assignsDebtorNumbers: boolean;
	/** UpdateStamtabelRecord accepts ORDKOP (§13.2). Default false. */
	updateOrderHead: boolean;
	/** Separator of a two-part Primarykey (§13.11). Default TAB. */
	primaryKeySeparator: string;

	/** CreateVerkoopOrder refuses an order without lines (§7.1 leaves it open). Default false. */
	orderNeedsLines: boolean;
	/** Name of the dataset parameter of CreateVerkooporderRegel over SOAP (koppeling.md A1). */
	orderLinesParameter: 'Verkooporder' | 'Verkooporderregels';
	/** How CreateVerkooporderRegel finds its order (§13.3): `both` (default, SELECTION and ORDNR must agree), or one of them alone. */
	orderLinesSelectBy: 'both' | 'selection' | 'ordnr';
	/** CreateVerkooporderRegel refuses more than one line a call (koppeling.md A1). Default false. */
	oneLinePerCall: boolean;
	/** A refused CreateVerkooporderRegel keeps the lines before the bad one (koppeling.md A1). Default false: all or nothing. */
	halfWritten: boolean;
	/** Fields that were sent come back as they were sent, as in the captured answer (§7.1, default), or as they are stored. */
	echoGivenValues: boolean;
	/** What a changed quantity does in UpdateVerkooporderRegel (koppeling.md A2). Default `keep`. */
	repriceOnQuantity: 'keep' | 'reprice' | 'dropDiscount';
	/** Negative quantities on new and changed lines need NEGAANT too (§7.1 states it for new orders only). Default false. */
	negativeLinesNeedFlag: boolean;
	/** An order that is invoiced whole takes no new lines. Default true. */
	invoicedOrderRefusesLines: boolean;

	/** The environment exists, its Cloudswitch module does not: Login is refused and says so. Default false. */
	moduleMissing: boolean;
	/** Minutes without use after which a session ends (§3). Default 30. */
	sessionMinutes: number;
	/** Most sessions at once; the oldest ends when another is opened. 0 = no limit (default) (§13.10). */
	maxSessions: number;
}

/** What the simulator does when nothing is switched. */
export const DEFAULT_SWITCHES: Readonly<ImuisSwitches> = {
	decimalSign: ',',
	decimalInput: 'point',
	dateFormat: 'dutch',
	isoDatesRefused: false,
	lineBreaks: 'lf',
	roundQuantityDecimals: null,
	roundPriceDecimals: null,
	mutdateUnsupportedTables: [],
	mutdateUnsupported: 'ignored',
	lineChangesTouchHead: false,
	unreadableColumns: {},
	columnNames: {},
	emptyValues: 'element',
	recordCountIsTotal: true,
	emptyTotalPages: 0,
	soapMetadata: true,
	maxPageSize: 0,
	pageSizeTooLarge: 'clamp',
	semicolonConditions: false,
	admInfoRowName: 'DATA',
	roFields: 'refused',
	emptyElements: 'clear',
	assignsDebtorNumbers: false,
	updateOrderHead: false,
	primaryKeySeparator: '\t',
	orderNeedsLines: false,
	orderLinesParameter: 'Verkooporder',
	orderLinesSelectBy: 'both',
	oneLinePerCall: false,
	halfWritten: false,
	echoGivenValues: true,
	repriceOnQuantity: 'keep',
	negativeLinesNeedFlag: false,
	invoicedOrderRefusesLines: true,
	moduleMissing: false,
	sessionMinutes: 30,
	maxSessions: 0,
};

/** Throws for a name that is not a switch, so that a misspelt test setting cannot pass unnoticed. */
export function checkSwitches(given: Partial<ImuisSwitches>): void {
	for (const name of Object.keys(given)) {
		if (!(name in DEFAULT_SWITCHES))
			throw new Error(`No switch ${name}; known: ${Object.keys(DEFAULT_SWITCHES).join(', ')}`);
	}
}
