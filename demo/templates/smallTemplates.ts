import { Canvas, type TemplateFile } from './Canvas';
import { addLane } from './lane';
import { EXPORT_LANE } from './lanes';
import { addFailure, addPreparation, addStart } from './start';

/** `workflows/imuis-outsmart-export-now.json`: the export alone, by hand (koppeling.md E10, R2). */
export function exportNowTemplate(): TemplateFile {
	const canvas = new Canvas('imuis-outsmart-export-now', 'iMUIS ⇄ OutSmart: export work orders now');
	const trigger = canvas.add('Export now', 'n8n-nodes-base.manualTrigger', 1, [0, 400], {});
	const { first, last } = addStart(
		canvas,
		[
			{ name: 'connection', type: 'string', value: 'default' },
			{ name: 'language', type: 'string', value: 'nl' },
			{ name: 'importHourTypes', type: 'boolean', value: true },
			{ name: 'hourTypeArticleGroup', type: 'string', value: '' },
		],
		[224, 400],
	);
	canvas.connect(trigger, first);
	canvas.connect(last, addPreparation(canvas, [EXPORT_LANE.stage], [960, 144]));
	canvas.connect(last, addLane(canvas, EXPORT_LANE, [960, 400]));
	canvas.connect(last, addFailure(canvas, [960, 672]));
	canvas.note(
		'## Export completed work orders now\nSkips every import. Use the same *connection*, hour-type group and export settings as in *iMUIS ⇄ OutSmart: synchronise*: both share one checkpoint, so they never run the export at the same time.',
		[-32, 80],
		[832, 240],
		4,
	);
	return canvas.toFile();
}

/** `workflows/imuis-outsmart-setup.json`: checks everything a first run needs (koppeling.md C4). */
export function setUpTemplate(): TemplateFile {
	const canvas = new Canvas('imuis-outsmart-setup', 'iMUIS ⇄ OutSmart: set up');
	const trigger = canvas.add('Check now', 'n8n-nodes-base.manualTrigger', 1, [0, 400], {});
	const setUp = canvas.add('Set up', 'n8n-nodes-imuis-outsmart.imuisOutSmartSync', 1, [256, 400], {
		operation: 'setUp',
		orderType: '',
		hourTypeArticleGroup: '',
		workType: '',
		paymentMethod: '',
		plannedHours: '',
		exportWorkStatus: '1',
		errorWorkStatus: '99',
		options: { language: 'nl' },
	});
	const checks = canvas.add('All checks', 'n8n-nodes-base.noOp', 1, [576, 304], {});
	const ask = canvas.add('To do first', 'n8n-nodes-base.noOp', 1, [576, 512], {});
	canvas.connect(trigger, setUp);
	canvas.connect(setUp, checks, 0);
	canvas.connect(setUp, ask, 1);
	canvas.note(
		'## Before the first synchronisation\nChoose both credentials and press *Execute workflow*. **All checks** shows what was found and created in both systems, **To do first** what a person must decide. Fill in order type, hour-type group, work type and payment method in **Set up** to have those checked too. Run it again until *To do first* holds only what you have looked at and agreed with.',
		[-32, 48],
		[832, 192],
		4,
	);
	return canvas.toFile();
}
