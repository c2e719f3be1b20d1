import type { ImuisRecord } from '../../ImuisOnline/cloudswitch/types';
import type { AddressPart } from '../messages/importReasons';
import { missingParts, readAddress } from './address';
import { cut, filled, firstFilled, trimmed } from './text';

/** The columns of DEB that a relation is made of (imuis reference §9.1). */
export const RELATION_FIELDS = [
	'NR',
	'ZKSL',
	'NAAM',
	'NAAM2',
	'ADRES',
	'STRAAT',
	'HNR',
	'HNRTV',
	'POSTCD',
	'PLAATS',
	'LAND',
	'TEL',
	'MOBIEL',
	'EMAIL',
	'OPM',
	'BETALER',
	'BTWNR',
	'KVKNR',
	'BLOK',
] as const;

/** A row of `/relations/` (outsmart reference §3.1). */
export type RelationRow = Record<string, string>;

export interface MappedRelation {
	number: string;
	name: string;
	blocked: boolean;
	/** What OutSmart requires and iMUIS does not have (koppeling.md I1). */
	missing: AddressPart[];
	row: RelationRow;
}

/** Turns a debtor into a relation under its own number (koppeling.md I1, I16). */
export function mapRelation(debtor: ImuisRecord): MappedRelation {
	const number = trimmed(debtor.NR);
	const address = readAddress(debtor, '');
	const name = firstFilled(debtor.NAAM, debtor.ZKSL, number);
	const blocked = debtor.BLOK === 'J';
	const payer = firstFilled(debtor.BETALER);
	return {
		number,
		name,
		blocked,
		missing: missingParts(address),
		row: {
			debtor_number: number,
			external_id: number,
			name: cut(name),
			street: cut(address.street),
			house_number: address.streetNumber,
			postal_code: address.postalCode,
			city: cut(address.town),
			active: blocked ? '0' : '1',
			...filled({
				contact: cut(firstFilled(debtor.NAAM2)),
				phone_number: firstFilled(debtor.TEL),
				mobile: firstFilled(debtor.MOBIEL),
				email: firstFilled(debtor.EMAIL),
				country: address.country,
				remark: cut(firstFilled(debtor.OPM), 65_000),
				vat_number: firstFilled(debtor.BTWNR),
				kvk_number: firstFilled(debtor.KVKNR),
				debtor_number_invoice: payer === '0' ? '' : payer,
			}),
		},
	};
}
