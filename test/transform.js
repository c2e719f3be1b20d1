const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

const OWN = readFileSync(__filename);

/** TypeScript for jest, by the bundler that the build uses already. */
module.exports = {
	process(code, file) {
		return transformSync(code, {
			loader: 'ts',
			format: 'cjs',
			target: 'node20',
			// jest's module system has none.
			supported: { 'dynamic-import': false },
			sourcemap: 'inline',
			sourcefile: file,
		});
	},
	getCacheKey(code, file) {
		return createHash('sha256')
			.update(version)
			.update(OWN)
			.update(file)
			.update('\0')
			.update(code)
			.digest('hex');
	},
};
