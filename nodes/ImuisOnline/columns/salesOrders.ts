import { columns } from './KnownColumn';

/** ORDKOP, heads of sales orders (imuis reference §9.1). */
export const SALES_ORDER_COLUMNS = columns(`
	BEDRBETKORT cash discount amount
	BEDRBETKORTINCL! cash discount incl. VAT
	BEDRBINEU! amount excl. VAT, inside EU
	BEDRBUIEU! amount excl. VAT, outside EU
	BEDRFACT! invoiced excl. VAT
	BEDRGEEN! amount excl., no VAT
	BEDRGREK amount for G account
	BEDRHOOG! amount excl., high VAT
	BEDRINCLBINEU! amount incl. VAT, inside EU
	BEDRINCLBUIEU! amount incl. VAT, outside EU
	BEDRINCLFACT! invoiced incl. VAT
	BEDRINCLGEEN! amount incl., no VAT
	BEDRINCLHOOG! amount incl., high VAT
	BEDRINCLLAAG! amount incl., low VAT
	BEDRINCLOPEN! outstanding incl. VAT
	BEDRINCLTOT! total incl. VAT
	BEDRINCLVERLEGD! amount incl., reversed VAT
	BEDRKB credit-restriction amount
	BEDRKBINCL! credit-restriction amount incl. VAT
	BEDRKOSTPR! cost price total
	BEDRLAAG! amount excl., low VAT
	BEDROPEN! outstanding excl. VAT
	BEDRORDKST order costs
	BEDRORDKSTFACTIN! order costs invoiced incl. VAT
	BEDRORDKSTGEFACT! order costs invoiced
	BEDRORDKSTGEWIJZ order costs changed by hand
	BEDRORDKSTINCL! order costs incl. VAT
	BEDRTOT! total excl. VAT
	BEDRVERLEGD! amount excl., reversed VAT
	BEDRVRACHTKST freight costs
	BEDRVRACHTKSTWZ freight costs changed by hand
	BEDRVRKSTFACTINC! freight invoiced incl. VAT
	BEDRVRKSTGEFACT! freight invoiced
	BEDRVRKSTINCL! freight incl. VAT
	BETALER paying debtor
	BETCODE payment code
	BETCOND payment condition
	BLOK blocked
	BTWPL VAT liability, see DEB; V = reversed
	DAT order date
	DATLEV delivery date
	DATLEVGEWIJZ delivery date changed by hand
	DATLEVUITERST latest delivery date
	DATORDBEV! date of order confirmation
	DATPICK! date of pick list
	DATVAST date fixed
	DATVRWRK! date processed
	DEB debtor
	EXTORDNR order number of external system
	GEBRORDBEV use order confirmation
	GEFACT! invoiced
	INCASSO direct debit
	ISINCL prices incl. VAT
	KDR cost unit
	KENM reference (kept in open item, printed)
	KPL cost centre
	LEVCOND delivery condition
	MAG warehouse
	MDT direct-debit mandate
	MEDEWVAST employee who fixed it
	NR order number
	NRRIT sequence in route
	OPDRWZ order way
	OPM remark
	ORDERCOMPLEET deliver completely
	ORDSRT order type
	PERCBETKORT cash discount %
	PERCGREK G account %
	PERCKB credit restriction %
	PERCLOON wage part %
	PRSLST price list
	RIT route
	SELCD selection code
	TAAL language
	TEFACT! to be invoiced
	VAL currency
	VERKOPER sales person
	VERVDGN days until due
	VERZADRES delivery: address line
	VERZADRESSERING delivery: extended addressing
	VERZCNTREL delivery contact: relation
	VERZCNTZKSL delivery contact: search key
	VERZDEB delivery: debtor of the address
	VERZEMAIL delivery: e-mail
	VERZHNR delivery: house number
	VERZHNRTV delivery: addition
	VERZLAND delivery: country
	VERZNAAM delivery: name
	VERZNAAM2 delivery: name 2
	VERZPLAATS delivery: town
	VERZPOSTCD delivery: postal code
	VERZSTRAAT delivery: street
	VERZTEL delivery: phone
	VERZWZ shipping way
	VERZZKSL delivery: search key of the address
	VOLUME volume
`);

/** Choices of CreateVerkoopOrder that are no columns of the table (imuis reference §7.1). */
export const SALES_ORDER_CHOICES = columns(`
	DATLEVUITERSTAUTO J = determine the latest delivery date automatically
	NEGAANT J = allow negative quantities
`);

/** ORDSRT, order types; ZKSL and HROW are certain, the others likely (imuis reference §9.6). */
export const ORDER_TYPE_COLUMNS = columns(`
	HROW! internal row number
	ZKSL search key, the value in an order
	OMSCHR description
	BLOK blocked
`);
