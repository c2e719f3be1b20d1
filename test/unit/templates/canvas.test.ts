import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkflowFile, WorkflowNode } from '../../../demo/lab/workflows';

/** What a person sees on the canvas: no note lies over another note, or over half a step. */

const FOLDER = join(__dirname, '../../../workflows');
/** A step with its name and what it does below, as n8n draws it. */
const STEP = { width: 96, height: 144 };

interface Box {
	name: string;
	left: number;
	top: number;
	right: number;
	bottom: number;
}

function boxOf({ name, position, parameters, type }: WorkflowNode): Box {
	const [left, top] = position as [number, number];
	const { width, height } = isNote(type) ? (parameters as typeof STEP) : STEP;
	return { name, left, top, right: left + width, bottom: top + height };
}

const isNote = (type: string): boolean => type === 'n8n-nodes-base.stickyNote';

const touches = (one: Box, other: Box): boolean =>
	one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const holds = (outer: Box, inner: Box): boolean =>
	outer.left <= inner.left &&
	inner.right <= outer.right &&
	outer.top <= inner.top &&
	inner.bottom <= outer.bottom;

test.each(readdirSync(FOLDER))('%s: notes lie over nothing', (file) => {
	const { nodes } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as WorkflowFile;
	const notes = nodes.filter(({ type }) => isNote(type)).map(boxOf);
	const steps = nodes.filter(({ type }) => !isNote(type)).map(boxOf);
	const clashes = notes.flatMap((note, index) => [
		...notes.slice(index + 1).filter((other) => touches(note, other)),
		...steps.filter((step) => touches(note, step) && !holds(note, step)),
	]);
	expect(notes.length).toBeGreaterThan(0);
	expect(clashes.map(({ name }) => name)).toEqual([]);
});
