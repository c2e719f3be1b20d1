import type { World } from '../World';
import { companySeed } from './company';

/** The administrations a simulator can start with. `otherCode1`: the company, whose work status 1 is already something else. */
export const SEED_NAMES = ['company', 'empty', 'otherCode1'] as const;

export type SeedName = (typeof SEED_NAMES)[number];

/** Records by endpoint. */
export type Seed = Readonly<Record<string, ReadonlyArray<Readonly<Record<string, string>>>>>;

/** What the koppeling must ask about and never take over (koppeling.md C4). */
const OTHER_CODE_1: Seed = {
	workstatusses: [{ sta_code: '1', sta_name: 'Gepland' }],
	materials: [
		{
			code: 'EIGEN-KEUR',
			description: 'Keuringssticker',
			price: '1.5',
			unit: 'stuk',
			freefield5: 'keuring 2026',
		},
	],
};

const SEEDS: Readonly<Record<SeedName, readonly Seed[]>> = {
	empty: [],
	company: [companySeed],
	otherCode1: [companySeed, OTHER_CODE_1],
};

/** Adds a seed's records. @throws a sentence for a name that does not exist. */
export function loadSeed(world: World, name: SeedName): void {
	if (!Object.hasOwn(SEEDS, name))
		throw new Error(`There is no seed ${String(name)}; there are: ${SEED_NAMES.join(', ')}.`);
	for (const seed of SEEDS[name]) {
		for (const [entity, records] of Object.entries(seed)) {
			for (const record of records) world.store(entity).upsert({ ...record }, false);
		}
	}
}
