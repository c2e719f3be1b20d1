import type { INodeParameters } from 'n8n-workflow';
import { make, SEVEN_AND_FIVE } from '../../support/exportWorkOrdersCase';
import { Systems } from '../../support/Systems';
import { after, runStage, type StageOperation } from '../support/syncNode';

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

type Language = 'en' | 'nl';

/** The `reason` of the Summary item of a run in this language. */
async function reasonOf(
	language: Language,
	operation: StageOperation,
	parameters: INodeParameters = {},
): Promise<string> {
	const options = { ...(parameters.options as object | undefined), language };
	const { summary } = await runStage(systems, operation, { ...parameters, options });
	return String(summary.reason);
}

/** A run of the import after one that went before. */
async function second(language: Language, parameters: INodeParameters): Promise<string> {
	const options = parameters.options ?? {};
	const first = await runStage(systems, 'importHourTypes', { options });
	return await reasonOf(language, 'importHourTypes', { ...after(first), ...parameters });
}

async function lostMidway(language: Language): Promise<string> {
	[1, 2, 3].forEach(() => make(systems, { lines: [{ ART: 'CV-1001', AANT: '1' }] }));
	const revoked = { kind: 'service', name: 'code', detail: '1004: ' } as const;
	systems.outSmart.addFault({ operation: 'GetWorkorder', skip: 3, times: 1000, action: revoked });
	return await reasonOf(language, 'exportWorkOrders');
}

const READ_COMPLETELY = { options: { readCompletely: ['ART'] } };

/** Each situation that the Summary item explains, and its sentence in English and Dutch. */
const SITUATIONS: Array<[string, (language: Language) => Promise<string>, string, string]> = [
	[
		'I8: no sync date',
		async (language) => await reasonOf(language, 'importHourTypes'),
		'There is no sync date: everything is read.',
		'Er is geen synchronisatiedatum: alles wordt gelezen.',
	],
	[
		'I8: the sync date of the last run',
		async (language) => await second(language, {}),
		'Changes since the last synchronisation.',
		'Wijzigingen sinds de laatste synchronisatie.',
	],
	[
		'I11: a sync date of the user',
		async (language) => await second(language, { syncDate: '2026-01-01T00:00:00' }),
		'The sync date was set by hand: everything changed since then is sent again.',
		'De synchronisatiedatum is met de hand gezet: alles wat sindsdien gewijzigd is, wordt opnieuw gestuurd.',
	],
	[
		'I10: a checkpoint that is none',
		async (language) => await second(language, { checkpoint: 'something else' }),
		'The checkpoint cannot be read: everything is read once.',
		'Het checkpoint is niet leesbaar: alles wordt één keer gelezen.',
	],
	[
		'I22: other settings',
		async (language) => await second(language, { hourTypeArticleGroup: '20' }),
		'The settings of this stage were changed: everything is read once.',
		'De instellingen van dit onderdeel zijn gewijzigd: alles wordt één keer gelezen.',
	],
	[
		'I10: a table that is read completely',
		async (language) => await second(language, READ_COMPLETELY),
		'Changes since the last synchronisation. Read completely, because the option "Read Completely" says that iMUIS keeps no change date for them: articles.',
		'Wijzigingen sinds de laatste synchronisatie. Volledig gelezen, omdat de optie "Read Completely" zegt dat iMUIS er geen wijzigingsdatum van bijhoudt: artikelen.',
	],
	[
		'E1: an export',
		async (language) => await reasonOf(language, 'exportWorkOrders'),
		'Completed work orders.',
		'Complete werkbonnen.',
	],
	[
		'R6: a dry run of the export',
		async (language) => await reasonOf(language, 'exportWorkOrders', { dryRun: true }),
		'A dry run: nothing was written.',
		'Een proef (Dry Run): er is niets geschreven.',
	],
	[
		'C5: an export that is not confirmed',
		async (language) => await reasonOf(language, 'exportWorkOrders', { confirmed: false }),
		'The export is not confirmed yet: nothing was written.',
		'De export is nog niet bevestigd: er is niets geschreven.',
	],
	[
		'E7: an export that a fault of the connection ended',
		lostMidway,
		'Completed work orders. Ended early by a connection fault; 1 work order waits for the next run.',
		'Complete werkbonnen. Eerder gestopt door een verbindingsfout; aantal werkbonnen dat op de volgende synchronisatie wacht: 1.',
	],
];

test.each(SITUATIONS)('%s: the summary says why, in English', async (_name, run, english) => {
	expect(await run('en')).toBe(english);
});

test.each(SITUATIONS)('%s: the summary says why, in Dutch', async (_name, run, _english, dutch) => {
	expect(await run('nl')).toBe(dutch);
});

test.each([
	['en', /^Completed work orders\. STOPPED: Work order .*decimal/],
	['nl', /^Complete werkbonnen\. GESTOPT: Werkbon .*decimaalteken/],
] as const)(
	'E20: a lost decimal sign stops the export, and the summary says so (%s)',
	async (language, text) => {
		systems.imuis.setSwitches({ decimalInput: 'comma' });
		make(systems, SEVEN_AND_FIVE);
		expect(await reasonOf(language, 'exportWorkOrders')).toMatch(text);
	},
);
