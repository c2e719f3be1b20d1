import {
	requireExportSettings,
	requireNotStopped,
} from '../../../nodes/ImuisOutSmartSync/stages/export/requirements';
import type { ExportSettings } from '../../../nodes/ImuisOutSmartSync/stages/settings';
import { EXPORT_SETTINGS, Systems } from '../../support/Systems';

let systems: Systems;

beforeAll(async () => (systems = await Systems.start()));
afterAll(async () => await systems.close());

async function required(changes: Partial<ExportSettings>): Promise<unknown> {
	return await requireExportSettings(systems.context(), { ...EXPORT_SETTINGS, ...changes });
}

test('C5: settings that are complete give the go-live date, or none', async () => {
	await expect(required({})).resolves.toBeUndefined();
	await expect(required({ goLiveDate: '2026-11-02' })).resolves.toMatchObject({ day: 2, month: 11 });
	// Without hour types nothing is planned, so there is nothing to choose.
	await expect(required({ plannedHours: '', hourTypeArticleGroup: '' })).resolves.toBeUndefined();
	await expect(
		required({ handTypedArticle: '100020', descriptionArticle: '100020' }),
	).resolves.toBeUndefined();
});

test.each<[string, Partial<ExportSettings>, RegExp, RegExp]>([
	['no order type', { orderType: ' ' }, /no order type \(ordersoort\)/, /^Choose the order type/],
	['an order type that is not there', { orderType: 'WEG' }, /WEG/, /order type/],
	[
		'planned hours not chosen',
		{ plannedHours: '' },
		/planned hours/,
		/"Planned Hours".*replace, add or keep/,
	],
	[
		'no export work status',
		{ exportWorkStatus: ' ' },
		/"Export Work Status" .*empty/,
		/^Choose a work status/,
	],
	['no error work status', { errorWorkStatus: '' }, /"Error Work Status" .*empty/, /^Choose a work status/],
	['both the same', { errorWorkStatus: ' 1' }, /are both 1: .*again and again/, /^Choose two different/],
	[
		'no hand-typed article',
		{ handTypedArticle: 'WEG' },
		/"WEG" of the option "Article for Hand-Typed/,
		/^Choose another/,
	],
	[
		'no description article',
		{ descriptionArticle: 'WEG' },
		/"WEG" of the option "Work Description Article"/,
		/^Choose another/,
	],
	['no date', { goLiveDate: 'straks' }, /go-live date "straks"/, /2026-12-01/],
])('C5: %s is told before anything is read', async (_what, changes, message, remedy) => {
	await expect(required(changes)).rejects.toMatchObject({
		message: expect.stringMatching(message),
		remedy: expect.stringMatching(remedy),
	});
});

test('E20: an export that was stopped says why, and what to do', () => {
	expect(() => requireNotStopped('')).not.toThrow();
	expect(() => requireNotStopped('line 5 of order 12')).toThrow(
		expect.objectContaining({
			message: expect.stringContaining('in another size: line 5 of order 12'),
			remedy: expect.stringContaining('"iMUIS: Decimal Sign"'),
		}),
	);
});
