import { join } from 'node:path';
import { readTemplate, type BuildingBlockTemplate, type Koppeling } from '../Koppeling';
import type { Editor } from './Editor';

const BUILDING_BLOCKS: readonly BuildingBlockTemplate[] = ['order-to-work-order', 'mail-work-order', 'ask'];

/** The canvas of the main template and of those with the building blocks, whole. */
export async function takeTemplatePictures(
	koppeling: Koppeling,
	editor: Editor,
	folder: string,
): Promise<void> {
	await editor.goTo(koppeling.workflows.sync.id);
	await editor.canvasPicture(join(folder, 'template-sync.png'));
	for (const name of BUILDING_BLOCKS) {
		const { id } = await koppeling.client.createWorkflow(await readTemplate(name));
		await koppeling.client.assignCredentials(id, koppeling.credentials);
		await editor.goTo(id);
		await editor.canvasPicture(join(folder, `template-${name}.png`));
	}
}
