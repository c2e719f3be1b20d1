process.env.PROPERTY_SHARE ??= '0.04';
// Without n8n's engine: it adds nothing to what a single mutant changes, but a second to every test file.
process.env.STAGES = 'direct';

/** Tests that are quick enough to run for every mutant: with `MUTATE=stages` those of the stages against the simulators, else the pure ones. */
const OF_MAPPING = ['<rootDir>/test/unit/{export,mapping,engine}/**/*.test.ts'];
const OF_STAGES = ['<rootDir>/test/mutation/stages.all.test.ts'];

module.exports = {
	rootDir: '../..',
	testTimeout: 10_000,
	testEnvironment: require.resolve('./bailingEnvironment.js'),
	testMatch: process.env.MUTATE === 'stages' ? OF_STAGES : OF_MAPPING,
	modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build'],
	transform: { '^.+\\.ts$': '<rootDir>/test/transform.js' },
};
