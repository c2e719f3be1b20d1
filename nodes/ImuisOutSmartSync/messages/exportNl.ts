import { fieldName } from './fieldNames';
import type { ExportReasons, ExportStep } from './exportReasons';

/** Dutch sentences of the export. */
export const dutchExport: { [Code in keyof ExportReasons]: (facts: ExportReasons[Code]) => string } = {
	workOrderChanged: ({ workOrder, name, status, workStatus }) =>
		`Werkbon ${workOrder} (${name}) is in OutSmart gewijzigd terwijl hij geëxporteerd zou worden (status ${status}, werkbonstatus ${workStatus || 'geen'}). Er is niets geschreven. De volgende synchronisatie kijkt er opnieuw naar.`,
	workOrderArchived: ({ workOrder, name }) =>
		`Werkbon ${workOrder} (${name}) is in OutSmart gearchiveerd en wordt niet geëxporteerd. Zet de werkbonstatus op 0, of haal hem uit het archief.`,
	workNotFinished: ({ workOrder, name }) =>
		`Werkbon ${workOrder} (${name}) geeft aan dat het werk niet klaar is; hij wacht op het vervolgbezoek. Zet het werk in OutSmart op gereed om hem nu te exporteren.`,
	notFromSalesOrder: ({ workOrder, name }) =>
		`Werkbon ${workOrder} (${name}) is niet gemaakt vanuit een verkooporder: iMUIS heeft geen order met dit nummer. Geef de werkbon het nummer van zijn verkooporder en zet de werkbonstatus terug op 1, of zet hem op 0 en voer de regels met de hand in.`,
	wrongOrderType: ({ workOrder, name, orderType, expected }) =>
		`Werkbon ${workOrder} (${name}): de order met dit nummer heeft ordersoort ${orderType}, niet ${expected}. Er is niets op geschreven. Controleer het werkbonnummer.`,
	wrongCustomer: ({ workOrder, name, orderCustomer, workOrderCustomer }) =>
		`Werkbon ${workOrder} (${name}) is voor factuurdebiteur ${workOrderCustomer || 'onbekend'}, maar de order met dit nummer is voor ${orderCustomer}. Er is niets op geschreven. Verbeter de factuurdebiteur op de werkbon.`,
	orderInvoicedWhole: ({ workOrder, name }) =>
		`Werkbon ${workOrder} (${name}): de order is helemaal gefactureerd. Maak in iMUIS een nieuwe order voor dit werk.`,
	freeField5NotALine: ({ workOrder, name, material, value }) =>
		`Werkbon ${workOrder} (${name}): vrij veld 5 van materiaal ${material} bevat "${value}" en dat is geen regelnummer van order ${workOrder}. Maak vrij veld 5 van dat materiaal leeg en zet de werkbonstatus terug op 1.`,
	freeField5OtherArticle: ({ workOrder, name, material, value, lineArticle }) =>
		`Werkbon ${workOrder} (${name}): vrij veld 5 van materiaal ${material} bevat regel ${value}, maar die regel van order ${workOrder} is artikel ${lineArticle}. Maak vrij veld 5 van dat materiaal leeg en zet de werkbonstatus terug op 1.`,
	freeField5UsedTwice: ({ workOrder, name, material, value }) =>
		`Werkbon ${workOrder} (${name}): regel ${value} staat bij meer dan één materiaal in vrij veld 5, onder andere bij ${material}. Laat het bij één staan, maak de andere leeg en zet de werkbonstatus terug op 1.`,
	unknownRelation: ({ workOrder, name, relation }) =>
		`Werkbon ${workOrder} (${name}): relatie ${relation || 'zonder nummer'} bestaat niet in iMUIS. Maak haar daar aan, of sta nieuwe relaties toe in de export, en zet de werkbonstatus terug op 1.`,
	unknownMaterial: ({ workOrder, name, material, description }) =>
		`Werkbon ${workOrder} (${name}): materiaal ${material} (${description}) bestaat niet in iMUIS. Maak het artikel daar aan, of sta nieuwe materialen toe in de export, en zet de werkbonstatus terug op 1.`,
	unknownHourType: ({ workOrder, name, hourType }) =>
		`Werkbon ${workOrder} (${name}): uursoort ${hourType} bestaat niet in iMUIS. Maak het artikel daar aan, of sta nieuwe uursoorten toe in de export, en zet de werkbonstatus terug op 1.`,
	newArticleSettingsMissing: ({ workOrder, name, article, setting }) =>
		`Werkbon ${workOrder} (${name}): artikel ${article} kan niet in iMUIS worden aangemaakt, omdat de optie "${setting}" van de export leeg is. Vul die in en zet de werkbonstatus terug op 1.`,
	articleNumberUnfit: ({ workOrder, name, material }) =>
		`Werkbon ${workOrder} (${name}): materiaal ${material} kan niet in iMUIS worden aangemaakt, omdat een artikelnummer daar hoogstens 20 tekens heeft. Gebruik een ander materiaal en zet de werkbonstatus terug op 1.`,
	notFoundAfterCreation: ({ workOrder, name, record }) =>
		`Werkbon ${workOrder} (${name}): ${record} is in iMUIS aangemaakt, maar is onder dat nummer niet te vinden. Zoek het op in iMUIS, verbeter het nummer en zet de werkbonstatus terug op 1.`,
	articleNotForSale: ({ workOrder, name, material }) =>
		`Werkbon ${workOrder} (${name}): artikel ${material} is geblokkeerd in iMUIS. Deblokkeer het of gebruik een ander materiaal, en zet de werkbonstatus terug op 1.`,
	materialWithoutCode: ({ workOrder, name, description }) =>
		`Werkbon ${workOrder} (${name}): materiaal "${description}" is met de hand ingetypt en heeft geen code. Kies een materiaal uit de lijst en zet de werkbonstatus terug op 1.`,
	zeroQuantity: ({ workOrder, name, material }) =>
		`Werkbon ${workOrder} (${name}): materiaal ${material} heeft aantal 0. Vul het aantal in of verwijder het materiaal, en zet de werkbonstatus terug op 1.`,
	unreadableAmount: ({ workOrder, name, material, field, value }) =>
		`Werkbon ${workOrder} (${name}): "${value}" is geen leesbaar ${field === 'MaterialNr' ? 'aantal' : 'bedrag'} bij materiaal ${material}. Verbeter het en zet de werkbonstatus terug op 1.`,
	workPeriodWithoutHourType: ({ workOrder, name, date, employee }) =>
		`Werkbon ${workOrder} (${name}): de uren van ${date}${employee ? ` van medewerker ${employee}` : ''} hebben geen uursoort. Kies er een en zet de werkbonstatus terug op 1.`,
	workPeriodWithoutTime: ({ workOrder, name, date, employee, value }) =>
		`Werkbon ${workOrder} (${name}): de uren van ${date}${employee ? ` van medewerker ${employee}` : ''} komen op "${value || 'niets'}". Verbeter begin- en eindtijd en zet de werkbonstatus terug op 1.`,
	nothingOnWorkOrder: ({ workOrder, name }) =>
		`Werkbon ${workOrder} (${name}) heeft geen materialen en geen uren. Vul ze in en zet de werkbonstatus terug op 1, of zet hem op 0.`,
	orderLineRefused: ({ workOrder, name, text, written, total }) =>
		`Werkbon ${workOrder} (${name}): ${text} Tot nu toe geschreven: ${written} van ${total} regels. Verbeter het en zet de werkbonstatus terug op 1; de export gaat dan verder waar hij was gebleven.`,
	doesNotSettle: ({ workOrder, name }) =>
		`Werkbon ${workOrder} (${name}): de regels zijn geschreven, maar iMUIS toont ze telkens anders. Controleer de order voor u factureert en zet de werkbonstatus terug op 1.`,
	storedDifferently: ({ workOrder, name, line, field, meant, stored }) =>
		`Werkbon ${workOrder} (${name}): regel ${line} van de order is geschreven met ${fieldName('nl', field)} ${meant}, maar iMUIS bevat ${stored}. Controleer de regel voor u factureert en zet de werkbonstatus terug op 1.`,
	wrongSize: ({ workOrder, name, line, meant, stored }) =>
		`Werkbon ${workOrder} (${name}): regel ${line} van de order bevat ${stored} waar ${meant} is geschreven; er is een decimaalteken weggevallen. Verbeter de regel in iMUIS voor u factureert.`,
	connectionFaultWaits: ({ workOrder, name, text }) =>
		`Werkbon ${workOrder} (${name}) kon nu niet worden geëxporteerd: ${text} Hij blijft klaarstaan en wordt bij de volgende synchronisatie opnieuw geprobeerd.`,
	connectionFaultTooLong: ({ workOrder, name, text, hours }) =>
		`Werkbon ${workOrder} (${name}) kon ${hours} uur lang niet worden geëxporteerd: ${text} Zoek de oorzaak en zet de werkbonstatus terug op 1.`,
	errorStatusNotSet: ({ workOrder, name, status, text }) =>
		`Werkbon ${workOrder} (${name}): werkbonstatus ${status} kon in OutSmart niet worden gezet: ${text} Bij de volgende synchronisatie wordt het opnieuw geprobeerd.`,
	notMarkedAsProcessed: ({ workOrder, name, text }) =>
		`Werkbon ${workOrder} (${name}): alle regels staan op de order, maar OutSmart heeft hem niet Afgehandeld gemaakt: ${text} Zet hem in OutSmart op Afgehandeld.`,
	successStatusNotSet: ({ workOrder, name, status, text }) =>
		`Werkbon ${workOrder} (${name}) is geëxporteerd, maar werkbonstatus ${status} kon in OutSmart niet worden gezet: ${text} Zet hem daar met de hand.`,
	partlyWritten: ({ workOrder, name, written }) =>
		`Werkbon ${workOrder} (${name}): ${written} van de regels staan al op de order. Verbeter de werkbon; de export gaat daarna verder.`,
	materialLeftOut: ({ workOrder, name, material }) =>
		`Werkbon ${workOrder} (${name}): materiaal ${material} heeft aantal 0 en is overgeslagen. Zet het op de order als het is gebruikt.`,
	workPeriodLeftOut: ({ workOrder, name, date, employee, value }) =>
		`Werkbon ${workOrder} (${name}): de uren van ${date}${employee ? ` van medewerker ${employee}` : ''} (${value || 'geen tijd'}) hebben geen uursoort of geen duur en zijn overgeslagen. Zet ze op de order als ze gefactureerd moeten worden.`,
	salesOrderMade: ({ workOrder, name, order }) =>
		`Werkbon ${workOrder} (${name}) is niet gemaakt vanuit een verkooporder; zijn regels staan op order ${order}, die er in iMUIS voor is gemaakt. Controleer dit voor u factureert.`,
	relationRenumbered: ({ workOrder, name, relation, relationName, imuisNumber }) =>
		`Werkbon ${workOrder} (${name}): relatie ${relation} (${relationName}) is in iMUIS gemaakt en kreeg daar nummer ${imuisNumber}. Relatie ${relation} in OutSmart verwijst er nu naar; gebruik nummer ${imuisNumber} voor nieuw werk.`,
	newRecordTextCut: ({ workOrder, name, record, field, text }) =>
		`Werkbon ${workOrder} (${name}): ${fieldName('nl', field)} van het nieuwe gegeven ${record} in iMUIS is ingekort tot "${text}". Pas het daar aan als dat niet duidelijk is.`,
	quantityRounded: ({ workOrder, name, line, meant, stored }) =>
		`Order ${workOrder} (${name}), regel ${line}: iMUIS heeft ${meant} afgerond op ${stored}. U hoeft niets te doen.`,
	descriptionDiffers: ({ workOrder, name, line, meant, stored }) =>
		`Order ${workOrder} (${name}), regel ${line}: iMUIS heeft van de omschrijving "${meant}" gemaakt: "${stored}". Verbeter haar op de order als de klant haar anders moet lezen.`,
	nothingToInvoice: ({ workOrder, name }) =>
		`Werkbon ${workOrder} (${name}) heeft geen materialen en geen uren: er was niets te factureren.`,
	linesNotOnWorkOrder: ({ workOrder, name, lines }) =>
		`Order ${workOrder} (${name}): wel op de order, niet op de werkbon: ${lines}. Controleer dit voor u factureert.`,
	quantityCorrected: ({ workOrder, name, line, material, ours, theirs }) =>
		`Order ${workOrder} (${name}), regel ${line} (${material}): de export schreef ${ours}, in iMUIS staat nu ${theirs}. Dat is zo gelaten. Controleer dit voor u factureert.`,
	lineStandsTwice: ({ workOrder, name, lines, material }) =>
		`Order ${workOrder} (${name}): de regels ${lines} (${material}) dragen het kenmerk van één en dezelfde regel van de werkbon, zoals na het kopiëren van een regel. Ze zijn zo gelaten. Controleer dit voor u factureert.`,
	lineOfOtherWorkOrder: ({ workOrder, name, line, material, quantity }) =>
		`Order ${workOrder} (${name}), regel ${line} (${material}) was al gevuld door een andere werkbon; ${quantity} is een nieuwe regel geworden. Controleer dit voor u factureert.`,
	lineLocked: ({ workOrder, name, line, material, extra }) =>
		`Order ${workOrder} (${name}), regel ${line} (${material}) is al gepickt, geleverd of gefactureerd; het verschil van ${extra} is een nieuwe regel geworden. Controleer dit voor u factureert.`,
	ownLineLeft: ({ workOrder, name, line, material }) =>
		`Order ${workOrder} (${name}), regel ${line} (${material}) staat niet meer op de werkbon, maar is op de order gelaten. Controleer dit voor u factureert.`,
	priceNotSent: ({ workOrder, name, material, price, imuisPrice }) =>
		`Werkbon ${workOrder} (${name}): materiaal ${material} heeft daar prijs ${price}; iMUIS factureert ${imuisPrice}. Pas het aan op de order als de andere prijs is afgesproken.`,
	plannedHoursDiffer: ({ workOrder, name, hourType, planned, worked }) =>
		`Order ${workOrder} (${name}): er waren ${planned} uur ${hourType} gepland, er is ${worked} uur gewerkt. Controleer dit voor u factureert.`,
	workedTimeDiffers: ({ workOrder, name, date, employee, total, computed }) =>
		`Werkbon ${workOrder} (${name}): de uren van ${date}${employee ? ` van medewerker ${employee}` : ''} komen op ${total}, maar begin, eind en pauze geven ${computed}. ${total} is gebruikt. Controleer dit voor u factureert.`,
	wouldExport: ({ workOrder, name, steps, confirmed }) =>
		`Werkbon ${workOrder} (${name}) zou worden geëxporteerd: ${steps.map(stepInWords).join('; ') || 'niets te schrijven'}.${confirmed ? '' : ' Er wordt niets geschreven tot "Confirmed" in de export is aangezet.'}`,
};

function stepInWords({ kind, line, article, quantity }: ExportStep): string {
	if (kind === 'create') return `${article} wordt aangemaakt in iMUIS`;
	if (kind === 'createOrder') return 'er wordt een verkooporder voor gemaakt in iMUIS';
	if (kind === 'link') return `relatie ${article} in OutSmart krijgt haar nummer in iMUIS`;
	if (kind === 'delete') return `regel ${line} (${article}) wordt verwijderd`;
	return kind === 'update'
		? `regel ${line} (${article}) wordt ${quantity}`
		: `nieuwe regel ${article}: ${quantity}`;
}
