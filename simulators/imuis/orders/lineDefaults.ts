import type { Values } from '../store/Table';
import { bothPrices, lineAmounts, minus, multiplied, vatPercentage } from './amounts';

/** What an article gives to a line that does not say otherwise (imuis reference §12.7). */
export function lineDefaults(head: Values, article: Values, given: Values): Values {
	const fromArticle: Values = {
		OMSCHR: article.OMSCHR ?? '',
		OPMINT: article.OPMINT ?? '',
		OPMEXT: article.OPMEXT ?? '',
		EENH: article.EENHVERK ?? '',
		EENHPRS: article.EENHPRS ?? '1',
		BTWSRT: article.BTW ?? '',
		ARTGRP: article.ARTGRP ?? '',
		ISTEKSTRG: article.ISTEKSTRG ?? 'N',
		KOSTPR: multiplied(given.AANT, article.KOSTPR),
	};
	const fromHead: Values = {
		DAT: head.DAT ?? '',
		DATLEV: head.DATLEV ?? '',
		DEB: head.DEB ?? '',
		BETALER: head.BETALER ?? '',
		VAL: head.VAL ?? '',
		VERKOPER: head.VERKOPER ?? '',
		EXTORDNR: head.EXTORDNR ?? '',
		MAG: head.MAG ?? '',
	};
	const fixed: Values = {
		STATUS: 'O',
		BLOK: 'N',
		PERCKORT: '0',
		PERCKORTKORT: '0',
		AANTGELEV: '0',
		AANTGEFACT: '0',
		AANTTEFACT: '0',
		AANTPICKBON: '0',
		AANTBACKORD: '0',
	};
	return { ...fromArticle, ...fromHead, ...fixed, ...given };
}

/** The price of a line, which price was changed by hand, and the amounts that follow; `given` are the fields someone wrote. */
export function priced(line: Values, head: Values, article: Values, given: Values): Values {
	const inclusive = head.ISINCL === 'J';
	const leading = inclusive ? 'PRSINCL' : 'PRS';
	const other = inclusive ? 'PRS' : 'PRSINCL';
	const base = { ...line };
	if (given[leading] !== undefined) base[leading] = given[leading];
	else if (given[other] !== undefined)
		Object.assign(base, bothPrices({ ...line, [other]: given[other] }, !inclusive));
	else base[leading] ??= articlePrice(article, inclusive);
	if (given.PRS !== undefined || given.PRSINCL !== undefined) base.PRSGEWIJZ = 'J';
	if (given.PERCKORT !== undefined) base.PERCKORTGEWIJZ = 'J';
	if (given.PERCKORTKORT !== undefined) base.PERCKORTKORTWIJZ = 'J';
	Object.assign(base, bothPrices(base, inclusive));
	base.AANTTELEV = given.AANTTELEV ?? minus(base.AANT, base.AANTGELEV);
	return { ...base, ...lineAmounts(base) };
}

function articlePrice(article: Values, inclusive: boolean): string {
	if (!inclusive) return article.VERKPR ?? '0';
	return (
		article.VERKPRINCL ?? multiplied(article.VERKPR, String((100 + vatPercentage(article.BTW ?? '')) / 100))
	);
}
