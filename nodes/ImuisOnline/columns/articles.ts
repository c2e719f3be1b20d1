import { columns } from './KnownColumn';

/** ART, articles (imuis reference §9.1). */
export const ARTICLE_COLUMNS = columns(`
	AANTBINNEN number per inner packaging
	AANTCOLLI number of packages
	AANTDOOS number per box
	ACTAFB active image
	AFBEELDINGART image: article
	AFBEELDINGZKSL image: search key
	AFDRFACT print on invoice
	AFDROFFERTE print on quotation
	AFDRORDBEV print on order confirmation
	AFDRPICK print on pick list
	AFDRVERZ print on packing slip
	AFRAANT rounding of quantity
	AFRPRS rounding of price
	AFRPRSINCL rounding of price incl. VAT
	ARTGRP article group number
	ARTMLD article message
	ARTSAMCODE composition code; M = parent article
	BESTEL order code
	BLOK blocked
	BLOKDECL blocked for time billing
	BLOKVRK blocked for sales
	BLOKWEBSHOP blocked for web shop
	BREEDTEBRUTO width, gross
	BREEDTEDOOS width, box
	BREEDTENETTO width, net
	BTW VAT kind (one letter)
	CAT category (text)
	CATEGORIE category; A = article
	DATAANGEM date created
	DIKTE thickness
	DOORSNEE diameter
	EAN EAN code
	EENHINK purchase unit
	EENHINKPRS purchase price per number of units
	EENHPRS sales price per number of units
	EENHVERK sales unit
	EMBALLAGEART packaging article
	EOL end of life
	GEWICHTBRUTO weight, gross
	GEWICHTDOOS weight, box
	GEWICHTNETTO weight, net
	GIDSARTIKEL guide article
	HOOGTEBRUTO height, gross
	HOOGTEDOOS height, box
	HOOGTENETTO height, net
	INHVERK content of sales unit
	INKPR purchase price
	ISEMBALLAGE is packaging
	ISTEKSTRG is a text line
	KDR cost unit
	KOSTPR cost price
	KOSTPRHERW cost price after revaluation
	KOSTPRHERWJN revalue cost price
	KPL cost centre
	LENGTEBRUTO length, gross
	LENGTEDOOS length, box
	LENGTENETTO length, net
	LEVSRT kind of delivery
	LEVTIJD delivery time
	MAG preferred warehouse
	MINVERKOOP minimum sales quantity
	NR article number, letters allowed
	OMSCHR description
	OPMEXT external text (copied to the order line)
	OPMINT internal text (copied to the order line)
	SERIEGEBRHBDAT serial numbers: use best-before date
	SERIEINKSRT serial numbers: purchase warranty kind
	SERIEINKTIJD serial numbers: purchase warranty time
	SERIEREGINK register serial numbers at purchase
	SERIEREGVRK register serial numbers at sale
	SERIEUNIEK serial numbers unique
	SERIEVERKSRT serial numbers: sales warranty kind
	SERIEVERKTIJD serial numbers: sales warranty time
	VASTEPRS fixed price
	VERKPR sales price excl. VAT
	VERKPRINCL sales price incl. VAT
	VERPAKEENH packaging unit
	VERPAKTPER packed per
	VOLUMEBRUTO volume, gross
	VOLUMEDOOS volume, box
	VOLUMENETTO volume, net
	VRDREG stock is kept
	VRIJVELD1 free field 1
	VRIJVELD10 free field 10
	VRIJVELD2 free field 2
	VRIJVELD3 free field 3
	VRIJVELD4 free field 4
	VRIJVELD5 free field 5
	VRIJVELD6 free field 6
	VRIJVELD7 free field 7
	VRIJVELD8 free field 8
	VRIJVELD9 free field 9
	ZKSL search key, unique
`);

/** ARTGRP, article groups (imuis reference §9.1). */
export const ARTICLE_GROUP_COLUMNS = columns(`
	BLOK blocked
	GRBDIVVRD ledger account: stock differences
	GRBHERW ledger account: revaluation
	GRBINKNVRDREG ledger account: purchases not kept in stock
	GRBKOSTPR ledger account: cost price
	GRBNTOGF ledger account: to be invoiced, net
	GRBOMZ ledger account: revenue
	GRBOMZBINEU ledger account: revenue inside EU
	GRBOMZBUIEU ledger account: revenue outside EU
	GRBPVS ledger account: price differences
	GRBRNTOGF ledger account: invoices to be received
	GRBVRD ledger account: stock
	NR group number
	OMSCHR description
	ZKSL search key
`);
