process.env.PROPERTY_SHARE ??= '0.04';
// Without n8n's engine: it adds nothing to what a single mutant changes, but a second to every test file.
process.env.STAGES = 'direct';

/** Tests that are quick enough to run for every mutant: with `MUTATE=stages` those of the stages against the simulators, else the pure ones. */
const OF_MAPPING = ['<rootDir>/test/unit/{export,mapping,engine}/**/*.test.ts'];
const OF_STAGES = [
	'<rootDir>/test/unit/setUp/*.test.ts',
	'<rootDir>/test/contract/stages/*.test.ts',
	'<rootDir>/test/engine/stages/*.test.ts',
	'<rootDir>/test/engine/salesOrders.test.ts',
];

module.exports = {
	rootDir: '../..',
	testTimeout: 30_000,
	testMatch: process.env.MUTATE === 'stages' ? OF_STAGES : OF_MAPPING,
	// Exports killed at every call take minutes, and prove what no single mutant is about.
	testPathIgnorePatterns: ['Killed'],
	modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build'],
	transform: { '^.+\\.ts$': '<rootDir>/test/transform.js' },
};
