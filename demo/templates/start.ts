import type { Canvas } from './Canvas';
import { CHECKPOINTS, LOG, openTable, rows } from './dataTables';
import { SETTINGS } from './lane';

/** One value of the *Settings* step. */
export interface Setting {
	name: string;
	type: 'string' | 'boolean';
	value: string | boolean;
}

/** Adds *Settings → Open checkpoints → Open log* and answers the first and the last of them. */
export function addStart(
	canvas: Canvas,
	settings: Setting[],
	[x, y]: [number, number],
): { first: string; last: string } {
	const first = canvas.add('Settings', 'n8n-nodes-base.set', 3.4, [x, y], {
		assignments: {
			assignments: settings.map(({ name, type, value }) => ({ id: name, name, type, value })),
		},
		options: {},
	});
	const checkpoints = canvas.add(
		CHECKPOINTS.opener,
		'n8n-nodes-base.dataTable',
		1.1,
		[x + 224, y],
		openTable(CHECKPOINTS),
	);
	const last = canvas.add(LOG.opener, 'n8n-nodes-base.dataTable', 1.1, [x + 448, y], openTable(LOG));
	canvas.connect(first, checkpoints);
	canvas.connect(checkpoints, last);
	return { first, last };
}

/** Adds *Stages → one item each → Absent rows → Prepare rows* and answers the first: rows of this connection that do not exist are made. */
export function addPreparation(canvas: Canvas, stages: string[], [x, y]: [number, number]): string {
	const list = canvas.add('Stages', 'n8n-nodes-base.set', 3.4, [x, y], {
		assignments: {
			assignments: [{ id: 'stage', name: 'stage', type: 'array', value: JSON.stringify(stages) }],
		},
		options: {},
	});
	const split = canvas.add('One row each', 'n8n-nodes-base.splitOut', 1, [x + 224, y], {
		fieldToSplitOut: 'stage',
		options: {},
	});
	const absent = canvas.add(
		'Absent rows',
		'n8n-nodes-base.dataTable',
		1.1,
		[x + 448, y],
		rows(CHECKPOINTS, 'rowNotExists', {
			conditions: [
				{ column: 'connection', condition: 'eq', value: `={{ ${SETTINGS}.connection }}` },
				{ column: 'stage', condition: 'eq', value: '={{ $json.stage }}' },
			],
		}),
	);
	const prepare = canvas.add(
		'Prepare rows',
		'n8n-nodes-base.dataTable',
		1.1,
		[x + 672, y],
		rows(CHECKPOINTS, 'insert', {
			values: {
				connection: `={{ ${SETTINGS}.connection }}`,
				stage: '={{ $json.stage }}',
				syncDate: '',
				checkpoint: '',
				owner: '',
				busyUntil: '2000-01-01T00:00:00.000Z',
			},
		}),
	);
	canvas.connect(list, split);
	canvas.connect(split, absent);
	canvas.connect(absent, prepare);
	return list;
}

/** Adds *Failed stages → Show run as failed* and answers the first; it must stand lowest on the canvas (n8n-lab, trap "Stop and Error"). */
export function addFailure(canvas: Canvas, [x, y]: [number, number]): string {
	const failed = canvas.add(
		'Failed stages',
		'n8n-nodes-base.dataTable',
		1.1,
		[x, y],
		rows(LOG, 'get', {
			conditions: [
				{ column: 'run', condition: 'eq', value: '={{ $execution.id }}' },
				{ column: 'outcome', condition: 'eq', value: 'stageFailed' },
			],
			extra: { returnAll: true },
		}),
	);
	const stop = canvas.add('Show run as failed', 'n8n-nodes-base.stopAndError', 1, [x + 240, y], {
		errorMessage:
			"={{ $('Failed stages').all().map((row) => `${row.json.stage}: ${row.json.message}`).join(' | ') }}",
	});
	canvas.connect(failed, stop);
	return failed;
}
