/** Columns of iMUIS that messages name, in the words of its screens. */
const NAMES: Readonly<Record<string, { en: string; nl: string }>> = {
	AANT: { en: 'quantity', nl: 'aantal' },
	AANTGELEV: { en: 'quantity delivered', nl: 'aantal geleverd' },
	AANTGEFACT: { en: 'quantity invoiced', nl: 'aantal gefactureerd' },
	AANTPICKBON: { en: 'quantity picked', nl: 'aantal op pickbon' },
	PRS: { en: 'price', nl: 'prijs' },
	VERKPR: { en: 'sales price', nl: 'verkoopprijs' },
	EENHPRS: { en: 'number of units of the price', nl: 'prijs per aantal' },
	PERCKORT: { en: 'discount', nl: 'korting' },
	OPMINT: { en: 'internal text', nl: 'interne tekst' },
	OPMEXT: { en: 'external text', nl: 'externe tekst' },
	OMSCHR: { en: 'description', nl: 'omschrijving' },
	EENHVERK: { en: 'unit', nl: 'eenheid' },
	NAAM: { en: 'name', nl: 'naam' },
	STRAAT: { en: 'street', nl: 'straat' },
	HNRTV: { en: 'house number addition', nl: 'toevoeging huisnummer' },
	POSTCD: { en: 'postal code', nl: 'postcode' },
	PLAATS: { en: 'town', nl: 'plaats' },
	TEL: { en: 'phone number', nl: 'telefoonnummer' },
	EMAIL: { en: 'e-mail address', nl: 'e-mailadres' },
};

/** A column in words; one without a name stays as iMUIS calls it. */
export function fieldName(language: 'en' | 'nl', column: string): string {
	return NAMES[column]?.[language] ?? column;
}
