import { performance } from 'node:perf_hooks';
import { parseAnswer } from '../../nodes/ImuisOnline/cloudswitch/envelope';
import { pageOf } from '../../nodes/ImuisOnline/cloudswitch/pages';
import { escapeXml } from '../../nodes/ImuisOnline/cloudswitch/xmlText';

/** One measurement; times are the best of several runs. */
export interface ParseMeasure {
	rows: number;
	/** Of the XML as it comes over the line. */
	megabytes: number;
	jsonMs: number;
	xmlMs: number;
	ratio: number;
}

const FIELDS = [
	'NR', 'ZKSL', 'OMSCHR', 'ARTGRP', 'EENHVERK', 'BTW', 'VERKPR', 'EENHPRS', 'BLOK', 'BLOKVRK',
	'INKPR', 'KOSTPR', 'OPMEXT', 'EAN', 'CATEGORIE', 'ISTEKSTRG', 'VRIJVELD1', 'VRIJVELD2', 'LEVTIJD', 'DATAANGEM',
]; // prettier-ignore

/** Measures envelope to records against JSON.parse of the same records, and checks that both give the same. */
export function measureParsing(rows: number, runs: number): ParseMeasure {
	const articles = Array.from({ length: rows }, (_, index) => article(index));
	const json = JSON.stringify(articles);
	const answer = answerOf(articles);
	const parse = (): unknown => readRecords(answer);
	if (JSON.stringify(parse()) !== json) throw new Error('The two ways do not give the same records');
	const jsonMs = best(runs, () => JSON.parse(json));
	const xmlMs = best(runs, parse);
	return { rows, megabytes: answer.length / 1e6, jsonMs, xmlMs, ratio: xmlMs / jsonMs };
}

function article(index: number): Record<string, string> {
	const name = `Koppeling & bocht <${index % 97}> ½"`;
	const values = [
		`CV-${100000 + index}`, `KOPPELING${index}`, name, String(index % 20), 'Stuk', 'H', `${index % 900},${10 + (index % 89)}`, '1', 'N', 'N',
		`${index % 700},5`, `${index % 800},25`, index % 5 === 0 ? `Let op:\nniet voor gas & "water" ${index}` : '', `87${100000000000 + index}`, 'A', 'N', `Vrij ${index}`, '', '3', '24-11-2026',
	]; // prettier-ignore
	return Object.fromEntries(FIELDS.map((field, column) => [field, values[column] ?? '']));
}

function answerOf(articles: Array<Record<string, string>>): string {
	const data = articles.map((record) => {
		const fields = Object.entries(record).map(([name, text]) =>
			text === '' ? `<${name} />` : `<${name}>${escapeXml(text)}</${name}>`,
		);
		return `<DATA>${fields.join('')}</DATA>`;
	});
	const dataset = `<NewDataSet><METADATA><RECORDCOUNT>${articles.length}</RECORDCOUNT><TOTALPAGES>1</TOTALPAGES></METADATA>${data.join('')}</NewDataSet>`;
	return (
		'<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>' +
		'<GetStamtabelRecordsResponse xmlns="https://cloudswitch.imuisonline.com/"><GetStamtabelRecordsResult>true</GetStamtabelRecordsResult>' +
		`<Records>${escapeXml(dataset)}</Records><Foutmelding /></GetStamtabelRecordsResponse></soap:Body></soap:Envelope>`
	);
}

function readRecords(answer: string): unknown {
	const parsed = parseAnswer(answer, 'GetStamtabelRecords');
	if ('blame' in parsed) throw new Error('The answer is a fault');
	return pageOf(parsed, 1, FIELDS).records;
}

function best(runs: number, work: () => unknown): number {
	const times = Array.from({ length: runs }, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	});
	return Math.min(...times);
}
