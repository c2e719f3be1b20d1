const { TestEnvironment } = require('jest-environment-node');

/** Node's, but after the first failure of a file its other tests are skipped: one is enough to tell a mutant, and jest's own `bail` goes by files. */
module.exports = class BailingEnvironment extends TestEnvironment {
	hasFailed = false;

	handleTestEvent = (event) => {
		if (event.name === 'test_fn_failure' || event.name === 'hook_failure') this.hasFailed = true;
		if (event.name === 'test_start' && this.hasFailed) event.test.mode = 'skip';
	};
};
