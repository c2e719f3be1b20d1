import { messageFor } from '../../../nodes/ImuisOutSmartSync/messages/messageFor';
import { listed } from '../../../nodes/ImuisOutSmartSync/messages/setUpSentences';
import type {
	SetUpConfirmations,
	SetUpReasons,
	SetUpText,
} from '../../../nodes/ImuisOutSmartSync/messages/setUpReasons';
import { setUpTextsFor } from '../../../nodes/ImuisOutSmartSync/messages/setUpTexts';

const REASONS: SetUpReasons = {
	workStatusNotChosen: { purpose: 'export' },
	workStatusUnknown: { code: '2', purpose: 'error' },
	workStatusMissing: { code: '1', name: 'Naar iMuis' },
	workStatusRefused: { code: '0', name: 'Niet naar iMuis', text: 'OutSmart refused it.' },
	workStatusNotStored: { code: '99', name: 'Error' },
	workStatusOtherName: { code: '1', name: 'Naar iMuis', found: 'Gepland', purpose: 'export' },
	workStatusesEqual: { code: '1' },
	choiceEmpty: { setting: 'orderType', existing: [] },
	choiceUnknown: { setting: 'workType', value: 'Tuinieren', existing: ['Service'] },
	choiceBlocked: { setting: 'articleGroup', value: '10 - Uren' },
	plannedHoursNotChosen: { articleGroup: '10' },
	changeDateIgnored: { table: 'CNT' },
	changeDateRefused: { table: 'ART', text: 'MUTDATE_VA is niet beschikbaar.' },
	sampleToConfirm: {
		table: 'CNT',
		columns: ['REL', 'ZKSL'],
		sample: [{ column: 'REL', value: '10001' }],
		becomes: { relation: '10001', code: '10001-A', values: ['Zoë'] },
	},
	columnsUnknown: {
		table: 'DEBADRES',
		columns: ['X'],
		sample: [{ column: 'X', value: '1' }],
		relation: ['DEB'],
		searchKey: ['ZKSL'],
	},
	tableUnreadable: { table: 'DEBADRES', text: 'onbekend' },
	materialFreeFieldInUse: { count: 1, examples: [{ code: 'A', description: 'B', value: 'C' }] },
	materialFreeFieldHidden: { count: 2 },
	relationNamesDiffer: { count: 2, examples: [{ number: '10001', imuis: 'A', outSmart: 'B' }] },
	completedWorkOrdersWaiting: { count: 1, workStatus: '1', examples: ['2026001'] },
	unsentFieldsEmptied: {},
	unsentFieldsUnknown: { text: '' },
	trialRelationLeft: { number: 'X', text: 'no' },
	otherExporter: {},
};

const CONFIRMATIONS: SetUpConfirmations = {
	imuisConnected: { administration: '' },
	outSmartConnected: { employees: 1 },
	workStatusFound: { code: '1', name: 'Naar iMuis' },
	workStatusAdded: { code: '1', name: 'Naar iMuis' },
	choiceFound: { setting: 'paymentMethod', name: 'op rekening' },
	plannedHoursChosen: { choice: 'keep' },
	plannedHoursNotNeeded: {},
	changeDateWorks: { table: 'ORDRG' },
	tableEmpty: { table: 'CNT' },
	materialFreeFieldFree: { count: 0 },
	relationNamesAgree: { compared: 1 },
	unsentFieldsKept: {},
	unsentFieldsNotTried: {},
	noCompletedWorkOrders: { workStatus: '1' },
};

const SENTENCE = /^(?:[A-Z0-9]|iMUIS)(?!.*(?:undefined|\[object|\$\{)).+[.]$/;

type AnyText<Answer> = (facts: unknown) => Answer;

describe.each(['en', 'nl'] as const)('C4: Set Up in %s', (language) => {
	const { reasons, confirmations } = setUpTextsFor(language);

	test.each(Object.entries(REASONS))(
		'%s says what was found and what to do, each in a sentence',
		(code, facts) => {
			const { message, remedy } = (reasons[code as keyof SetUpReasons] as AnyText<SetUpText>)(facts);
			for (const text of [message, remedy]) expect(text).toMatch(SENTENCE);
			expect(messageFor(language, code as keyof SetUpReasons, facts as never)).toBe(`${message} ${remedy}`);
		},
	);

	test.each(Object.entries(CONFIRMATIONS))('%s is a sentence', (code, facts) => {
		const text = (confirmations[code as keyof SetUpConfirmations] as AnyText<string>)(facts);
		expect(text).toMatch(SENTENCE);
	});
});

test('C4: the two languages differ in every text', () => {
	const [en, nl] = [setUpTextsFor('en'), setUpTextsFor('nl')];
	for (const [code, facts] of Object.entries(REASONS)) {
		const said = [en, nl].map(({ reasons }) =>
			(reasons[code as keyof SetUpReasons] as AnyText<SetUpText>)(facts),
		);
		expect(said[0]!.message).not.toBe(said[1]!.message);
		expect(said[0]!.remedy).not.toBe(said[1]!.remedy);
	}
});

describe('C4: long lists are bounded', () => {
	const more = (left: number): string => `and ${left} more`;
	const names = Array.from({ length: 20 }, (_, index) => String(index + 1));

	test('fifteen names are shown, the others counted', () => {
		expect(listed(names.slice(0, 15), more)).not.toContain('more');
		expect(listed(names, more)).toMatch(/^1, .*, 15 and 5 more$/);
	});

	test('names that were not even collected count too', () => {
		expect(listed(['1', '2'], more, 40)).toBe('1, 2 and 38 more');
	});
});
