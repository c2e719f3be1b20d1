/** What a function needs before it may run (imuis reference §4). */
export type Access = 'open' | 'keys' | 'session';

/** One function of the service. */
export interface FunctionDefinition {
	/** Name in the WSDL. */
	name: string;
	/** Spelling that only the documentation has (imuis reference §4.2). */
	alias?: string;
	access: Access;
	/** Names of the values that come back between the result and `Foutmelding`, in order. */
	returns: string[];
	write: boolean;
	/** Parameter that holds a dataset. */
	dataset?: string;
	/** Table the function is about, when its dataset does not say. */
	table?: string;
	/** ACTIE of the form API, when it has one here (imuis reference §2.4). */
	action?: string;
}

/** The functions the simulator has. */
export const FUNCTIONS: FunctionDefinition[] = [
	{ name: 'CheckConnection', access: 'open', returns: [], write: false },
	{ name: 'Login', access: 'keys', returns: ['SessionId'], write: false, action: 'LOGIN' },
	{ name: 'KeepSession', access: 'session', returns: [], write: false, action: 'KEEPSESSION' },
	{ name: 'Logout', access: 'session', returns: [], write: false, action: 'LOGOUT' },
	{ name: 'GetiMUISVersion', access: 'keys', returns: ['iMUISVersion'], write: false },
	{ name: 'GetTimeStamp', access: 'session', returns: ['TimeStamp'], write: false },
	{ name: 'GetAdmInfo', access: 'session', returns: ['Records'], write: false, dataset: 'Selectie' },
	{
		name: 'GetStamtabelRecords',
		alias: 'GetStamTabelRecords',
		access: 'session',
		returns: ['Records'],
		write: false,
		dataset: 'Selectie',
		action: 'GETSTAMTABELRECORDS',
	},
	{
		name: 'CreateStamTabelRecord',
		alias: 'CreateStamtabelRecord',
		access: 'session',
		returns: ['Primarykey'],
		write: true,
		dataset: 'Stamtabel',
		action: 'CREATESTAMTABELRECORD',
	},
	{
		name: 'UpdateStamtabelRecord',
		alias: 'UpdateStamTabelRecord',
		access: 'session',
		returns: [],
		write: true,
		dataset: 'Mutatie',
		action: 'UPDATESTAMTABELRECORD',
	},
	{
		name: 'DeleteStamtabelRecord',
		alias: 'DeleteStamTabelRecord',
		access: 'session',
		returns: [],
		write: true,
		dataset: 'Mutatie',
		action: 'DELETESTAMTABELRECORD',
	},
	{
		name: 'CreateVerkoopOrder',
		access: 'session',
		returns: ['Verkooporder', 'ORDNR'],
		write: true,
		dataset: 'Verkooporder',
		table: 'ORDKOP',
		action: 'CREATEVERKOOPORDER',
	},
	{
		name: 'CreateVerkooporderRegel',
		access: 'session',
		returns: ['Verkooporder', 'ORDNR'],
		write: true,
		dataset: 'Verkooporder',
		table: 'ORDRG',
	},
	{
		name: 'UpdateVerkooporderRegel',
		access: 'session',
		returns: [],
		write: true,
		dataset: 'Mutatie',
		table: 'ORDRG',
	},
	{
		name: 'DeleteVerkooporderRegel',
		access: 'session',
		returns: [],
		write: true,
		dataset: 'Mutatie',
		table: 'ORDRG',
	},
	{
		name: 'DeleteVerkooporder',
		access: 'session',
		returns: [],
		write: true,
		dataset: 'Mutatie',
		table: 'ORDKOP',
	},
];

/** The function a SOAP body element names; case-sensitive, both documented spellings. */
export function functionByName(name: string): FunctionDefinition | undefined {
	return FUNCTIONS.find((definition) => definition.name === name || definition.alias === name);
}

/** The function an ACTIE names; not case-sensitive. */
export function functionByAction(action: string): FunctionDefinition | undefined {
	return FUNCTIONS.find((definition) => definition.action === action.toUpperCase());
}
