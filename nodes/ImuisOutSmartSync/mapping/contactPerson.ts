import type { ImuisRecord } from '../../ImuisOnline/cloudswitch/types';
import { columnOf, type Columns } from './columns';
import { cut, filled, firstFilled, trimmed } from './text';

export type ContactColumns = Columns<
	'relation' | 'searchKey' | 'phone' | 'mobile' | 'email' | 'lastName' | 'firstName' | 'infix'
>;

/** The columns of CNT by their likely names; the vendor's list is not public (imuis reference §9.3, koppeling.md A4). */
export const CONTACT_COLUMNS: ContactColumns = {
	relation: ['REL', 'RELNR', 'DEB'],
	searchKey: ['ZKSL'],
	phone: ['TEL', 'TELEFOON'],
	mobile: ['MOBIEL', 'GSM'],
	email: ['EMAIL', 'MAIL'],
	lastName: ['ACHTERNM', 'NAAM'],
	firstName: ['ROEPNM', 'VOORNM', 'VOORLTRS'],
	infix: ['TSNVGSL', 'TUSSENV'],
};

export interface MappedContactPerson {
	/** Number of the relation it belongs to: a debtor, a creditor or a prospect. */
	relation: string;
	/** `<relation number>-<search key>` (koppeling.md I2). */
	code: string;
	name: string;
	/** A row of `/contactpersons/` (outsmart reference §3.3). */
	row: Record<string, string>;
}

/** Turns a contact person of CNT into one of OutSmart (koppeling.md I2); undefined when its key columns are not there. */
export function mapContactPerson(
	contact: ImuisRecord,
	columns: ContactColumns = CONTACT_COLUMNS,
): MappedContactPerson | undefined {
	const column = (name: keyof ContactColumns) => columnOf(contact, columns[name]);
	const relation = column('relation')?.trim();
	const searchKey = column('searchKey')?.trim();
	if (!relation || !searchKey) return undefined;
	const code = `${relation}-${searchKey}`;
	const name = firstFilled(
		[column('firstName'), column('infix'), column('lastName')]
			.map((part) => trimmed(part))
			.filter((part) => part !== '')
			.join(' '),
		searchKey,
	);
	return {
		relation,
		code,
		name,
		row: {
			cpn_debtor_nr: relation,
			cpn_code: code,
			cpn_name: cut(name),
			...filled({
				cpn_phone: firstFilled(column('phone'), column('mobile')),
				cpn_email: firstFilled(column('email')),
			}),
		},
	};
}
