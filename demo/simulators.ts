import { startImuisSimulator } from '../simulators/imuis/startImuisSimulator';
import { startOutSmartSimulator } from '../simulators/outsmart';

/** `npm run simulators`: only the two services, with what a credential for each needs. Stays up until Ctrl-C. */
async function main(): Promise<void> {
	const imuis = await startImuisSimulator({ seed: 'company' });
	const outSmart = await startOutSmartSimulator({ seed: 'company' });
	console.log(`iMUIS Online (simulated): ${imuis.origin}/`);
	console.log(
		`  Base URL ${imuis.baseUrl}\n  Partner Key ${imuis.partnerKey}\n  Environment Code ${imuis.environmentCode}`,
	);
	console.log(`OutSmart (simulated): ${outSmart.origin}/`);
	console.log(
		`  Base URL ${outSmart.baseUrl}\n  Token ${outSmart.token}\n  Software Token ${outSmart.softwareToken}`,
	);
}

void main();
