import type { Values } from '../store/Table';

/**
 * Address lines are kept in two forms, `ADRES` and street + number + addition; fill either, the other follows (imuis reference §9.1
 * ORDKOP, documented for contracts). Answers `given` with the other form added, for fields named `${prefix}ADRES` and so on.
 */
export function completeAddress(given: Values, stored: Values, prefix = ''): Values {
	const [line, street, number, addition] = ['ADRES', 'STRAAT', 'HNR', 'HNRTV'].map(
		(name) => prefix + name,
	) as [string, string, string, string];
	if (street in given || number in given || addition in given) {
		const all = { ...stored, ...given };
		const joined = [all[street], `${all[number] ?? ''}${all[addition] ?? ''}`].filter(Boolean).join(' ');
		return { ...given, [line]: joined.slice(0, 50) };
	}
	const text = given[line];
	if (text === undefined) return given;
	const parts = /^(.*\D)\s+(\d{1,5})\s*(\S{0,6})$/.exec(text);
	return {
		...given,
		[street]: (parts?.[1] ?? text).slice(0, 37),
		[number]: parts?.[2] ?? '',
		[addition]: parts?.[3] ?? '',
	};
}
