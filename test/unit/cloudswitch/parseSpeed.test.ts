import { measureParsing } from '../../support/parseMeasure';

/** The goal is 6 for 100,000 rows on a quiet machine (`test/bench/cloudswitch-parse.bench.ts`); an XML parser alone needs 50 and more. */
const LIMIT = 15;

test('20,000 escaped articles are read in a small multiple of the time of JSON.parse', () => {
	expect(measureParsing(20_000, 5).ratio).toBeLessThan(LIMIT);
});
