import type { Canvas } from './Canvas';

/** How items that failed are gathered and told. */
export interface Failures {
	/** Steps whose error output is gathered, in their order on the canvas. */
	steps: string[];
	/** Name of the field that says which record it was, and the expression that gives it. */
	what: { name: string; value: string };
	/** Of the first of the three nodes. */
	position: [number, number];
}

/**
 * Adds *Failed → Which and why → Show run as failed*: one sentence per item that failed, when everything else is done. It must stand lowest on the
 * canvas (n8n-lab, trap "Stop and Error").
 */
export function addFailures(canvas: Canvas, { steps, what, position: [x, y] }: Failures): void {
	const failed = canvas.add('Failed', 'n8n-nodes-base.merge', 3.2, [x, y], {
		mode: 'append',
		numberInputs: steps.length,
	});
	steps.forEach((step, input) => canvas.connect(step, failed, 1, input));
	const why = canvas.add('Which and why', 'n8n-nodes-base.set', 3.4, [x + 176, y], {
		assignments: {
			assignments: [
				{ id: what.name, name: what.name, type: 'string', value: what.value },
				{ id: 'reason', name: 'reason', type: 'string', value: '={{ $json.error?.message ?? $json.error }}' },
			],
		},
		options: {},
	});
	const stop = canvas.add('Show run as failed', 'n8n-nodes-base.stopAndError', 1, [x + 352, y], {
		errorMessage: `={{ $('Which and why').all().map(({ json }) => \`\${json.${what.name}}: \${json.reason}\`).join(' | ') }}`,
	});
	canvas.connect(failed, why);
	canvas.connect(why, stop);
}
