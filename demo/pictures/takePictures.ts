import type { Koppeling } from '../Koppeling';
import { ordinaryWorkOrders, complete } from '../story';
import type { Editor } from './Editor';
import { NODES } from './exampleWorkflow';

/** Takes a picture of what is on the screen, under a name without ending. */
export type TakePicture = (name: string) => Promise<void>;

/**
 * Uses the example workflow as a person would and takes a picture at each step.
 *
 * @throws Error when the editor does not show what it must
 */
export async function takePictures(
	koppeling: Koppeling,
	editor: Editor,
	picture: TakePicture,
): Promise<void> {
	const [number, other] = ordinaryWorkOrders(koppeling);
	complete(koppeling, number, {});
	await watchWorkOrders(editor, picture, number);
	await downloadPdf(editor, picture, number, other);
	const relation = relationWithAddress(koppeling);
	await watchOrders(editor, picture);
	await readRelation(editor, picture, relation);
	await sendRelation(editor, picture, relation);
	// A run from one trigger takes away the marks of a run from the other.
	await editor.seeSucceeded([NODES.orderChanged, NODES.getRelation, NODES.sendRelation]);
	await picture('workflow');
}

/** The fields of a relation that the example sends. */
type Values = Record<'NR' | 'NAAM' | 'STRAAT' | 'HNR' | 'POSTCD' | 'PLAATS', string>;

function relationWithAddress({ imuis }: Koppeling): Values {
	const relation = imuis.record('DEB', '10000');
	const text = (field: keyof Values): string => {
		const value = relation?.[field];
		if (value === undefined) throw new Error(`Relation 10000 has no ${field}.`);
		return String(value);
	};
	return {
		NR: text('NR'),
		NAAM: text('NAAM'),
		STRAAT: text('STRAAT'),
		HNR: text('HNR'),
		POSTCD: text('POSTCD'),
		PLAATS: text('PLAATS'),
	};
}

async function watchOrders(editor: Editor, picture: TakePicture): Promise<void> {
	await editor.openNode(NODES.orderChanged);
	await editor.openDropdown('orderType', '(Every order type)', 'SERVICE - Service en storingen');
	await editor.choose('orderType', 'SERVICE - Service en storingen');
	await editor.execute('schema', 'ORDSRT', 'SERVICE', 'lines');
	await picture('imuis-online-trigger');
	await editor.closeNode();
}

async function readRelation(editor: Editor, picture: TakePicture, { NR, NAAM }: Values): Promise<void> {
	await editor.openNode(NODES.getRelation);
	await editor.search('apotheek', `${NR} - ${NAAM}`, '10001 - ');
	await picture('imuis-online-list');
	await editor.pick(`${NR} - ${NAAM}`);
	await editor.execute('schema', 'NAAM', NAAM);
	await editor.closeNode();
}

async function sendRelation(editor: Editor, picture: TakePicture, relation: Values): Promise<void> {
	const { NR, NAAM, STRAAT, HNR, POSTCD, PLAATS } = relation;
	await editor.openNode(NODES.sendRelation);
	await editor.fillField('debtor_number', '{{ $json.NR }}', NR);
	await editor.fillField('name', '{{ $json.NAAM }}', NAAM);
	await editor.fillField('street', '{{ $json.STRAAT }} {{ $json.HNR }}', `${STRAAT} ${HNR}`);
	await editor.fillField('postal_code', '{{ $json.POSTCD }}', POSTCD);
	await editor.fillField('city', '{{ $json.PLAATS }}', PLAATS);
	await editor.execute('schema', 'debtor_number', NAAM);
	// Opened again, it shows its parameters from the top.
	await editor.closeNode();
	await editor.openNode(NODES.sendRelation);
	await editor.seeOutput('debtor_number', NAAM);
	await picture('outsmart-fields');
	await editor.closeNode();
}

async function watchWorkOrders(editor: Editor, picture: TakePicture, number: string): Promise<void> {
	await editor.openNode(NODES.workOrderCompleted);
	await editor.openDropdown('workStatus', '(Every work status)', '1 - Naar iMuis', '99 - Error');
	await picture('outsmart-trigger');
	await editor.choose('workStatus', '1 - Naar iMuis');
	await editor.execute('schema', 'WorkorderNo', number);
	await editor.closeNode();
}

async function downloadPdf(
	editor: Editor,
	picture: TakePicture,
	number: string,
	other: string,
): Promise<void> {
	await editor.openNode(NODES.download);
	await editor.search(number, `${number} - `, `${other} - `);
	await editor.pick(`${number} - `);
	await editor.execute('binary', `${number}.pdf`, 'application/pdf');
	await picture('outsmart-pdf');
	await editor.closeNode();
}
