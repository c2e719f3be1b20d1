const ORDER = "$('Sales order').item.json";
const CUSTOMER = "$('Customer').item.json";
const PAYER = "$('Payer').item.json";

/** One value of the step *Own mapping*: a field of a new work order (outsmart reference §2.4). */
export interface MappedField {
	id: string;
	name: string;
	type: 'string' | 'array';
	value: string;
}

/** The work order as the template makes it, in the order in which an office reads one. */
export function ownMapping(): MappedField[] {
	return [
		text('WorkorderNo', ORDER, 'NR'),
		text('CustomerDebtorNr', CUSTOMER, 'NR'),
		atLocation('CustomerName', `${ORDER}.VERZNAAM || ${CUSTOMER}.NAAM`, `${CUSTOMER}.NAAM`),
		atLocation('CustomerStreet', street(ORDER, 'VERZ'), street(CUSTOMER)),
		atLocation('CustomerStreetNo', houseNumber(ORDER, 'VERZ'), houseNumber(CUSTOMER)),
		atLocation('CustomerZIP', `${ORDER}.VERZPOSTCD`, `${CUSTOMER}.POSTCD`),
		atLocation('CustomerCity', `${ORDER}.VERZPLAATS`, `${CUSTOMER}.PLAATS`),
		expression('CustomerContactPerson', `${ORDER}.VERZNAAM2 || ${CUSTOMER}.NAAM2 || ${CUSTOMER}.NAAM`),
		expression('CustomerPhone', `${ORDER}.VERZTEL || ${CUSTOMER}.TEL || ${CUSTOMER}.MOBIEL`),
		expression('CustomerEmail', `${ORDER}.VERZEMAIL || ${CUSTOMER}.EMAIL`),
		text('CustomerDebtorNrInvoice', PAYER, 'NR'),
		text('CustomerNameInvoice', PAYER, 'NAAM'),
		expression('CustomerStreetInvoice', street(PAYER)),
		expression('CustomerStreetNoInvoice', houseNumber(PAYER)),
		text('CustomerZIPInvoice', PAYER, 'POSTCD'),
		text('CustomerCityInvoice', PAYER, 'PLAATS'),
		expression('CustomerContactPersonInvoice', `${PAYER}.NAAM2 || ${PAYER}.NAAM`),
		text('CustomerEmailInvoice', PAYER, 'EMAIL'),
		fixed('TypeOfWork', 'Service'),
		fixed('PaymentMethod', 'op rekening'),
		text('ShortWorkDescription', ORDER, 'KENM'),
		expression('WorkDescription', WORK_DESCRIPTION),
		text('InternalWorkDescription', ORDER, 'OPM'),
		{ ...expression('Materials', MATERIALS), type: 'array' },
	];
}

/** Lines without an article are texts. */
const IS_TEXT = "line.ISTEKSTRG === 'J' || !line.ART";

/** iMUIS writes a decimal comma. Text that is no number becomes no number here, and OutSmart refuses it. */
const NUMBER = "(text) => Number((text ?? '').replace(',', '.'))";

/** Article group whose lines are planned hours; none when the user leaves it empty (koppeling.md I15). */
const HOUR_TYPES = "$('Settings').item.json.hourTypeArticleGroup";

/** True unless every line with an article was invoiced completely: then nothing is left to do (koppeling.md I12). */
export const IS_OPEN = `={{ ((number, lines) =>
	lines.length === 0 || lines.some((line) =>
		number(line.AANTGEFACT) === 0 || Math.abs(number(line.AANTGEFACT)) < Math.abs(number(line.AANT)))
)(${NUMBER}, $json.lines.filter((line) => !(${IS_TEXT}))) }}`;

const WORK_DESCRIPTION = `${ORDER}.lines
	.filter((line) => ${IS_TEXT})
	.map((line) => (line.OPMEXT ?? '').startsWith(line.OMSCHR ?? '')
		? line.OPMEXT
		: [line.OMSCHR, line.OPMEXT].filter(Boolean).join('\\n'))
	.join('\\n')`;

/**
 * What is still to be delivered of each line that is no planned hour, its price per piece (iMUIS may price per hundred), and the line's number in
 * free field 5, by which the export finds the line again.
 */
const MATERIALS = `((hourTypes, number, rounded) => ${ORDER}.lines
	.filter((line) => !(${IS_TEXT} || (hourTypes !== '' && line.ARTGRP === hourTypes)))
	.map((line) => ({
		MaterialCode: line.ART,
		MaterialName: line.OMSCHR || line.ART,
		MaterialNr: rounded(number(line.AANT) - number(line.AANTGELEV)),
		MaterialUnit: line.EENH || 'stuk',
		MaterialPrice: rounded(number(line.PRS) / Math.max(number(line.EENHPRS), 1)),
		MaterialFreeField5: line.RG,
	}))
	.filter((material) => material.MaterialNr !== 0)
)(${HOUR_TYPES}, ${NUMBER}, (value) => Math.round(value * 10000) / 10000)`;

function fixed(name: string, value: string): MappedField {
	return { id: name, name, type: 'string', value };
}

function expression(name: string, code: string): MappedField {
	return fixed(name, `={{ ${code} }}`);
}

function text(name: string, record: string, field: string): MappedField {
	return expression(name, `${record}.${field}`);
}

/** From the delivery address of the order when it has one, else from the customer. */
function atLocation(name: string, delivery: string, own: string): MappedField {
	return expression(name, `${ORDER}.VERZPLAATS ? (${delivery}) : (${own})`);
}

/** iMUIS has the street apart, or one line with street and number. */
function street(record: string, prefix = ''): string {
	return `${record}.${prefix}STRAAT || ${record}.${prefix}ADRES`;
}

function houseNumber(record: string, prefix = ''): string {
	const parts = ['HNR', 'HNRTV'].map((field) => `${record}.${prefix}${field}`);
	return `${record}.${prefix}STRAAT ? [${parts.join(', ')}].join('') : ''`;
}
