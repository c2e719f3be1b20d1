import type { ImuisRecord } from '../../ImuisOnline/cloudswitch/types';
import type { AddressPart } from '../messages/importReasons';
import { missingParts, readAddress } from './address';
import { columnOf, type Columns } from './columns';
import { cut, filled, firstFilled } from './text';

export type AddressColumns = Columns<'relation' | 'searchKey' | 'kind'>;

/** The key columns of DEBADRES by their likely names; the vendor's list is not public (imuis reference §9.4, koppeling.md A4). */
export const ADDRESS_COLUMNS: AddressColumns = {
	relation: ['DEB', 'REL', 'DEBNR'],
	searchKey: ['ZKSL'],
	kind: ['SRT', 'ADRSRT', 'SOORT'],
};

export interface MappedAddress {
	relation: string;
	/** `<relation number>-<search key>`, with the kind added where two kinds of one relation share a key (koppeling.md I3). */
	code: string;
	missing: AddressPart[];
	/** A row of `/addresses/` (outsmart reference §3.2). */
	row: Record<string, string>;
	/** The record it was made from. */
	source: ImuisRecord;
}

interface AddressKey {
	relation: string;
	searchKey: string;
	kind: string;
}

/** The key of an additional address; undefined when its columns are not there. */
export function addressKey(
	record: ImuisRecord,
	columns: AddressColumns = ADDRESS_COLUMNS,
): AddressKey | undefined {
	const relation = columnOf(record, columns.relation)?.trim();
	const searchKey = columnOf(record, columns.searchKey)?.trim();
	if (!relation || !searchKey) return undefined;
	return { relation, searchKey, kind: (columnOf(record, columns.kind) ?? '').trim() };
}

/** Turns all additional addresses of one relation into those of OutSmart; records without key are left out. */
export function mapAddresses(
	records: readonly ImuisRecord[],
	columns: AddressColumns = ADDRESS_COLUMNS,
): MappedAddress[] {
	const keyed = records.flatMap((record) => {
		const key = addressKey(record, columns);
		return key ? [{ record, key }] : [];
	});
	return keyed.map(({ record, key }) => {
		const shared =
			keyed.filter((other) => other.key.searchKey === key.searchKey && other.key.relation === key.relation)
				.length > 1;
		const code = `${key.relation}-${key.searchKey}${shared && key.kind !== '' ? `-${key.kind}` : ''}`;
		const address = readAddress(record, '');
		return {
			relation: key.relation,
			code,
			missing: missingParts(address),
			row: {
				adr_debtor_nr: key.relation,
				adr_code: code,
				adr_line_1: cut(`${address.street} ${address.streetNumber}`.trim()),
				adr_zip: address.postalCode,
				adr_city: cut(address.town),
				...filled({ adr_country: address.country, adr_remark: firstFilled(record.NAAM) }),
			},
			source: record,
		};
	});
}
