import { ADDRESS_COLUMNS, type AddressColumns } from '../mapping/additionalAddress';
import { CONTACT_COLUMNS, type ContactColumns } from '../mapping/contactPerson';
import type { ChangeDateTable } from '../messages/tableNames';

/** What the imports assume where the services are silent (koppeling.md §6); each can be turned by an option of the node. */
export interface Assumptions {
	/** Tables that iMUIS cannot be asked for by change date: every run reads them completely (A3). */
	readCompletely: readonly ChangeDateTable[];
	/** Columns of contact persons and additional addresses (A4). */
	contactColumns: ContactColumns;
	addressColumns: AddressColumns;
	/** OutSmart empties what an upsert does not mention: whole records are sent (A10). */
	completeRecords: boolean;
}

/** What is assumed unless the user says otherwise. */
export const ASSUMED: Assumptions = {
	readCompletely: [],
	contactColumns: CONTACT_COLUMNS,
	addressColumns: ADDRESS_COLUMNS,
	completeRecords: false,
};

/** The columns that the user named, as part of a stage's scope: other columns mean a full read (koppeling.md I22). */
export function namedColumns({ contactColumns, addressColumns }: Assumptions): object {
	return {
		...(contactColumns !== CONTACT_COLUMNS && { contactColumns }),
		...(addressColumns !== ADDRESS_COLUMNS && { addressColumns }),
	};
}
