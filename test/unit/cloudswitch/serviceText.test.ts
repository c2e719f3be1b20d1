import {
	cleanServiceText,
	speaksOfSession,
	speaksOfUser,
} from '../../../nodes/ImuisOnline/cloudswitch/serviceText';

describe('R10: texts of the service', () => {
	test.each([
		['Sessie 66242/858@d1095;CSW is verlopen', 'Sessie ••• is verlopen'],
		['Partnerkey abcdefghijklmnopqrstuvwxyz is onbekend', 'Partnerkey ••• is onbekend'],
		[
			"De partner key 'abc123' en omgevingscode: 48213 horen niet bij elkaar",
			"De partner key '•••' en omgevingscode: ••• horen niet bij elkaar",
		],
		['De omgevingscode is onbekend', 'De omgevingscode is onbekend'],
		['token 9f8e7d6c5b4a39281706f5e4 ongeldig', 'token ••• ongeldig'],
		['zie https://host/pad?key=geheim&x=1 voor meer', 'zie https://host/pad?••• voor meer'],
		['regel 1\r\n\tregel\u00002\u001b[31m', 'regel 1 regel 2 [31m'],
		['Artikel CV-1001 (kraan 10/20 mm) bestaat niet', 'Artikel CV-1001 (kraan 10/20 mm) bestaat niet'],
	])('%j becomes %j', (text, expected) => {
		expect(cleanServiceText(text)).toBe(expected);
	});

	test('the session is hidden whatever its form', () => {
		expect(cleanServiceText('Fout in [vreemde+sessie] (CS1)', 'vreemde+sessie')).toBe('Fout in [•••] (CS1)');
	});

	test('at most 500 characters, no half of a pair', () => {
		expect(cleanServiceText('ab '.repeat(400))).toHaveLength(500);
		expect(cleanServiceText('a'.repeat(10) + ' ' + '😀'.repeat(400))).toMatch(/😀…$/u);
	});
});

test('A9, E7: what a refusal speaks of', () => {
	expect(speaksOfSession('De sessie bestaat niet of is verlopen')).toBe(true);
	expect(speaksOfSession('Artikel 9 bestaat niet')).toBe(false);
	expect(speaksOfUser('Order 5 is in gebruik door gebruiker JANSEN')).toBe(true);
	expect(speaksOfUser('Record 5 is vergrendeld')).toBe(true);
	expect(speaksOfUser('Record 5 is in gebruik in tabel ORDRG en kan niet verwijderd worden')).toBe(false);
	expect(speaksOfSession('De order is in gebruik door een andere sessie')).toBe(false);
});
