/** One jest project per kind of test; `n8n` drives real n8n servers and runs alone. */
const transform = { '^.+\\.ts$': '<rootDir>/test/transform.js' };

/** Without n8n's engine. */
const direct = { setupFiles: ['<rootDir>/test/support/stagesDirect.ts'] };

function project(name, extra = {}) {
	return {
		displayName: name,
		testEnvironment: 'node',
		rootDir: __dirname,
		testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
		modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build'],
		transform,
		...extra,
	};
}

module.exports = {
	testTimeout: 30_000,
	projects: [
		project('unit'),
		project('contract', direct),
		project('engine', {
			// Retries wait between attempts; not in tests.
			moduleNameMapper: { '^.*/stoppableSleep$': '<rootDir>/test/engine/support/noPause.ts' },
		}),
		project('random', direct),
		project('turned', {
			...direct,
			moduleNameMapper: { '^.*/stoppableSleep$': '<rootDir>/test/engine/support/noPause.ts' },
		}),
		project('chaos', {
			...direct,
			moduleNameMapper: {
				'^.*/stoppableSleep$': '<rootDir>/test/engine/support/noPause.ts',
				// As the nodes import it, not as its stand-in does.
				'^\\.\\./http/n8nHttpPort$': '<rootDir>/test/chaos/support/hastyHttpPort.ts',
			},
		}),
		project('n8n'),
	],
};
