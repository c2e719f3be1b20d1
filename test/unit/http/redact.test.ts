import fc from 'fast-check';
import { redact } from '../../../nodes/http/redact';

/** Long enough not to be part of the surrounding text by chance. */
const secret = fc
	.string({ minLength: 12, maxLength: 60, unit: 'grapheme' })
	.filter((text) => text.trim().length > 11);

const FORMS: Record<string, (value: string) => string> = {
	clear: (value) => value,
	'percent-encoded': (value) => encodeURIComponent(value),
	'form data': (value) => new URLSearchParams({ a: value }).toString().slice(2),
	XML: (value) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
	JSON: (value) => JSON.stringify(value),
};

test.each(Object.keys(FORMS))('R10: no secret survives, written as %s', (form) => {
	fc.assert(
		fc.property(secret, fc.string(), fc.string(), (value, before, after) => {
			const written = FORMS[form]!(value);
			const result = redact(`${before}${written}${after}`, [value]);
			expect(result).not.toContain(value.trim());
			expect(result).not.toContain(FORMS[form]!(value.trim()).replace(/^"|"$/g, ''));
		}),
	);
});

test('R10: of two secrets, one of which holds the other, nothing is left', () => {
	fc.assert(
		fc.property(secret, secret, (short, extra) => {
			const long = `${short}${extra}`;
			for (const secrets of [
				[short, long],
				[long, short],
			])
				expect(redact(`<${long}>`, secrets)).toBe('<•••>');
		}),
	);
});

test('R10: a secret with blanks around it is found without them, and odd characters do no harm', () => {
	expect(redact('key abcdef refused', [' abcdef\n'])).toBe('key ••• refused');
	expect(redact('x=a:b,c+d', ['a:b,c d'])).toBe('x=•••');
	expect(redact('x=a+b', ['a b'])).toBe('x=•••');
	expect(redact('half \ud800 pair', ['\ud800 pair'])).toBe('half •••');
});

test.each([
	['{"token":"abc","software_token": "def"}', ['abc', 'def']],
	['{\\"partnerKey\\":\\"abc\\"}', ['abc']],
	['?softwaretoken=abc&sessionid=def', ['abc', 'def']],
	['omgevingscode=abc', ['abc']],
	['<cs:PartnerKey>abc</cs:PartnerKey><Omgevingscode type="x">def</Omgevingscode>', ['abc', 'def']],
	['WorksheetCode 6201f00d6201f00d6201f00d6201f00d', ['6201f00d6201f00d6201f00d6201f00d']],
])('R10: secrets are known by their names: %s', (text, secrets) => {
	for (const value of secrets) expect(redact(text)).not.toContain(value);
});

test('an ordinary sentence stays as it is', () => {
	const text =
		'Required field missing: name; relation 10012 (Bakkerij Smit), 12,50 per 100, ordernummer 2026000123.';
	expect(redact(text, [''])).toBe(text);
});
