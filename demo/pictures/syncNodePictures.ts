import type { Koppeling } from '../Koppeling';
import type { WorkflowNode } from '../lab/workflows';
import type { Editor } from './Editor';
import type { TakePicture } from './takePictures';

/** What must be chosen of each stage; what may stay empty is left so. */
const STAGES: Readonly<Record<string, Record<string, unknown>>> = {
	importMaterials: {},
	importSalesOrders: { orderType: 'SERVICE', workType: 'Service', paymentMethod: 'op rekening' },
	exportWorkOrders: { orderType: 'SERVICE', options: { newMaterialArticleGroup: '', successWorkStatus: '' } },
};

/**
 * Opens the koppeling's node stage by stage: the list of article groups offers none, and with none chosen n8n marks nothing as wrong.
 *
 * @throws Error when the editor does not show what it must
 */
export async function lookAtSyncNode(
	koppeling: Koppeling,
	editor: Editor,
	picture: TakePicture,
): Promise<void> {
	const { credentials, client } = koppeling;
	const nodes = Object.entries(STAGES).map(([operation, parameters], index): WorkflowNode => ({
		id: operation,
		name: operation,
		type: 'n8n-nodes-imuis-outsmart.imuisOutSmartSync',
		typeVersion: 1,
		position: [index * 240, 0],
		parameters: { operation, ...parameters },
		credentials,
	}));
	const { id } = await client.createWorkflow({ name: 'Single stages', nodes, connections: {} });
	await editor.goTo(id);
	for (const operation of Object.keys(STAGES)) {
		await editor.openNode(operation);
		await editor.openDropdown('hourTypeArticleGroup', '(No article group)', '10 - Uren');
		await editor.choose('hourTypeArticleGroup', '(No article group)');
		await editor.seeNothingWrong();
		if (operation === 'exportWorkOrders') await picture('sync-export');
		await editor.closeNode();
	}
}
