import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Koppeling } from './Koppeling';
import { packPackage } from './lab/packageInstall';
import { Editor } from './pictures/Editor';
import { exampleWorkflow } from './pictures/exampleWorkflow';
import { lookAtSyncNode } from './pictures/syncNodePictures';
import { takePictures, type TakePicture } from './pictures/takePictures';
import { takeTemplatePictures } from './pictures/templatePictures';
import { tellSetUp, tellSync, type Tell } from './story';

/**
 * `npm run pictures`: takes the pictures of the README anew, in a real n8n with simulated services and a real browser; fails when the editor does not
 * show what it must. Needs Chromium: Debian's, or the one named by CHROMIUM_PATH.
 */
async function main(): Promise<void> {
	const tell: Tell = (line) => console.log(line);
	const folder = await mkdtemp(join(tmpdir(), 'imuis-outsmart-pictures-'));
	let koppeling: Koppeling | undefined;
	let editor: Editor | undefined;
	try {
		const tarball = await packPackage(join(__dirname, '..'), join(folder, 'package'));
		koppeling = await Koppeling.start({
			version: '2.41.1',
			userFolder: join(folder, 'n8n'),
			tarball,
			progress: tell,
		});
		await koppeling.choose({ confirmed: true });
		await tellSetUp(koppeling, tell);
		await tellSync(koppeling, 'First synchronisation', tell);
		const { id } = await koppeling.client.createWorkflow(exampleWorkflow(koppeling.credentials));
		editor = await Editor.open(koppeling.n8n, id, join(folder, 'browser'));
		const pictures = process.argv[2] ?? join(__dirname, '../docs/pictures');
		const screen = editor;
		const picture: TakePicture = async (name) => await screen.picture(join(pictures, `${name}.png`));
		await takePictures(koppeling, screen, picture);
		await lookAtSyncNode(koppeling, screen, picture);
		await takeTemplatePictures(koppeling, screen, pictures);
		tell('All pictures were taken.');
	} catch (error) {
		if (editor) await editor.keepEvidence(join(tmpdir(), 'imuis-outsmart-picture-failed.png'));
		console.error(error);
		process.exitCode = 1;
	} finally {
		await editor?.close();
		await koppeling?.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

void main();
