import { addDays } from '../Clock';
import type { Database } from '../store/Database';
import type { Values } from '../store/Table';
import type { Random } from './Random';

const ARTICLES = 1500;

/** Hour types: seven per hour … and one per quarter of an hour. */
const HOUR_TYPES: Array<[number: string, description: string, price: string, unit: string]> = [
	['UUR-MONT', 'Montage-uren', '62.50', 'uur'],
	['UUR-MONT2', 'Montage-uren eerste monteur', '71.75', 'uur'],
	['UUR-LEER', 'Leerling-monteur', '38.95', 'uur'],
	['UUR-STOR', 'Storingsuren', '79', 'uur'],
	['UUR-AVOND', 'Avond- en weekenduren', '94.50', 'uur'],
	['UUR-REIS', 'Reisuren', '48.25', 'uur'],
	['UUR-KANT', 'Tekenwerk & voorbereiding', '55', 'uur'],
	['UUR-OUD', 'Uurtarief vóór 2025', '58', 'uur'],
	['KWART-STOR', 'Storing per kwartier', '19.75', 'kwartier'],
];

const SPECIAL: Values[] = [
	{
		NR: '00012',
		ZKSL: 'NUL-NUL-TWAALF',
		OMSCHR: 'Afsluiter met voorloopnullen',
		ARTGRP: '20',
		VERKPR: '12.35',
		EENHVERK: 'stuk',
	},
	{
		NR: '12',
		ZKSL: 'TWAALF',
		OMSCHR: 'Afsluiter zonder voorloopnullen',
		ARTGRP: '20',
		VERKPR: '13.35',
		EENHVERK: 'stuk',
	},
	{
		NR: 'CV-1001',
		ZKSL: 'CVKETEL',
		OMSCHR: 'CV-ketel HR 28 kW "Eco" & <stil>',
		ARTGRP: '40',
		VERKPR: '1025',
		EENHVERK: 'stuk',
	},
	{
		NR: 'SCHROEF-4X40',
		ZKSL: 'SCHROEF440',
		OMSCHR: 'Schroef 4×40 verzinkt',
		ARTGRP: '20',
		VERKPR: '7.85',
		EENHPRS: '100',
		EENHVERK: 'stuk',
	},
	{
		NR: 'FILTER-A',
		ZKSL: 'FILTERA',
		OMSCHR: 'Filtercassette',
		ARTGRP: '40',
		VERKPR: '18.3333',
		EENHVERK: 'stuk',
	},
	{
		NR: 'SLANG-M',
		ZKSL: 'SLANG',
		OMSCHR: 'Flexibele slang per meter',
		ARTGRP: '30',
		VERKPR: '4.2',
		EENHVERK: 'm',
	},
	{ NR: 'BUIS/15', ZKSL: 'BUIS15', OMSCHR: 'Koperbuis 15 mm', ARTGRP: '20', VERKPR: '6.95', EENHVERK: 'm' },
	{ NR: 'ZONDER-OMSCHR', ZKSL: 'GEEN OMSCHRIJVING', OMSCHR: '', ARTGRP: '90', VERKPR: '3', EENHVERK: '' },
	{ NR: 'TEKST', ZKSL: 'TEKST', OMSCHR: 'Tekstregel', ARTGRP: '90', VERKPR: '0', ISTEKSTRG: 'J' },
	{
		NR: 'TEKST-WB',
		ZKSL: 'TEKSTWERKBON',
		OMSCHR: 'Werkomschrijving',
		ARTGRP: '90',
		VERKPR: '0',
		ISTEKSTRG: 'J',
	},
	{
		NR: 'LANGE-TEKST',
		ZKSL: 'LANGETEKST',
		OMSCHR: 'Warmtepomp lucht/water 8 kW, compleet m.',
		ARTGRP: '40',
		VERKPR: '5499.99',
		EENHVERK: 'stuk',
		OPMEXT: 'Inclusief buitenunit, binnenunit en regeling.\nLeidingwerk & montage apart.\nGeluid < 45 dB(A).',
		OPMINT: 'Levertijd navragen bij de groothandel.\nLet op: zwaar (> 90 kg), twee monteurs.',
	},
];

const PRODUCTS: Array<[group: string, name: string]> = [
	['20', 'Knelkoppeling'],
	['20', 'Kogelkraan'],
	['20', 'Beugel'],
	['20', 'PVC-bocht'],
	['30', 'Wastafelkraan'],
	['30', 'Toiletpot'],
	['30', 'Douchekop'],
	['30', 'Sifon'],
	['40', 'Radiator'],
	['40', 'Thermostaat'],
	['40', 'Expansievat'],
	['40', 'Circulatiepomp'],
	['50', 'Installatiekabel'],
	['50', 'Aardlekschakelaar'],
	['50', 'Wandcontactdoos'],
	['50', 'Kabelgoot'],
];
const VARIANTS = [
	'15 mm',
	'22 mm',
	'½"',
	'¾"',
	'wit',
	'chroom',
	'type 22',
	'XL',
	'set à 2',
	'à 10 m',
] as const;

/** Fills ART with 1,500 articles in six groups: hour types, the odd ones, and generated ones, of which some are blocked. */
export function fillArticles(database: Database, random: Random, today: string): void {
	for (const [NR, OMSCHR, VERKPR, EENHVERK] of HOUR_TYPES) {
		const values = {
			NR,
			ZKSL: NR,
			OMSCHR,
			ARTGRP: '10',
			VERKPR,
			EENHVERK,
			BLOK: NR === 'UUR-OUD' ? 'J' : 'N',
		};
		insert(database, values, NR === 'UUR-REIS' ? today : addDays(today, -random.between(30, 300)));
	}
	for (const values of SPECIAL) insert(database, values, addDays(today, values.NR === 'CV-1001' ? 0 : -30));
	const generated = ARTICLES - HOUR_TYPES.length - SPECIAL.length;
	for (let index = 1; index <= generated; index++) {
		insert(
			database,
			generatedArticle(index, random),
			index <= 5 ? today : addDays(today, -random.between(14, 700)),
		);
	}
}

/** Article number `index` of a made-up range. */
export function generatedArticle(index: number, random: Random): Values {
	const [group, name] = random.pick(PRODUCTS);
	const number = String(100_000 + index);
	const price = (random.between(95, 45_000) / 100).toString();
	return {
		NR: number,
		ZKSL: `${name.toUpperCase().slice(0, 11)}-${number}`,
		OMSCHR: `${name} ${random.pick(VARIANTS)} ${number}`.slice(0, 40),
		ARTGRP: group,
		VERKPR: price,
		KOSTPR: (Math.round(Number(price) * 60) / 100).toString(),
		EENHVERK:
			group === '50' && name === 'Installatiekabel'
				? 'm'
				: random.pick(['stuk', 'stuk', 'stuk', 'set', 'doos']),
		BTW: random.chance(0.03) ? 'L' : 'H',
		BLOK: index % 97 === 0 ? 'J' : 'N',
		BLOKVRK: index % 89 === 0 ? 'J' : 'N',
	};
}

function insert(database: Database, values: Values, changedOn: string): void {
	const defaults = {
		BTW: 'H',
		EENHPRS: '1',
		CATEGORIE: 'A',
		ISTEKSTRG: 'N',
		BLOK: 'N',
		BLOKVRK: 'N',
		VRDREG: 'N',
	};
	database.table('ART').insert({ ...defaults, ...values }, changedOn);
}
