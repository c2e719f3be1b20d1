import { measureParsing } from '../support/parseMeasure';

/** Reads a doubly escaped page of articles and compares it with JSON.parse of the same data: `npx tsx test/bench/cloudswitch-parse.bench.ts [rows]`. */
const ROWS = Number(process.argv[2] ?? 100_000);
const GOAL = 6;

const { rows, megabytes, jsonMs, xmlMs, ratio } = measureParsing(ROWS, 5);
console.log(
	`${rows} rows, ${megabytes.toFixed(0)} MB of XML: ${xmlMs.toFixed(0)} ms, JSON.parse ${jsonMs.toFixed(0)} ms, ratio ${ratio.toFixed(1)} (goal: at most ${GOAL})`,
);
if (ratio > GOAL) process.exitCode = 1;
