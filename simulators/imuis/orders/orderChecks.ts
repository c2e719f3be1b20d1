import { Refusal } from '../Refusal';
import type { Database } from '../store/Database';
import type { Values } from '../store/Table';

/** The debtor an order may be made for; refuses an unknown or blocked one. */
export function orderableDebtor(number: string, day: string, database: Database): Values {
	const debtor = database.table('DEB').get(number)?.values;
	if (debtor === undefined) throw new Refusal(`Debiteur ${number} bestaat niet`);
	if (debtor.BLOK === 'J') throw new Refusal(`Debiteur ${number} is geblokkeerd`);
	if (debtor.BLOKVRKVA !== undefined && debtor.BLOKVRKVA <= day) {
		throw new Refusal(`Debiteur ${number} is geblokkeerd voor verkooporders`);
	}
	return debtor;
}

/** The article a line may be made of; refuses an unknown one and one blocked altogether or for sales. */
export function sellableArticle(number: string, database: Database): Values {
	const article = database.table('ART').get(number)?.values;
	if (article === undefined) throw new Refusal(`Artikel ${number} bestaat niet`);
	if (article.BLOK === 'J') throw new Refusal(`Artikel ${number} is geblokkeerd`);
	if (article.BLOKVRK === 'J') throw new Refusal(`Artikel ${number} is geblokkeerd voor verkoop`);
	return article;
}

/** Refuses an unknown or blocked order type. */
export function checkOrderType(name: string, database: Database): void {
	const type = database.table('ORDSRT').get(name)?.values;
	if (type === undefined) throw new Refusal(`Ordersoort '${name}' bestaat niet`);
	if (type.BLOK === 'J') throw new Refusal(`Ordersoort '${name}' is geblokkeerd`);
}

/** Refuses to touch a line that is picked, delivered or invoiced (imuis reference §7.3). */
export function checkLineIsOpen(line: Values): void {
	const name = `Orderregel ${line.ORDNR ?? ''}/${line.RG ?? ''}`;
	if (isFilled(line.AANTGEFACT))
		throw new Refusal(`${name} is gefactureerd en kan niet gewijzigd of verwijderd worden`);
	if (isFilled(line.AANTGELEV))
		throw new Refusal(`${name} is geleverd en kan niet gewijzigd of verwijderd worden`);
	if (isFilled(line.AANTPICKBON))
		throw new Refusal(`${name} staat op een pickbon en kan niet gewijzigd of verwijderd worden`);
}

function isFilled(quantity: string | undefined): boolean {
	return Number(quantity ?? '0') !== 0;
}

/** Refuses a negative quantity when it is not allowed (NEGAANT, imuis reference §7.1). */
export function checkSign(quantity: string | undefined, negativeAllowed: boolean): void {
	if (!negativeAllowed && Number(quantity ?? '0') < 0) {
		throw new Refusal(`Negatief aantal (${quantity ?? ''}) is niet toegestaan, zie veld: NEGAANT`);
	}
}
