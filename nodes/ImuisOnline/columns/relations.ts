import { columns } from './KnownColumn';

/** DEB, relations (debiteuren; imuis reference §9.1). */
export const RELATION_COLUMNS = columns(`
	AANHEF salutation
	AANM reminders (dunning) wanted
	AANMAFDRUK reminders: A = print, E = e-mail
	AANMVAST use fixed reminder
	ADRES address line (street + number + addition)
	ADRESSERING extended addressing
	BETALER paying debtor
	BETCOND payment condition
	BLOK blocked
	BLOKDECLVA blocked for time billing from
	BLOKVRKVA blocked for sales orders from
	BNKBNKREK BIC of bank account
	BNKBNKREK2 BIC of 3rd bank account
	BNKGIRO BIC of 2nd bank account
	BNKGREK BIC of blocked (G) account
	BNKIBAN IBAN
	BNKIBAN2 IBAN of 3rd account
	BNKREK bank account
	BNKREK2 3rd bank account
	BNKREKNUM! bank account, digits only
	BNKREKNUM2! 3rd account, digits only
	BNKSRTINC which account to collect from
	BTWNR VAT number
	BTWPL VAT liability: B liable, L low, I in EU, U outside EU, N not liable
	DATBTWNR date VAT number verified
	DATKLANTAF customer until
	DATKLANTSINDS customer since
	DATKRLIMTM credit limit until
	DATKRLIMVAN credit limit from
	DATKVKUITTR date of trade-register extract
	DATLSTAANM! last reminder
	DATLSTBET! last payment
	DATLSTFACT! last invoice
	DATOPRICHTING date founded / of birth
	DECBUDVERPL billing budget mandatory
	DECLTOEL print explanation with time bills
	EANNR EAN (GLN) number
	EMAIL e-mail
	EMAILMAILINGJN newsletter by e-mail
	EXTAANBRENGREL introduced by external contact: relation
	EXTAANBRENGZKSL introduced by external contact: search key
	FACTAFDRUK invoices: A = print, E = e-mail
	FACTORING factoring
	FACVRKNAARDEB pass payer preferences on to sub-debtors
	FAX fax
	GEBRSTAFFEL use graduated prices
	GEBRVERKKOSTPR use cost price as sales price in orders
	GIRO 2nd bank account
	GIROIBAN IBAN of 2nd account
	GIRONAAM name on 2nd account
	GIRONUM! 2nd account, digits only
	GREK blocked (G) account
	GREKIBAN IBAN of G account
	GREKNUM! G account, digits only
	GRPDEB group debtor
	HEEFTSALDO! has a balance
	HNR house number
	HNRTV house number addition
	HOMEPAGE web site
	INCSELAFDRUK direct-debit specification: print or e-mail
	INKCOMB purchasing combination
	JRDECLTM! billed until year
	JRDECLVAN! billed from year
	KDR cost unit
	KENMOPP reference for open items
	KIXCD! KIX code
	KLANTAFTEKST reason customer left
	KLANTSINDSTEKST customer since, text
	KPL cost centre
	KRLIM credit limit
	KVKNR trade-register number
	KVKPLAATS trade-register place
	LAAGSTEBEDR use lowest price
	LAND country code (table LAND)
	LEVCOND preferred delivery condition
	MEDEW responsible employee
	MEDEWAANBRENG introduced by employee
	MEDEWDEC employee responsible for time billing
	MEDEWFISCAAL tax employee
	MEDEWLOON payroll employee
	MEDEWVENNOOT responsible partner
	MOBIEL mobile phone
	NAAM name
	NAAM2 second name line, "for the attention of"
	NR debtor number
	NRBIJDEB our supplier number at this customer
	NRRIT sequence in route
	OFFAFDRUK quotations: A = print, E = e-mail
	OPDRWZ preferred order way
	OPM remark
	ORDBEVAFDRUK order confirmations: A = print, E = e-mail
	ORDERCOMPLEET deliver orders completely
	ORDSRT preferred order type
	PAKBEMAIL also e-mail packing slip
	PERCGREK % of wage part for G account
	PLAATS town
	PLM! amount plus/minus
	PNDECLTM! billed until period
	PNDECLVAN! billed from period
	POSTCD postal code
	PRG! created by program
	PROSP was prospect number
	PRSLST price list
	RAYON sales region
	RIT route
	RVORM legal form
	SALDO! balance
	SLUITREK control ledger account
	STATNAAM statutory name
	STATPLAATS statutory place
	STRAAT street
	TAAL language code
	TEGREK preferred contra account
	TEL phone
	TELPRIVE private phone
	TEONTVINC! direct debit to be received
	TERM contract term
	TERMIJNFACT invoice term
	VAL currency
	VASTECTRDATUM fixed contract date
	VERKOPER sales person (employee)
	VERR offsettable
	VERZFACT collective invoice
	VERZWZ preferred shipping way
	VOORS advances
	VRIJVELD1 free field 1
	VRIJVELD2 free field 2
	VRIJVELD3 free field 3
	VRIJVELD4 free field 4
	VRIJVELD5 free field 5
	ZKSL search key, unique
`);

/** CNT, contact persons; the vendor's list is not known, these names are likely (imuis reference §9.3). */
export const CONTACT_PERSON_COLUMNS = columns(`
	REL number of the relation
	ZKSL search key, unique within the relation
	AANHEF salutation
	VOORLTRS initials
	ROEPNM first name
	TSNVGSL name infix, such as "van der"
	ACHTERNM last name
	TEL phone
	MOBIEL mobile phone
	EMAIL e-mail
	BLOK blocked
	OPM remark
`);

/** DEBADRES, additional addresses of a relation; likely names (imuis reference §9.4). */
export const DELIVERY_ADDRESS_COLUMNS = columns(`
	DEB number of the relation
	ZKSL search key, unique within the relation and kind
	SRT kind: V = delivery, B = visiting, P = postal, F = invoice
	NAAM name
	NAAM2 second name line
	ADRES address line (street + number + addition)
	STRAAT street
	HNR house number
	HNRTV house number addition
	POSTCD postal code
	PLAATS town
	LAND country code (table LAND)
	TEL phone
	EMAIL e-mail
`);
