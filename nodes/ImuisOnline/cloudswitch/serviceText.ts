import { redact } from '../../http/redact';

const LONGEST_TEXT = 500;
const HIDDEN = '•••';
/** As all session ids seen: `66242/858@d1095;CSW` (imuis reference §3). */
const SESSION_ID = /\b\d+\/\d+@[\w;.-]*/g;
const KEY_NAMED = /((?:partner\s?key|omgevingscode)\s*[:=]?\s*['"(]?)([\w-]*\d[\w-]*|\w{16,})/gi;
const KEY_LIKE = /\b(?=\w*\d)(?=\w*[A-Za-z])\w{24,}\b/g;
const LINK_DETAIL = /(https?:\/\/[^\s?#"'<>]+)[?#][^\s"'<>]*/gi;
const CONTROL = /[^\P{Cc}\n]+/gu;

/**
 * A text of the service made fit for messages and logs: session ids, keys and link parameters hidden (koppeling.md R10), control characters
 * cut, line breaks made spaces, at most 500 characters. `sessionId` is hidden whatever its form.
 */
export function cleanServiceText(text: string, sessionId = ''): string {
	const cleaned = redact(text, [sessionId])
		.replace(CONTROL, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(SESSION_ID, HIDDEN)
		.replace(KEY_NAMED, `$1${HIDDEN}`)
		.replace(KEY_LIKE, HIDDEN)
		.replace(LINK_DETAIL, `$1?${HIDDEN}`);
	return cleaned.length <= LONGEST_TEXT ? cleaned : `${cutAt(cleaned, LONGEST_TEXT - 1)}…`;
}

/** True for a refusal because of the session (koppeling.md A9); how it reads is not documented beyond that word. */
export function speaksOfSession(text: string): boolean {
	return /sessie|session/i.test(text) && !speaksOfUser(text);
}

/** True for a refusal because somebody is working on the record: it may succeed later (koppeling.md E7). "In use in table X" is not that. */
export function speaksOfUser(text: string): boolean {
	return /in gebruik door|vergrendeld|gelockt|wordt (?:momenteel )?(?:bewerkt|gewijzigd) door/i.test(text);
}

/** Does not cut through a surrogate pair. */
function cutAt(text: string, length: number): string {
	return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
