import type { Values } from '../store/Table';
import { DEBTOR_WITHOUT_ADDRESS, MISCELLANEOUS_DEBTOR } from './relations';

/** An order worth having: head fields, lines, and what happened to the lines since, by position. */
export interface OrderScenario {
	head: Values;
	lines: Values[];
	/** Raw changes after the order was made, by position of the line; `head` for the head. */
	afterwards?: { head?: Values; lines?: Record<number, Values> };
	changedToday?: boolean;
}

const line = (ART: string, AANT: string, rest: Values = {}): Values => ({ ART, AANT, ...rest });
const text = (OMSCHR: string, OPMEXT = ''): Values => ({ ART: 'TEKST', AANT: '0', OMSCHR, OPMEXT });
const service = (DEB: string, KENM: string, rest: Values = {}): Values => ({
	ORDSRT: 'SERVICE',
	DEB,
	KENM,
	...rest,
});

const VISIT_ADDRESS = {
	VERZNAAM: 'Magazijn Noord <poort 3>',
	VERZSTRAAT: 'Kade',
	VERZHNR: '5',
	VERZHNRTV: 'B',
	VERZPOSTCD: '1976 BX',
	VERZPLAATS: 'IJmuiden',
	VERZLAND: 'NL',
	VERZTEL: '0255123456',
};

/** The orders that make the simulated company a test of the koppeling (koppeling.md §6, last paragraph). */
export const ORDER_SCENARIOS: OrderScenario[] = [
	{
		head: service('10001', 'Gewone order'),
		lines: [line('CV-1001', '1'), line('SLANG-M', '2.5'), line('100001', '4')],
		changedToday: true,
	},
	{
		head: service('10002', 'Geplande uren', { OPM: 'Sleutel bij de receptie & bellen vooraf' }),
		lines: [
			text('CV-ketel vervangen', 'Oude ketel afvoeren.\nRookgasafvoer controleren.'),
			line('UUR-MONT', '4'),
			line('UUR-REIS', '1'),
			line('CV-1001', '1'),
		],
		changedToday: true,
	},
	{ head: service('10003', 'Zonder regels'), lines: [] },
	{
		head: service('10004', 'Deels geleverd'),
		lines: [line('100002', '10'), line('100003', '3')],
		afterwards: { lines: { 0: { AANTGELEV: '4', AANTTELEV: '6' } } },
	},
	{
		head: service('10005', 'Helemaal gefactureerd'),
		lines: [line('100004', '2'), line('UUR-MONT', '3')],
		afterwards: {
			lines: {
				0: { AANTGELEV: '2', AANTTELEV: '0', AANTGEFACT: '2', STATUS: 'G', FACT: '20260012' },
				1: { AANTGELEV: '3', AANTTELEV: '0', AANTGEFACT: '3', STATUS: 'G', FACT: '20260012' },
			},
		},
	},
	{
		head: service('10006', 'Deels gefactureerd'),
		lines: [line('100005', '5'), line('100006', '1')],
		afterwards: {
			lines: { 0: { AANTGELEV: '5', AANTTELEV: '0', AANTGEFACT: '5', STATUS: 'G', FACT: '20260013' } },
		},
	},
	{
		head: service('10007', 'Kortingen'),
		lines: [
			line('CV-1001', '1', { PERCKORT: '10', PERCKORTKORT: '5' }),
			line('100007', '3', { PERCKORT: '12.5' }),
		],
	},
	{
		head: service('10008', 'Inclusief btw', { ISINCL: 'J' }),
		lines: [line('100008', '2', { PRSINCL: '121' }), line('UUR-MONT', '1.5')],
	},
	{
		head: service('10010', 'Gekopieerde order'),
		lines: [
			line('CV-1001', '1', {
				OPMINT: 'Afgesproken met dhr. Kok\n[OS 202500007 | WB-1042 | CV-1001 | 1 | 1]',
			}),
			line('100009', '2', { OPMINT: '[OS 202500007 | WB-1042 | 100009 | 1 | 2]' }),
		],
	},
	{ head: service('10011', 'Retour'), lines: [line('100010', '-2'), line('100011', '1')] },
	{
		head: service('10013', 'Geblokkeerde order'),
		lines: [line('100012', '1')],
		afterwards: { head: { BLOK: 'J' } },
	},
	{ head: service('10001', 'Ander afleveradres', VISIT_ADDRESS), lines: [line('100013', '6')] },
	{
		head: service('10001', 'Afleverpersoon', {
			VERZCNTREL: '10001',
			VERZCNTZKSL: 'INKOOP',
			VERZDEB: '10001',
			VERZZKSL: 'MAGAZIJN',
		}),
		lines: [line('FILTER-A', '3')],
	},
	{ head: service('10014', 'Voorloopnullen'), lines: [line('00012', '2'), line('12', '1')] },
	{
		head: service(MISCELLANEOUS_DEBTOR, 'Passant', { ...VISIT_ADDRESS, VERZNAAM: 'Mevr. Brontë' }),
		lines: [line('100014', '1')],
	},
	{ head: service('10031', 'Andere betaler'), lines: [line('100015', '2')] },
	{ head: service(DEBTOR_WITHOUT_ADDRESS, 'Debiteur zonder adres'), lines: [line('100016', '1')] },
	{ head: service('10120', 'Betaler zonder adres'), lines: [line('100017', '1')] },
	{
		head: service('10016', 'Prijs per honderd'),
		lines: [line('SCHROEF-4X40', '250'), line('LANGE-TEKST', '1')],
	},
	{
		head: service('10017', 'Op pickbon'),
		lines: [line('100018', '4'), line('100019', '2')],
		afterwards: { lines: { 0: { AANTPICKBON: '4' } } },
	},
	{
		head: service('10018', 'Twee keer "hetzelfde" & <meer>'.slice(0, 25)),
		lines: [line('100020', '1'), line('100020', '2'), line('BUIS/15', '3.75')],
	},
	{ head: service('10019', 'Alleen tekst'), lines: [text('Storing: geen warm water')] },
	{
		head: service('10021', 'Artikel zonder omschr.'),
		lines: [line('ZONDER-OMSCHR', '1'), line('KWART-STOR', '3')],
	},
	{
		head: service('10022', 'Aangepaste prijs'),
		lines: [line('100021', '1', { PRS: '99.95' })],
		changedToday: true,
	},
];
