import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { ImuisOutSmartSync } from '../../nodes/ImuisOutSmartSync/ImuisOutSmartSync.node';
import { Systems } from '../support/Systems';
import { runStage, type StageOperation, COMPANY } from './support/syncNode';

const STAGES = Object.keys(COMPANY) as StageOperation[];

let systems: Systems;

beforeAll(async () => {
	systems = await Systems.start();
});

afterAll(async () => {
	await systems.close();
});

function callsOf({ imuis, outSmart }: Systems): number {
	return imuis.calls().length + outSmart.calls().length;
}

/** A setting of a stage, as the node describes it; those of *Options* are marked. */
interface Setting {
	stage: StageOperation;
	definition: INodeProperties;
	isOption: boolean;
}

function settingsOf(stage: StageOperation): Setting[] {
	const { properties } = new ImuisOutSmartSync().description;
	const own = properties.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(stage));
	const options = (own.find(({ name }) => name === 'options')?.options ?? []) as INodeProperties[];
	return [
		...own.map((definition) => ({ stage, definition, isOption: false })),
		...options.map((definition) => ({ stage, definition, isOption: true })),
	];
}

const SETTINGS = STAGES.flatMap(settingsOf);

/** What an expression may give by mistake, for each type of setting. */
const WRONG: Partial<Record<INodeProperties['type'], INodeParameters[string]>> = {
	boolean: 'yes please',
	number: 'many',
	options: 'Replace All',
	multiOptions: 'STOCK',
	string: { nested: 'thing' },
};

function wrongFor({ definition }: Setting): INodeParameters[string] | undefined {
	const isFromService = definition.typeOptions?.loadOptionsMethod !== undefined;
	return isFromService ? WRONG.string : WRONG[definition.type];
}

function withSetting({ definition: { name }, isOption }: Setting, value: unknown): INodeParameters {
	return (isOption ? { options: { [name]: value } } : { [name]: value }) as INodeParameters;
}

const CASES = SETTINGS.flatMap((setting): Array<[StageOperation, string, Setting]> => {
	const title = setting.definition.displayName.replace(/ Name or ID$/, '');
	return wrongFor(setting) === undefined ? [] : [[setting.stage, title, setting]];
});

test('every stage has settings in the table below', () => {
	expect(new Set(CASES.map(([stage]) => stage))).toEqual(new Set(STAGES));
});

test.each(CASES)(
	'%s: a value that cannot be, from an expression, is told by the name of the setting: %s',
	async (stage, title, setting) => {
		const wrong = wrongFor(setting);
		const callsBefore = callsOf(systems);
		const failure = runStage(systems, stage, withSetting(setting, wrong));
		await expect(failure).rejects.toMatchObject({
			message: `The setting "${title}" is ${JSON.stringify(wrong)}.`,
			description: expect.stringMatching(/^Give /) as string,
		});
		expect(callsOf(systems)).toBe(callsBefore);
	},
);

test.each(['true', 'TRUE', true])(
	'R6: a dry run of %j, as a form or a table gives it, writes nothing',
	async (dryRun) => {
		const before = systems.outSmart.entities('materials').length;
		const { summary } = await runStage(systems, 'importMaterials', { dryRun } as INodeParameters);
		expect(summary.dryRun).toBe(true);
		expect(summary.sent).toBeGreaterThan(0);
		expect(systems.outSmart.entities('materials')).toHaveLength(before);
	},
);

test('C5: "false" of a table is not confirmed', async () => {
	const { summary } = await runStage(systems, 'exportWorkOrders', { confirmed: 'false' });
	expect(summary.dryRun).toBe(true);
});

test('numbers for codes and text for numbers are taken as they are meant', async () => {
	const { summary } = await runStage(systems, 'exportWorkOrders', {
		exportWorkStatus: 1,
		errorWorkStatus: 99,
		dryRun: true,
		options: { hourRoundingMinutes: '15', hoursBeforeError: '12', successWorkStatus: 0 },
	});
	expect(summary).toMatchObject({ dryRun: true, failed: 0 });
});

test('I17: a record that cannot be is told', async () => {
	const row = { record: 'Relatie', imuisField: 'VRIJVELD1', outSmartField: 'freefield1' };
	await expect(
		runStage(systems, 'importRelations', { fieldMappings: { mapping: [row] } }),
	).rejects.toMatchObject({
		message: 'The setting "Record" is "Relatie".',
		description: 'Give one of: relation, contactPerson, address.',
	});
});

test('a long value is cut in the message, a number says its least', async () => {
	const told = async (options: INodeParameters) =>
		await runStage(systems, 'exportWorkOrders', { options }).catch((error: Error) => error);
	expect(await told({ hourLines: 'x'.repeat(500) })).toMatchObject({
		message: `The setting "Hour Lines" is "${'x'.repeat(59)}.`,
		description: 'Give one of: perHourType, perHourTypeAndEmployee, perPeriod.',
	});
	expect(await told({ hoursBeforeError: 0 })).toMatchObject({
		message: 'The setting "Hours Before a Connection Fault Becomes an Error" is 0.',
		description: 'Give a number of at least 1.',
	});
});

test.each([
	["={{ DateTime.fromISO('morgen') }}", 'Go-Live Date'],
	["={{ new Date('morgen') }}", 'Go-Live Date'],
])(
	'I9, C5: a date of an expression that is none is told, and not taken for no date: %s',
	async (goLiveDate, title) => {
		await expect(runStage(systems, 'exportWorkOrders', { goLiveDate })).rejects.toMatchObject({
			message: expect.stringContaining(`The setting "${title}" is `) as string,
			description: 'Give a text, a number or a date.',
		});
	},
);

test('a date of an expression is taken as its text; a list with nothing in it is told', async () => {
	const goLiveDate = "={{ DateTime.fromISO('2026-12-01') }}";
	const { summary } = await runStage(systems, 'exportWorkOrders', { goLiveDate, dryRun: true });
	expect(summary).toMatchObject({ dryRun: true });
	const options = { readCompletely: '={{ [undefined] }}' };
	await expect(runStage(systems, 'importMaterials', { options })).rejects.toMatchObject({
		message: expect.stringContaining('The setting "Read Completely" is ') as string,
	});
});
