import { columns } from './KnownColumn';

/** ORDRG, lines of sales orders (imuis reference §9.1). */
export const SALES_ORDER_LINE_COLUMNS = columns(`
	AANT quantity
	AANTBACKORD! in back order
	AANTGEFACT! invoiced
	AANTGELEV! delivered
	AANTPICKBON! on pick list
	AANTTEFACT! to be invoiced
	AANTTELEV to be delivered
	AFDRFACT print on invoice
	AFDRORDBEV print on order confirmation
	AFDRPICK print on pick list
	AFDRVERZ print on packing slip
	ART article number
	ARTGRP article group
	BEDR! amount excl. VAT
	BEDRINCL! amount incl. VAT
	BETALER paying debtor
	BLOK blocked
	BTWSRT VAT kind
	COLLI packages
	DAT date
	DATFACT! invoice date
	DATLEV delivery date
	DATLEVGEWIJZ delivery date changed by hand
	DATORDBEV! date of order confirmation
	DEB debtor
	EENH unit
	EENHPRS price per number of units
	EMBALLAGERG packaging line
	EXTORDNR external order number
	FACT! invoice number
	GEBRORDBEV use order confirmation
	INHOUD content
	ISTEKSTRG is a text line
	KDR cost unit
	KOSTPR cost price
	KPL cost centre
	LEVERCORR delivery correction
	MAG warehouse
	OMSCHR description
	OPMEXT external text
	OPMINT internal text
	ORDNR order number
	PERCKORT discount %
	PERCKORTGEWIJZ discount changed by hand
	PERCKORTKORT second discount %
	PERCKORTKORTWIJZ second discount changed by hand
	PRS price excl. VAT
	PRSGEWIJZ price changed by hand
	PRSINCL price incl. VAT
	RAYON sales region
	RG line number
	SAMENRG composition line
	STATUS status; O seen on a new line
	VAL currency
	VERKOPER sales person
	VOLUME volume
`);
