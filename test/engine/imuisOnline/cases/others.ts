import type { INodeParameters } from 'n8n-workflow';
import { AUTO_MAP, filtersParameter, recordParameter } from '../../support/imuisNode';
import type { CasesOfResource } from './OperationCase';

const TABLE = { table: '={{ $json.table || "DEB" }}' };
const KEY = { key: { field: [{ name: 'nr', value: '={{ $json.number }}' }] } } as unknown as INodeParameters;
const NO_KEY = {
	item: { number: '' },
	text: /Key: the field 'nr' with the value "" names no record.*Fill in both/,
};

/** *Administration*. */
export const ADMINISTRATION_CASES: CasesOfResource = {
	checkConnection: (bench) => ({
		parameters: {},
		good: [{}, { any: 'thing' }],
		results: [[{ connected: true }], [{ connected: true }]],
		failing: { item: { isRefused: true }, text: /refused to log in.*Check the partner key/ },
		bad: {
			item: {},
			text: /field "Partner Key" of the iMUIS Online credential is empty.*Open the credential/,
			credentials: bench.credentials({ partnerKey: '' }),
		},
	}),
	getInfo: () => ({
		parameters: { settingsTable: '={{ $json.table }}', fields: '={{ $json.fields }}' },
		good: [
			{ table: 'BASALG', fields: 'naam, PLAATS' },
			{ table: 'BASFIN', fields: '' },
		],
		results: [[{ NAAM: 'Installatiebedrijf De Vries & Zn. B.V.', PLAATS: 'IJmuiden' }], [{ AANTPER: '12' }]],
		failing: { item: { table: 'BASALG', fields: 'ONBEKEND' }, text: /ONBEKEND' komt niet voor.*Correct/ },
		bad: {
			item: { table: 'BASALG', fields: 'NAAM;PLAATS' },
			text: /Fields: "NAAM;PLAATS" is no name.*commas/,
		},
	}),
};

/** *Table*. */
export const TABLE_CASES: CasesOfResource = {
	create: (bench) => ({
		parameters: { table: 'LAND', ...AUTO_MAP },
		good: [
			{ ZKSL: 'F', OMSCHR: 'Frankrijk' },
			{ zksl: 'L', omschr: 'Luxemburg' },
		],
		results: [[{ table: 'LAND', primaryKey: 'F' }], [{ table: 'LAND', primaryKey: 'L' }]],
		failing: { item: { ZKSL: 'NL' }, text: /NL.*Correct/ },
		bad: {
			item: { ZKSL: 'P', OMSCHR: ['Portugal'] },
			text: /Record: the value of OMSCHR, \["Portugal"\], is no text.*one value for each field/,
		},
		after: () => {
			expect(bench.imuis.record('LAND', 'L')).toMatchObject({ OMSCHR: 'Luxemburg' });
		},
	}),
	delete: (bench) => {
		for (const NR of ['18881', '18882']) bench.imuis.insertRecord('DEB', { NR, ZKSL: `W${NR}` });
		return {
			parameters: { ...TABLE, ...KEY },
			good: [{ number: '18881' }, { number: 18882 }],
			results: [
				[{ table: 'DEB', key: { NR: '18881' }, deleted: true }],
				[{ table: 'DEB', key: { NR: '18882' }, deleted: true }],
			],
			failing: { item: { number: '10001' }, text: /in gebruik.*Correct/ },
			bad: NO_KEY,
			after: () => {
				expect(bench.imuis.record('DEB', '18881')).toBeUndefined();
			},
		};
	},
	getMany: () => ({
		parameters: {
			...TABLE,
			sortBy: '={{ $json.sortBy }}',
			fields: '={{ $json.fields }}',
			...filtersParameter({ field: 'ZKSL', operator: 'like', value: '={{ $json.key }}' }),
		},
		good: [
			{ table: 'land', fields: 'ISO', key: 'NL', sortBy: 'ZKSL' },
			{ table: 'BTW', fields: 'PERC, NR', key: '%G', sortBy: '' },
		],
		results: [
			[{ ISO: 'NL' }],
			[
				{ PERC: '21', NR: '1' },
				{ PERC: '9', NR: '2' },
			],
		],
		failing: {
			item: { table: 'BESTAATNIET', sortBy: 'NR', key: '%' },
			text: /BESTAATNIET' is onbekend.*Correct/,
		},
		bad: {
			item: { table: 'DEB', sortBy: 'NAAM DESC', key: '%' },
			text: /Sort By: "NAAM DESC" is no name.*sorts ascending only/,
		},
	}),
	update: (bench) => ({
		parameters: { ...TABLE, ...KEY, ...recordParameter({ NAAM: '={{ $json.name }}' }) },
		good: [
			{ number: '10001', name: 'Eerste' },
			{ number: 10012, name: 'Tweede' },
		],
		results: [
			[{ table: 'DEB', key: { NR: '10001' }, updated: true }],
			[{ table: 'DEB', key: { NR: '10012' }, updated: true }],
		],
		failing: { item: { number: '19999', name: 'x' }, text: /niet gevonden.*Correct/ },
		bad: NO_KEY,
		after: () => {
			expect(bench.imuis.record('DEB', '10012')?.NAAM).toBe('Tweede');
		},
	}),
};
