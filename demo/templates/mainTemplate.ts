import { Canvas, type TemplateFile } from './Canvas';
import { LOG, rows } from './dataTables';
import { addLane, SETTINGS } from './lane';
import { LANES } from './lanes';
import { addFailure, addPreparation, addStart, type Setting } from './start';

const LANE_HEIGHT = 336;
/** Where the first lane stands; above it its note needs room. */
const FIRST_LANE_Y = 624;
/** Below the name of the last step of the last lane. */
const LANES_END = FIRST_LANE_Y + LANES.length * LANE_HEIGHT - 80;
const LOG_DAYS = 30;

/** The choices of the form, as the office reads them, with the stage each runs. */
const FORM_QUESTION = 'Wat wilt u synchroniseren?';
const FORM_CHOICES: Record<string, string> = {
	Alles: 'all',
	Relaties: 'importRelations',
	Materialen: 'importMaterials',
	Uursoorten: 'importHourTypes',
	Verkooporders: 'importSalesOrders',
	'Werkbonnen exporteren': 'exportWorkOrders',
};

/** `workflows/imuis-outsmart-sync.json`: every 15 minutes, by hand, or from a form (koppeling.md R1, R2; architecture.md §5). */
export function mainTemplate(): TemplateFile {
	const canvas = new Canvas('imuis-outsmart-sync', 'iMUIS ⇄ OutSmart: synchronise');
	const { first, last } = addStart(canvas, settings(), [288, 400]);
	for (const trigger of addTriggers(canvas)) canvas.connect(trigger, first);
	canvas.connect(
		last,
		addPreparation(
			canvas,
			LANES.map((lane) => lane.stage),
			[1024, -16],
		),
	);
	canvas.connect(last, addLogClearing(canvas, [1024, 160]));
	const stagesToRun = addStagesToRun(canvas, [1024, 864]);
	canvas.connect(last, stagesToRun);
	LANES.forEach((lane, index) => {
		canvas.connect(stagesToRun, addLane(canvas, lane, [1408, FIRST_LANE_Y + index * LANE_HEIGHT]), index);
	});
	canvas.connect(last, addFailure(canvas, [1408, LANES_END + 160]));
	addNotes(canvas);
	return canvas.toFile();
}

function addTriggers(canvas: Canvas): string[] {
	return [
		canvas.add('Every 15 minutes', 'n8n-nodes-base.scheduleTrigger', 1.2, [0, 208], {
			rule: { interval: [{ field: 'minutes', minutesInterval: 15 }] },
		}),
		canvas.add('Run all by hand', 'n8n-nodes-base.manualTrigger', 1, [0, 400], {}),
		canvas.add(
			'Choose stages',
			'n8n-nodes-base.formTrigger',
			2.2,
			[0, 592],
			{
				formTitle: 'iMUIS en OutSmart synchroniseren',
				formDescription:
					'De synchronisatie start meteen. Het verloop staat in n8n onder Executions en in de tabel imuis_outsmart_log.',
				formFields: {
					values: [
						{
							fieldLabel: FORM_QUESTION,
							fieldType: 'dropdown',
							fieldOptions: { values: Object.keys(FORM_CHOICES).map((option) => ({ option })) },
							requiredField: true,
						},
					],
				},
				responseMode: 'onReceived',
				options: {
					respondWithOptions: {
						values: { respondWith: 'text', formSubmittedText: 'De synchronisatie is gestart.' },
					},
				},
			},
			{ webhookId: 'imuis-outsmart-choose-stages' },
		),
	];
}

function settings(): Setting[] {
	const choices = JSON.stringify(FORM_CHOICES);
	return [
		{ name: 'connection', type: 'string', value: 'default' },
		{ name: 'language', type: 'string', value: 'nl' },
		...LANES.map(({ stage }): Setting => ({ name: stage, type: 'boolean', value: true })),
		{ name: 'hourTypeArticleGroup', type: 'string', value: '' },
		{
			name: 'run',
			type: 'string',
			value: `={{ $('Choose stages').isExecuted ? (${choices})[$('Choose stages').first().json['${FORM_QUESTION}']] : 'all' }}`,
		},
	];
}

function addLogClearing(canvas: Canvas, position: [number, number]): string {
	return canvas.add(
		'Clear old log',
		'n8n-nodes-base.dataTable',
		1.1,
		position,
		rows(LOG, 'deleteRows', {
			conditions: [
				{ column: 'at', condition: 'lt', value: `={{ $now.toUTC().minus({ days: ${LOG_DAYS} }).toISO() }}` },
			],
		}),
	);
}

function addStagesToRun(canvas: Canvas, position: [number, number]): string {
	return canvas.add('Stages to run', 'n8n-nodes-base.switch', 3.2, position, {
		rules: {
			values: LANES.map(({ stage, noun }) => ({
				conditions: {
					options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
					conditions: [
						{
							id: stage,
							leftValue: `={{ ${SETTINGS}.${stage} && ['all', '${stage}'].includes(${SETTINGS}.run) }}`,
							rightValue: '',
							operator: { type: 'boolean', operation: 'true', singleValue: true },
						},
					],
					combinator: 'and',
				},
				renameOutput: true,
				outputKey: noun,
			})),
		},
		options: { allMatchingOutputs: true },
	});
}

function addNotes(canvas: Canvas): void {
	canvas.note(
		'## Start here\n1. Choose both credentials (*Set up template*).\n2. **Settings**: the hour-type article group (uursoorten), the stages you want, the language of messages.\n3. **Import sales orders** and **Export work orders**: order type, work type, payment method, planned hours.\n4. Run the *Set up* template, then *Run all by hand*.\n5. Look at what **Export work orders** would do, switch *Confirmed* on, and activate this workflow.',
		[-32, -144],
		[832, 304],
		4,
	);
	canvas.note(
		'## Housekeeping\nMakes the tables **imuis_outsmart_checkpoints** (sync date per stage: yours to change or empty) and **imuis_outsmart_log** (what each run did, 30 days).',
		[976, -208],
		[944, 544],
		7,
	);
	canvas.note(
		'## One lane per stage\n**Claim** reads the checkpoint and keeps other runs out. **Save** keeps the new sync date only when the stage succeeded. **Log** writes one line per summary and per record that needs attention.\n\nOne stage by hand: the form, or *Execute step* on its **Save** step, which also frees the claim.',
		[1360, 384],
		[832, LANES_END - 384],
		5,
	);
	canvas.note(
		'A stage that fails does not stop the others; at the end the run is shown as failed.',
		[1360, LANES_END + 48],
		[832, 272],
		3,
	);
}
