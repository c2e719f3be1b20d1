import { ended, listed } from './setUpSentences';
import type { ChoiceSetting, SampledTable, SampleValue, SetUpTexts, WorkStatusPurpose } from './setUpReasons';
import { DUTCH_TABLES } from './tableNames';

const SETTINGS: Record<ChoiceSetting, { name: string; thing: string; where: string }> = {
	orderType: { name: 'Order Type', thing: 'ordersoort', where: 'iMUIS' },
	articleGroup: { name: 'Hour Type Article Group', thing: 'artikelgroep', where: 'iMUIS' },
	workType: { name: 'Work Type', thing: 'soort werkzaamheden', where: 'OutSmart' },
	paymentMethod: { name: 'Payment Method', thing: 'betaalwijze', where: 'OutSmart' },
};

const COLUMN_OPTIONS: Record<SampledTable, string> = {
	CNT: 'Contact Person Columns',
	DEBADRES: 'Address Columns',
};

const OPTIONS: Record<SampledTable, string> = {
	CNT: 'Include Contact Persons',
	DEBADRES: 'Include Addresses',
};

const PURPOSES: Record<WorkStatusPurpose, { setting: string; use: string }> = {
	export: { setting: 'Export Work Status', use: 'werkbonnen te exporteren' },
	error: { setting: 'Error Work Status', use: 'werkbonnen te merken die niet geëxporteerd konden worden' },
};

const PLANNED = {
	replace: 'Replace (vervangen)',
	add: 'Add (optellen)',
	keep: 'Keep Planned (gepland houden)',
};

const andMore = (left: number): string => `en nog ${left}`;

const choose = (setting: ChoiceSetting, existing: readonly string[]): string =>
	existing.length === 0
		? `Voeg er een toe in ${SETTINGS[setting].where} en kies die bij de instelling "${SETTINGS[setting].name}".`
		: `Kies er een bij de instelling "${SETTINGS[setting].name}"; ${SETTINGS[setting].where} heeft: ${listed(existing, andMore)}.`;

const seen = (table: SampledTable, columns: readonly string[], sample: readonly SampleValue[]): string =>
	`De ${DUTCH_TABLES[table]} in iMUIS hebben ${columns.length} kolommen: ${columns.join(', ')}. Een voorbeeld: ${sample.map(({ column, value }) => `${column} is "${value}"`).join(', ')}.`;

/** Set Up in Dutch, in the words of iMUIS's and OutSmart's own screens; names of settings as they stand in n8n. */
export const setUpDutch: SetUpTexts = {
	reasons: {
		workStatusNotChosen: ({ purpose }) => ({
			message: `Er is geen werkbonstatus gekozen om ${PURPOSES[purpose].use}.`,
			remedy: `Kies er een bij de instelling "${PURPOSES[purpose].setting}".`,
		}),
		workStatusUnknown: ({ code, purpose }) => ({
			message: `Werkbonstatus ${code}, gekozen om ${PURPOSES[purpose].use}, bestaat niet in OutSmart.`,
			remedy: `Voeg hem toe in OutSmart, of kies een andere bij de instelling "${PURPOSES[purpose].setting}".`,
		}),
		workStatusMissing: ({ code, name }) => ({
			message: `Werkbonstatus "${code} - ${name}" bestaat nog niet in OutSmart; er is niets toegevoegd, omdat dit een proef is (Dry Run).`,
			remedy: 'Zet "Dry Run" uit en voer Set Up opnieuw uit, dan wordt hij toegevoegd.',
		}),
		workStatusRefused: ({ code, name, text }) => ({
			message: `Werkbonstatus "${code} - ${name}" kon niet worden toegevoegd: ${ended(text)}`,
			remedy: `Voeg hem zelf toe in OutSmart, met code ${code} en naam ${name}, en voer Set Up opnieuw uit.`,
		}),
		workStatusNotStored: ({ code, name }) => ({
			message: `OutSmart nam werkbonstatus "${code} - ${name}" aan, maar hij staat niet in de lijst van werkbonstatussen.`,
			remedy: `Voeg hem zelf toe in OutSmart, met code ${code} en naam ${name}, en voer Set Up opnieuw uit.`,
		}),
		workStatusOtherName: ({ code, name, found, purpose }) => ({
			message: `Werkbonstatus ${code} heet in OutSmart "${found}" en niet "${name}". De koppeling gebruikt deze code om ${PURPOSES[purpose].use}; er is niets veranderd.`,
			remedy: `Betekent hij bij u iets anders, voeg dan in OutSmart een andere werkbonstatus toe en kies die bij de instelling "${PURPOSES[purpose].setting}". Gebruikt niemand hem, geef hem dan in OutSmart de naam "${name}".`,
		}),
		workStatusesEqual: ({ code }) => ({
			message: `Werkbonstatus ${code} is zowel gekozen om werkbonnen te exporteren als om werkbonnen te merken die fout gingen.`,
			remedy: 'Kies twee verschillende bij de instellingen "Export Work Status" en "Error Work Status".',
		}),
		choiceEmpty: ({ setting, existing }) => ({
			message: `Er is geen ${SETTINGS[setting].thing} gekozen.${setting === 'articleGroup' ? ' Zonder deze keuze worden uursoorten niet gesynchroniseerd.' : ''}`,
			remedy: choose(setting, existing),
		}),
		choiceUnknown: ({ setting, value, existing }) => ({
			message: `De gekozen ${SETTINGS[setting].thing} "${value}" bestaat niet in ${SETTINGS[setting].where}.`,
			remedy: choose(setting, existing),
		}),
		choiceBlocked: ({ setting, value }) => ({
			message: `De gekozen ${SETTINGS[setting].thing} "${value}" is ${SETTINGS[setting].where === 'iMUIS' ? 'geblokkeerd' : 'niet actief'} in ${SETTINGS[setting].where}.`,
			remedy: `Maak de keuze weer bruikbaar in ${SETTINGS[setting].where}, of kies een andere bij de instelling "${SETTINGS[setting].name}".`,
		}),
		plannedHoursNotChosen: ({ articleGroup }) => ({
			message: `Uursoorten komen uit artikelgroep ${articleGroup}, en er is niet gekozen wat er gebeurt met uren die op de verkooporder gepland zijn.`,
			remedy:
				'Kies bij de instelling "Planned Hours": Replace (de gewerkte uren komen in de plaats van de geplande), Add (beide worden gefactureerd) of Keep Planned (alleen de geplande worden gefactureerd).',
		}),
		changeDateIgnored: ({ table }) => ({
			message: `iMUIS geeft alle ${DUTCH_TABLES[table]} als alleen gevraagd wordt naar wat vanaf morgen gewijzigd is: het houdt er geen wijzigingsdatum van bij.`,
			remedy:
				'Kies ze bij de optie "Read Completely" van de import. Elke synchronisatie leest ze dan allemaal en stuurt wat gewijzigd is; dat is trager.',
		}),
		changeDateRefused: ({ table, text }) => ({
			message: `De ${DUTCH_TABLES[table]} kunnen in iMUIS niet op wijzigingsdatum worden opgevraagd: ${ended(text)}`,
			remedy:
				'Kies ze bij de optie "Read Completely" van de import, zodat elke synchronisatie ze allemaal leest en stuurt wat gewijzigd is.',
		}),
		sampleToConfirm: ({ table, columns, sample, becomes }) => ({
			message: `${seen(table, columns, sample)} In OutSmart wordt dat "${becomes.code}" van relatie ${becomes.relation}: ${becomes.values.join(', ')}.`,
			remedy: `Vergelijk het met iMUIS. Kloppen relatie, sleutel en waarden, dan kan "${OPTIONS[table]}" aan bij Import Relations; zo niet, laat het uit en meld het met deze tekst.`,
		}),
		columnsUnknown: ({ table, columns, sample, relation, searchKey }) => ({
			message: `${seen(table, columns, sample)} In geen van de kolommen ${relation.join(', ')} staat een relatienummer, of in ${searchKey.join(', ')} geen zoeksleutel.`,
			remedy: `Noem de juiste kolommen bij de optie "${COLUMN_OPTIONS[table]}" van Set Up en van Import Relations, of laat "${OPTIONS[table]}" daar uit.`,
		}),
		tableUnreadable: ({ table, text }) => ({
			message: `iMUIS toont de ${DUTCH_TABLES[table]} niet: ${ended(text)}`,
			remedy: `Laat "${OPTIONS[table]}" uit bij Import Relations, en meld het met deze tekst.`,
		}),
		materialFreeFieldInUse: ({ count, examples }) => ({
			message: `${count} ${count === 1 ? 'materiaalkaart heeft' : 'materiaalkaarten hebben'} in OutSmart iets in vrij veld 5: ${listed(
				examples.map(({ code, description, value }) => `${code} (${description}): "${value}"`),
				andMore,
				count,
			)}. De koppeling bewaart daar het regelnummer van de verkooporder; een werkbon met zo'n materiaal gaat naar fout.`,
			remedy: 'Zet het in OutSmart in een ander vrij veld en maak vrij veld 5 leeg.',
		}),
		materialFreeFieldHidden: ({ count }) => ({
			message: `OutSmart toont de vrije velden van ${count === 1 ? 'de materiaalkaart' : `de ${count} materiaalkaarten`} niet, dus het is niet bekend of vrij veld 5 in gebruik is.`,
			remedy:
				'Bekijk enkele materiaalkaarten in OutSmart: vrij veld 5 moet leeg zijn, de koppeling bewaart daar het regelnummer van de verkooporder.',
		}),
		relationNamesDiffer: ({ count, examples }) => ({
			message: `${count} ${count === 1 ? 'relatienummer heeft' : 'relatienummers hebben'} in OutSmart een andere naam dan in iMUIS: ${listed(
				examples.map(
					({ number, imuis, outSmart }) => `${number} is "${imuis}" in iMUIS en "${outSmart}" in OutSmart`,
				),
				andMore,
				count,
			)}.`,
			remedy:
				'De eerste import van relaties geeft ze de naam en het adres van iMUIS. Is het een ander bedrijf, geef het in OutSmart dan eerst een ander nummer.',
		}),
		completedWorkOrdersWaiting: ({ count, workStatus, examples }) => ({
			message: `${count === 1 ? '1 complete werkbon staat' : `${count} complete werkbonnen staan`} in OutSmart op werkbonstatus ${workStatus}: ${listed(examples, andMore, count)}. De eerste export schrijft ze meteen naar iMUIS.`,
			remedy:
				'Zet wat al gefactureerd is op een andere werkbonstatus, of vul "Go-Live Date" in bij Export Work Orders, zodat oudere werkbonnen met rust gelaten worden.',
		}),
		unsentFieldsEmptied: () => ({
			message:
				'OutSmart maakt leeg wat een wijziging niet noemt: een proefrelatie verloor haar telefoonnummer toen alleen het adres gestuurd werd. Wat u alleen in OutSmart bijhoudt, zoals opmerkingen bij relaties, zou bij elke import verloren gaan.',
			remedy:
				'Zet de optie "OutSmart Empties Fields That Are Not Sent" aan bij elke import voordat u begint: gegevens worden dan in hun geheel gestuurd, en er gaat niets verloren.',
		}),
		unsentFieldsUnknown: ({ text }) => ({
			message: `Er kon niet geprobeerd worden of OutSmart bewaart wat een wijziging niet noemt: ${ended(text || 'OutSmart nam een proefrelatie aan en toont haar niet.')}`,
			remedy:
				'Bekijk na de eerste import een relatie in OutSmart die een opmerking had: die moet er nog staan.',
		}),
		trialRelationLeft: ({ number, text }) => ({
			message: `Set Up heeft in OutSmart de proefrelatie ${number} gemaakt en kon haar niet verwijderen: ${ended(text)}`,
			remedy: 'Verwijder haar in OutSmart.',
		}),
		otherExporter: () => ({
			message:
				'De eigen iMUIS-koppeling van OutSmart moet uit staan: twee koppelingen schrijven elke regel dubbel. Set Up kan in OutSmart niet zien of die aan staat.',
			remedy:
				'Zet die uit in OutSmart (Instellingen, Externe koppeling), of vraag het aan OutSmart, voordat u "Confirmed" aanzet bij Export Work Orders. Tot dan is de export een proef.',
		}),
	},
	confirmations: {
		imuisConnected: ({ administration }) =>
			administration === ''
				? 'iMUIS antwoordt; de administratie heeft geen naam.'
				: `iMUIS antwoordt met de administratie "${administration}".`,
		outSmartConnected: ({ employees }) =>
			`OutSmart antwoordt en heeft ${employees} medewerker${employees === 1 ? '' : 's'}.`,
		workStatusFound: ({ code, name }) => `Werkbonstatus "${code} - ${name}" bestaat in OutSmart.`,
		workStatusAdded: ({ code, name }) => `Werkbonstatus "${code} - ${name}" is toegevoegd in OutSmart.`,
		choiceFound: ({ setting, name }) =>
			`De ${SETTINGS[setting].thing} "${name}" bestaat in ${SETTINGS[setting].where}.`,
		plannedHoursChosen: ({ choice }) => `Er is gekozen wat er met geplande uren gebeurt: ${PLANNED[choice]}.`,
		plannedHoursNotNeeded: () =>
			'Uursoorten worden niet gesynchroniseerd, dus voor geplande uren hoeft niets gekozen te worden.',
		changeDateWorks: ({ table }) =>
			`iMUIS kan de ${DUTCH_TABLES[table]} geven die sinds een datum gewijzigd zijn.`,
		tableEmpty: ({ table }) =>
			`Er zijn geen ${DUTCH_TABLES[table]} in iMUIS, dus er is niets te bekijken. Voer Set Up opnieuw uit als ze er zijn, voordat u "${OPTIONS[table]}" aanzet.`,
		materialFreeFieldFree: ({ count }) =>
			`Vrij veld 5 is leeg op ${count === 1 ? 'de ene materiaalkaart' : `alle ${count} materiaalkaarten`} in OutSmart.`,
		relationNamesAgree: ({ compared }) =>
			`Geen relatienummer heeft in OutSmart een andere naam dan in iMUIS; ${compared} ${compared === 1 ? 'staat' : 'staan'} aan beide kanten.`,
		unsentFieldsKept: () =>
			'OutSmart bewaart wat een wijziging niet noemt, zoals opmerkingen bij relaties. Geprobeerd met een relatie die weer verwijderd is.',
		unsentFieldsNotTried: () =>
			'Of OutSmart bewaart wat een wijziging niet noemt, is niet geprobeerd, omdat dit een proef is (Dry Run).',
		noCompletedWorkOrders: ({ workStatus }) =>
			`Er staat geen complete werkbon op werkbonstatus ${workStatus}; de eerste export schrijft niets onverwachts.`,
	},
	subjects: {
		settings: {
			orderType: 'Ordersoort',
			articleGroup: 'Artikelgroep van de uursoorten',
			workType: 'Soort werkzaamheden',
			paymentMethod: 'Betaalwijze',
		},
		tables: {
			DEB: 'Debiteuren',
			CNT: 'Contactpersonen',
			DEBADRES: 'Extra adressen',
			ART: 'Artikelen',
			ORDKOP: 'Verkooporders',
			ORDRG: 'Verkooporderregels',
		},
		plannedHours: 'Geplande uren',
		materialFreeField: 'Vrij veld 5 van materialen',
		relationNames: 'Namen van relaties',
		completedWorkOrders: 'Complete werkbonnen',
		unsentFields: 'Velden die niet gestuurd worden',
		otherExporter: 'Eigen iMUIS-koppeling van OutSmart',
	},
};
