import { cut } from '../text';

/** Length of a line's description in iMUIS (imuis reference §9.1, ORDRG.OMSCHR). */
const LENGTH = 40;

/** A description as it fits into `OMSCHR`: on one line, without control characters, cut (koppeling.md E2). */
export function lineDescription(description: string): string {
	return cut(oneLine(description), LENGTH).trim();
}

/** The fields that carry a description: what does not fit is kept whole in the external text, above the article's own (koppeling.md E2). */
export function descriptionFields(description: string, externalText: string): Record<string, string> {
	const whole = description.trim();
	const short = lineDescription(whole);
	if (short === '') return {};
	if (short === oneLine(whole)) return { OMSCHR: short };
	const own = externalText.trim();
	return { OMSCHR: short, OPMEXT: own === '' || own.startsWith(whole) ? own || whole : `${whole}\n${own}` };
}

function oneLine(text: string): string {
	// Control characters cannot travel in XML, blanks of every kind become one.
	return text
		.replace(/\s+/g, ' ')
		.replace(/\p{Cc}/gu, '')
		.trim();
}
