import type { SetUpReasons, SetUpText, SetUpTexts } from './setUpReasons';

type Sentences = { [Code in keyof SetUpReasons]: (facts: SetUpReasons[Code]) => string };

/** More than this many names make a sentence unreadable. */
const LONGEST_LIST = 15;

/** `a, b, c` or `a, b, c … and 12 more`; `more` writes the end. */
export function listed(
	names: readonly string[],
	more: (left: number) => string,
	total = names.length,
): string {
	const shown = names.slice(0, LONGEST_LIST);
	const left = total - shown.length;
	return shown.join(', ') + (left > 0 ? ` ${more(left)}` : '');
}

/** A service's own words as the end of a sentence. */
export function ended(text: string): string {
	return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

/** A check's text as one item of Attention says it: what was found, then what to do. */
export function sentenceOf({ message, remedy }: SetUpText): string {
	return `${message} ${remedy}`;
}

/** The reasons of Set Up as the catalogue of all stages holds them. */
export function sentencesOf({ reasons }: SetUpTexts): Sentences {
	const sentences = Object.entries(reasons).map(([code, text]) => {
		const textOf = text as (facts: unknown) => SetUpText;
		return [code, (facts: unknown) => sentenceOf(textOf(facts))];
	});
	return Object.fromEntries(sentences) as Sentences;
}
