/** A refusal in OutSmart's own terms: result code and messages of outsmart reference §1.5. */
export class Refusal extends Error {
	constructor(
		readonly code: number,
		readonly messages: readonly string[] = [],
	) {
		super(`${code}${messages.length > 0 ? `: ${messages.join('; ')}` : ''}`);
	}
}

/** Result codes that are not tied to one entity (outsmart reference §1.5). */
export const CODES = {
	ok: 200,
	noEndpoint: 1000,
	unknownEndpoint: 1001,
	tokenMissing: 1002,
	softwareTokenMissing: 1003,
	tokenRefused: 1004,
	softwareTokenRefused: 1005,
	generalError: 1007,
	noBody: 1008,
	unreadableBody: 1009,
	requiredMissing: 1051,
	workOrderNotFound: 1500,
	workOrderFieldMissing: 1501,
	nothingToUpdate: 1502,
	nothingChanged: 1503,
	unreadableValue: 1504,
	deleteFailed: 1600,
} as const;

/** The literal message texts of the documentation (outsmart reference §1.5). */
export const MESSAGES = {
	required: (field: string) => `Required field missing: ${field}`,
	unreadableBody: 'Unable to parse body',
	noBody: 'Unable to fetch body',
	badDate: 'Date invalid. Format: 20-02-2016',
	badTime: 'Time invalid. Format: 07:08',
	badEmployee: 'Employee not updated',
	noSuchEntity: (entity: string) => `Entity: ${entity} not found`,
	keyNotAllowed: (key: string, entity: string) => `Key: ${key} not allowed for entity: ${entity}`,
	deleteAllRefused: 'Delete all not allowed on Workorder entity',
} as const;
