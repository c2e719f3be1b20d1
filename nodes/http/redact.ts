const MASK = '•••';
/** `token=…`, `software_token=…`, the worksheet code of PDF links, keys by their names, as a parameter or as JSON. */
const SECRET_NAMES =
	'(?:software_?|bearer_?)?token|sheet_?id|worksheetcode|api[_-]?key|partner_?key|omgevingscode|environment_?code|session_?id';
const SECRET_PARAMETERS = new RegExp(`\\b(${SECRET_NAMES})=[^&\\s"'<>]+`, 'gi');
const SECRET_MEMBERS = new RegExp(`(["'](?:${SECRET_NAMES})\\\\?["']\\s*:\\s*\\\\?["'])[^"'\\\\]+`, 'gi');
const BEARER = /\b(Bearer)\s+[^\s"'<>]+/gi;
const KEY_ELEMENTS = /(<(?:\w+:)?(?:PartnerKey|Omgevingscode|SessionId)[^>]*>)[^<]*(?=<)/gi;
/** As all tokens and worksheet codes seen (outsmart reference §1.2, §2.6). */
const HEXADECIMAL_KEYS = /\b[0-9a-f]{32,}\b/gi;
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Takes everything secret out of a text that may end in a message (koppeling.md R10): the given values in every form in which they travel, tokens
 * in addresses and JSON, links to PDFs, bearer headers, and keys in a SOAP envelope that a server echoed. Pure.
 *
 * @param secrets values that must not survive; empty ones are ignored
 */
export function redact(text: string, secrets: readonly string[] = []): string {
	// The longest first: a secret that holds another one must not lose only that part.
	const forms = [...new Set(secrets.flatMap(writtenForms))].sort((a, b) => b.length - a.length);
	return forms
		.reduce((result, form) => result.split(form).join(MASK), text)
		.replace(SECRET_PARAMETERS, `$1=${MASK}`)
		.replace(SECRET_MEMBERS, `$1${MASK}`)
		.replace(BEARER, `$1 ${MASK}`)
		.replace(KEY_ELEMENTS, `$1${MASK}`)
		.replace(HEXADECIMAL_KEYS, MASK);
}

/** A secret in clear, percent-encoded, as a query by axios and as form data, as XML text and as JSON text; without the blanks around it too. */
function writtenForms(secret: string): string[] {
	return [secret, secret.trim()]
		.flatMap((value) => {
			const encoded = encodeURIComponent(value.replace(LONE_SURROGATES, '\uFFFD'));
			const asQuery = encoded.replace(/%(?:3A|24|2C)/g, decodeURIComponent).replace(/%20/g, '+');
			const asForm = new URLSearchParams([['', value]]).toString().slice(1);
			return [value, encoded, asQuery, asForm, asXmlText(value), JSON.stringify(value).slice(1, -1)];
		})
		.filter((form) => form !== '');
}

function asXmlText(value: string): string {
	return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
