import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Koppeling } from './Koppeling';
import { packPackage } from './lab/packageInstall';
import { playDay, tellSetUp, tellSync, type Tell } from './story';

/**
 * `npm run demo`: both simulated services and a real n8n with this package and its templates, connected and synchronised once. Stays up until
 * Ctrl-C; with `-- --once` it plays one day and ends by itself.
 */
async function main(once: boolean): Promise<void> {
	const started = Date.now();
	const tell: Tell = (line) => console.log(line);
	const folder = await mkdtemp(join(tmpdir(), 'imuis-outsmart-demo-'));
	const clean = async (): Promise<void> => await rm(folder, { recursive: true, force: true });
	let koppeling: Koppeling | undefined;
	const stop = async (): Promise<void> => {
		await koppeling?.stop();
		await clean();
	};
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void stop().then(() => process.exit(once ? 1 : 0)));
	}
	try {
		tell('Packing the package …');
		const tarball = await packPackage(join(__dirname, '..'), join(folder, 'package'));
		koppeling = await Koppeling.start({
			version: '2.41.1',
			userFolder: join(folder, 'n8n'),
			tarball,
			progress: (line) => tell(`[${Math.round((Date.now() - started) / 1000)} s] ${line}`),
		});
		await koppeling.choose({ confirmed: true });
		await tellSetUp(koppeling, tell);
		await tellSync(koppeling, 'First synchronisation', tell);
		if (once) {
			await playDay(koppeling, tell);
			tell('The demo went as it should.');
			await stop();
			process.exit(0);
		}
		await koppeling.client.activate(koppeling.workflows.sync.id);
		tellAddresses(koppeling, tell);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		await stop();
		process.exit(1);
	}
}

function tellAddresses({ n8n, imuis, outSmart, workflows }: Koppeling, tell: Tell): void {
	tell('');
	tell(`n8n:      ${n8n.url}/workflow/${workflows.sync.id}`);
	tell(`          sign in as ${n8n.owner.email} with ${n8n.owner.password}`);
	tell(`iMUIS:    ${imuis.origin}/      (simulated; change a relation or an order and watch it arrive)`);
	tell(`OutSmart: ${outSmart.origin}/      (simulated; complete a work order and watch its lines arrive)`);
	tell(
		'The synchronisation runs every 15 minutes; "Run all by hand" in n8n runs it at once. Ctrl-C ends everything.',
	);
}

void main(process.argv.includes('--once'));
