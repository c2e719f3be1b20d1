import type { IDataObject } from 'n8n-workflow';
import type { TableName } from '../../../../simulators/imuis/store/tableDefinitions';
import {
	AUTO_MAP,
	BY_KEY,
	filtersParameter,
	recordParameter,
	type ImuisBench,
} from '../../support/imuisNode';
import type { CasesOfResource, MakeCase } from './OperationCase';

/** What a resource whose records are read has in the simulated company. */
interface Sample {
	table: TableName;
	/** The key of the two records, each by its fields. */
	keys: [IDataObject, IDataObject];
	/** As text, of a record that is not there. */
	missing: string;
}

/** What is needed to write such a resource. */
interface WritableSample extends Sample {
	/** Two new records. */
	fresh: [IDataObject, IDataObject];
	/** One that iMUIS refuses, and its words. */
	refused: IDataObject;
	refusal: RegExp;
	/** A field that is changed. */
	field: string;
}

const FILTER = filtersParameter({
	field: '={{ $json.field }}',
	operator: 'equals',
	value: '={{ $json.value }}',
});

function both<From, To>([first, second]: readonly [From, From], change: (one: From) => To): [To, To] {
	return [change(first), change(second)];
}

function chosen(record: Readonly<Record<string, unknown>>, fields: readonly string[]): IDataObject {
	return Object.fromEntries(fields.map((field) => [field, record[field]])) as IDataObject;
}

function textOf(key: IDataObject): string {
	return Object.values(key).join('/');
}

function readCases(name: string, { table, keys, missing }: Sample): CasesOfResource {
	const [first, second] = keys;
	const keyFields = Object.keys(first);
	const filtered = keyFields[1] ?? keyFields[0] ?? '';
	return {
		get: () => ({
			parameters: BY_KEY,
			good: [{ key: textOf(first) }, { key: textOf(second) }],
			results: [[first], [second]],
			failing: {
				item: { key: missing },
				text: new RegExp(`iMUIS has no ${name} ${missing}.*Check the number`),
			},
			bad: { item: { key: '' }, text: new RegExp(`Record is empty.*Choose the ${name} from the list`) },
		}),
		getMany: (bench) => ({
			parameters: FILTER,
			good: both(keys, (key) => ({ field: filtered, value: key[filtered] })),
			results: both(keys, (key) =>
				bench.imuis
					.records(table)
					.filter((record) => record[filtered] === key[filtered])
					.map((record) => chosen(record, keyFields)),
			),
			failing: { item: { field: 'ONBEKEND', value: '1' }, text: /ONBEKEND' komt niet voor.*Correct/ },
			bad: { item: { field: 'na am', value: '1' }, text: /Filters: "na am" is no name.*for example PLAATS/ },
		}),
	};
}

function writeCases(name: string, sample: WritableSample): CasesOfResource {
	const { table, keys, fresh, refused, refusal, missing, field } = sample;
	const keyFields = Object.keys(keys[0]);
	const stored = (bench: ImuisBench, key: IDataObject) =>
		bench.imuis.record(table, ...storeKey(bench, table, key));
	const change: MakeCase = (bench) => ({
		parameters: { ...BY_KEY, ...recordParameter({ [field]: '={{ $json.text }}' }) },
		good: [
			{ key: textOf(keys[0]), text: 'Eerste' },
			{ key: textOf(keys[1]), text: 'Tweede' },
		],
		results: [[{ table, key: keys[0], updated: true }], [{ table, key: keys[1], updated: true }]],
		failing: { item: { key: missing, text: 'x' }, text: /niet gevonden.*Correct/ },
		bad: { item: { key: '', text: 'x' }, text: new RegExp(`Record is empty.*Choose the ${name}`) },
		after: () => {
			expect(keys.map((key) => stored(bench, key)?.[field])).toEqual(['Eerste', 'Tweede']);
		},
	});
	return {
		...readCases(name, sample),
		update: change,
		create: (bench) => ({
			parameters: AUTO_MAP,
			good: fresh,
			results: [[{ table, primaryKey: expect.any(String) as string }], [{ table }]],
			failing: { item: refused, text: refusal },
			bad: { item: { 'na am': 'x' }, text: /Record: "na am" is no name of a field.*for example NAAM/ },
			after: () => {
				const made = bench.imuis.records(table).map((record) => record.ZKSL);
				expect(made).toEqual(expect.arrayContaining(fresh.map(({ ZKSL }) => ZKSL)));
			},
		}),
		createOrUpdate: (bench) => ({
			parameters: AUTO_MAP,
			good: [{ ...keys[0], [field]: 'Anders' }, { ...withKey(fresh[0], keyFields) }],
			results: [[{ table, key: keys[0], created: false, updated: true }], [{ table, created: true }]],
			failing: { item: { ...keys[1], ONBEKEND: 'x' }, text: /ONBEKEND' komt niet voor.*Correct/ },
			bad: {
				item: { [field]: 'x' },
				text: new RegExp(`Record: the field ${keyFields[0]} is empty.*Fill it in, or use Create`),
			},
			after: () => {
				expect(stored(bench, keys[0])?.[field]).toBe('Anders');
			},
		}),
		delete: (bench) => {
			const gone = both(fresh, (record) => withKey(record, keyFields));
			for (const record of gone) bench.imuis.insertRecord(table, record as Record<string, string>);
			const goneKeys = both(gone, (record) => chosen(record, keyFields));
			return {
				parameters: BY_KEY,
				good: both(goneKeys, (key) => ({ key: textOf(key) })),
				results: both(goneKeys, (key) => [{ table, key, deleted: true }]),
				failing: { item: { key: missing }, text: /niet gevonden.*Correct/ },
				bad: { item: { key: '' }, text: new RegExp(`Record is empty.*Choose the ${name}`) },
				after: () => {
					expect(goneKeys.map((key) => stored(bench, key))).toEqual([undefined, undefined]);
				},
			};
		},
	};
}

/** The key as the simulator has its columns. */
function storeKey(bench: ImuisBench, table: TableName, key: IDataObject): string[] {
	const order = table === 'DEBADRES' ? ['DEB', 'SRT', 'ZKSL'] : Object.keys(key);
	return order.map((field) => String(key[field]));
}

/** A new record under a number of its own: a relation gets one only when it is created. */
function withKey(record: IDataObject, keyFields: readonly string[]): IDataObject {
	const missing = keyFields.filter((field) => !(field in record));
	return {
		...record,
		...Object.fromEntries(missing.map((field) => [field, `1888${String(record.ZKSL).at(-1)}`])),
	};
}

const ARTICLE: WritableSample = {
	table: 'ART',
	keys: [{ NR: '100020' }, { NR: 'CV-1001' }],
	missing: 'BESTAAT-NIET',
	fresh: [
		{ NR: 'N/1', ZKSL: 'NIEUW1', OMSCHR: 'Een' },
		{ NR: 'N/2', ZKSL: 'NIEUW2', OMSCHR: 'Twee' },
	],
	refused: { NR: '100020', ZKSL: 'DUBBEL' },
	refusal: /bestaat al|heeft al|al een record/i,
	field: 'OMSCHR',
};

const CONTACT_PERSON: WritableSample = {
	table: 'CNT',
	keys: [
		{ REL: '10001', ZKSL: 'INKOOP' },
		{ REL: '10012', ZKSL: 'SMIT' },
	],
	missing: '10001/NIEMAND',
	fresh: [
		{ REL: '10001', ZKSL: 'NIEUW/1' },
		{ REL: '10012', ZKSL: 'NIEUW2' },
	],
	refused: { REL: '99999', ZKSL: 'X' },
	refusal: /Relatie 99999 bestaat niet/,
	field: 'ACHTERNM',
};

const DELIVERY_ADDRESS: WritableSample = {
	table: 'DEBADRES',
	keys: [
		{ DEB: '10001', ZKSL: 'MAGAZIJN', SRT: 'V' },
		{ DEB: '10001', ZKSL: 'FACTUUR', SRT: 'F' },
	],
	missing: '10001/NERGENS/V',
	fresh: [
		{ DEB: '10001', ZKSL: 'HAL/1', SRT: 'V' },
		{ DEB: '10012', ZKSL: 'HAL2', SRT: 'B' },
	],
	refused: { DEB: '10001', ZKSL: 'HAL3', SRT: 'Q' },
	refusal: /'Q' van veld SRT/,
	field: 'NAAM',
};

const RELATION: WritableSample = {
	table: 'DEB',
	keys: [{ NR: '10001' }, { NR: '10012' }],
	missing: '19999',
	fresh: [
		{ ZKSL: 'NIEUW1', NAAM: 'Een' },
		{ ZKSL: 'NIEUW2', NAAM: 'Twee' },
	],
	refused: { NAAM: 'Zonder zoeksleutel' },
	refusal: /ZKSL is verplicht/,
	field: 'NAAM',
};

/** The resources that are records of one table. */
export const RECORD_CASES: Readonly<Record<string, CasesOfResource>> = {
	article: writeCases('article', ARTICLE),
	articleGroup: readCases('article group', {
		table: 'ARTGRP',
		keys: [{ NR: '10' }, { NR: '20' }],
		missing: '77',
	}),
	contactPerson: writeCases('contact person', CONTACT_PERSON),
	deliveryAddress: writeCases('delivery address', DELIVERY_ADDRESS),
	orderType: readCases('order type', {
		table: 'ORDSRT',
		keys: [{ ZKSL: 'SERVICE' }, { ZKSL: 'standaard' }],
		missing: 'ONBEKEND',
	}),
	relation: writeCases('relation', RELATION),
};
