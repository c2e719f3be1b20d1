/** One jest project per kind of test; `n8n` drives real n8n servers and runs alone. */
const transform = { '^.+\\.ts$': '<rootDir>/test/transform.js' };

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
	passWithNoTests: true,
	projects: [project('unit'), project('contract'), project('engine'), project('n8n')],
};
