import {
	descriptionFields,
	lineDescription,
} from '../../../nodes/ImuisOutSmartSync/mapping/export/description';

describe('descriptions', () => {
	const LONG = 'Warmtepomp lucht/water 8 kW compleet met buitenunit';
	const SHORT = LONG.slice(0, 40).trim();

	test.each([
		[' Kraan ', 'Kraan'],
		['Kraan \t\n 15', 'Kraan 15'],
		['Kr\u0007aan\u0000 ', 'Kraan'],
		['\u0007 Kraan', 'Kraan'],
		[LONG, SHORT],
		[`${'x'.repeat(39)} yy`, 'x'.repeat(39)],
		['', ''],
	])('E2: description %j is "%s" on the line', (description, expected) => {
		expect(lineDescription(description)).toBe(expected);
	});

	test.each<[string, string, string, Record<string, string>]>([
		['that is empty', ' ', 'Let op', {}],
		['of control characters only', '\u0007', 'Let op', {}],
		['that fits', ' Kraan ', 'Let op', { OMSCHR: 'Kraan' }],
		['of two lines that fits', 'Kraan\n15', 'Let op', { OMSCHR: 'Kraan 15' }],
		['that is long', ` ${LONG} `, ' ', { OMSCHR: SHORT, OPMEXT: LONG }],
		['that is long', LONG, '', { OMSCHR: SHORT, OPMEXT: LONG }],
		['above the article’s own', LONG, ' Let op ', { OMSCHR: SHORT, OPMEXT: `${LONG}\nLet op` }],
		['that stands there', LONG, ` ${LONG}\nLet op `, { OMSCHR: SHORT, OPMEXT: `${LONG}\nLet op` }],
		[
			'that the own one ends with',
			LONG,
			`Let op ${LONG}`,
			{ OMSCHR: SHORT, OPMEXT: `${LONG}\nLet op ${LONG}` },
		],
	])('E2: a description %s', (_what, description, externalText, expected) => {
		expect(descriptionFields(description, externalText)).toEqual(expected);
	});
});
