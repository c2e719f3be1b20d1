import type { ImuisRecord } from '../../ImuisOnline/cloudswitch/types';
import type { AddressPart } from '../messages/importReasons';

/** An address as a work order holds it: the house number apart when iMUIS knows it apart. */
export interface PostalAddress {
	street: string;
	streetNumber: string;
	postalCode: string;
	town: string;
	country: string;
}

/**
 * Reads an address from the columns of DEB (`prefix` '') or the delivery columns of ORDKOP (`VERZ`). `STRAAT` empty but `ADRES` filled
 * is complete (koppeling.md I1); then the number is part of the street.
 */
export function readAddress(record: ImuisRecord, prefix: '' | 'VERZ'): PostalAddress {
	const field = (name: string) => (record[`${prefix}${name}`] ?? '').trim();
	const street = field('STRAAT');
	const address: PostalAddress = {
		street: street === '' ? field('ADRES') : street,
		streetNumber: street === '' ? '' : `${field('HNR')}${field('HNRTV')}`,
		postalCode: field('POSTCD'),
		town: field('PLAATS'),
		country: field('LAND'),
	};
	return address;
}

/** The parts OutSmart requires that are empty. */
export function missingParts(address: PostalAddress): AddressPart[] {
	const missing: AddressPart[] = [];
	if (address.street === '') missing.push('street');
	if (address.postalCode === '') missing.push('postalCode');
	if (address.town === '') missing.push('town');
	return missing;
}

/** True when none of the required parts is filled. */
export function isEmptyAddress(address: PostalAddress): boolean {
	return missingParts(address).length === 3;
}
