const MASK = '•••';
/** `token=…`, `software_token=…`, the worksheet code of PDF links, `Bearer …`. */
const SECRET_PARAMETERS = /\b((?:software_)?token|sheet_id|api[_-]?key)=[^&\s"'<>]+/gi;
const BEARER = /\b(Bearer)\s+[^\s"'<>]+/gi;
const KEY_ELEMENTS = /(<(?:\w+:)?(PartnerKey|Omgevingscode|SessionId)[^>]*>)[^<]*(?=<)/gi;

/**
 * Takes everything secret out of a text that may end in a message (koppeling.md R10): the given values, tokens in addresses, links to PDFs, bearer
 * headers, and keys in a SOAP envelope that a server echoed. Pure.
 *
 * @param secrets values that must not survive; empty ones are ignored
 */
export function redact(text: string, secrets: readonly string[] = []): string {
	let result = text;
	for (const secret of secrets) {
		if (secret === '') continue;
		result = result.split(secret).join(MASK);
		const encoded = encodeURIComponent(secret);
		if (encoded !== secret) result = result.split(encoded).join(MASK);
	}
	return result
		.replace(SECRET_PARAMETERS, `$1=${MASK}`)
		.replace(BEARER, `$1 ${MASK}`)
		.replace(KEY_ELEMENTS, `$1${MASK}`);
}
