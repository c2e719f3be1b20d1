/** Everything XML 1.0 cannot carry, not even as a reference: control characters, lone halves of surrogate pairs, two non-characters. */
const FORBIDDEN = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Quick and too strict: also finds whole surrogate pairs, which are fine. */
const SUSPECT = /[^\t\n\r -\uD7FF\uE000-\uFFFD]/;
const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,8})|#x([0-9A-Fa-f]{1,7}));/g;
/** An ampersand that does not begin a reference XML knows without a DTD. */
const BARE_AMPERSAND = /&(?!(?:lt|gt|amp|quot|apos|#\d{1,8}|#x[0-9A-Fa-f]{1,7});)/;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const HIGHEST_CODE_POINT = 0x10ffff;

/** The text without what XML cannot carry, and how many characters that were. */
export function withoutForbidden(text: string): { text: string; count: number } {
	if (!SUSPECT.test(text)) return { text, count: 0 };
	let count = 0;
	const cleaned = text.replace(FORBIDDEN, () => {
		count += 1;
		return '';
	});
	return { text: cleaned, count };
}

/** True when the text holds a character that XML cannot carry. */
export function hasForbidden(text: string): boolean {
	return SUSPECT.test(text) && withoutForbidden(text).count > 0;
}

/**
 * Text as XML content, fit for a CDATA section too since no `>` is left in it. A carriage return is written as a reference, a parser would
 * make a line feed of it. The text must hold no forbidden characters.
 */
export function escapeXml(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#xD;');
}

/**
 * Undoes one level of escaping in character data that holds no markup. Answers undefined when it is not well-formed character data: then an
 * XML parser says why.
 */
export function decodeCharacterData(raw: string): string | undefined {
	if (raw.includes('<') || raw.includes(']]>') || BARE_AMPERSAND.test(raw) || hasForbidden(raw))
		return undefined;
	const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
	let valid = true;
	const decoded = text.replace(
		REFERENCE,
		(_reference, name?: string, decimal?: string, hexadecimal?: string) => {
			if (name !== undefined) return NAMED[name] ?? '';
			const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
			const character = code <= HIGHEST_CODE_POINT ? String.fromCodePoint(code) : '';
			if (character === '' || hasForbidden(character)) valid = false;
			return character;
		},
	);
	return valid ? decoded : undefined;
}
