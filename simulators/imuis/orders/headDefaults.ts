import { addDays, type Clock } from '../Clock';
import type { Database } from '../store/Database';
import type { Values } from '../store/Table';
import { completeAddress } from '../values/address';

/**
 * A new order head: what was given, then what the order type says, then the debtor (imuis reference §7.5); the payer defaults to the
 * debtor's payer or the debtor, the delivery date to the day after the order date (§7.1).
 */
export function headDefaults(given: Values, debtor: Values, database: Database, clock: Clock): Values {
	const orderType = given.ORDSRT ?? debtor.ORDSRT ?? 'standaard';
	const type = database.table('ORDSRT').get(orderType)?.values ?? {};
	const payerNumber = given.BETALER ?? filledNumber(debtor.BETALER) ?? debtor.NR ?? '';
	const payer = database.table('DEB').get(payerNumber)?.values ?? {};
	const condition = given.BETCOND ?? payer.BETCOND ?? '';
	const day = given.DAT ?? clock.today();
	const defaults: Values = {
		ORDSRT: type.ZKSL ?? orderType,
		BETALER: payerNumber,
		BETCOND: condition,
		VERVDGN: database.table('BETCOND').get(condition)?.values.VERVDGN ?? '',
		DAT: day,
		DATLEV: addDays(day, 1),
		BTWPL: debtor.BTWPL ?? 'B',
		VAL: debtor.VAL ?? 'EUR',
		TAAL: debtor.TAAL ?? '',
		VERKOPER: type.VERKOPER ?? debtor.VERKOPER ?? '',
		ISINCL: type.ISINCL ?? 'N',
		BLOK: 'N',
		TEFACT: 'N',
		GEFACT: 'N',
	};
	return { ...defaults, ...completeAddress(given, {}, 'VERZ') };
}

function filledNumber(text: string | undefined): string | undefined {
	return text === undefined || text === '0' ? undefined : text;
}
