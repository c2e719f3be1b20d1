import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConnectedN8n, type ConnectedN8n } from '../../demo/connectedN8n';
import { packPackage } from '../pack/packPackage';

/** An n8n 2.41.1 with the package as it is built and both simulated services, for one test file; `stop` also removes its folder. */
export async function startTestN8n(): Promise<ConnectedN8n> {
	const folder = mkdtempSync(join(tmpdir(), 'connected-n8n-test-'));
	const remove = (): void => rmSync(folder, { recursive: true, force: true });
	try {
		const tarball = packPackage(join(__dirname, '../..'), folder);
		const connected = await startConnectedN8n({
			version: '2.41.1',
			userFolder: join(folder, 'n8n'),
			tarball,
		});
		const stop = async (): Promise<void> => {
			await connected.stop();
			remove();
		};
		return { ...connected, stop };
	} catch (error) {
		remove();
		throw error;
	}
}
