import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesPlugin from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

/** What a folder may not import (architecture.md §1: direction of imports). */
function forbidImports(files, patterns) {
	return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

const TESTS = {
	group: ['**/test/**', '**/simulators/**', '**/demo/**'],
	message: 'Shipped code does not know tests.',
};
const N8N = { group: ['n8n-workflow', 'n8n-core'], message: 'The clients know nothing of n8n.' };
const SYNC = { group: ['**/ImuisOutSmartSync/**'], message: 'Clients do not know the sync node.' };
const STAGES = {
	regex: '/stages/(?!settings|StageContext|StageResult|Assumptions)',
	message: 'Mapping and engine do not know stages.',
};

export default tseslint.config(
	{ ignores: ['dist/**', 'node_modules/**', 'build/**', 'coverage/**', 'workflows/**', 'package-lock.json'] },
	{ linterOptions: { noInlineConfig: true } },
	...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts'] })),
	{
		files: ['**/*.ts'],
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
		},
	},
	{
		...n8nCommunityNodesPlugin.configs.recommended,
		files: ['nodes/**/*.ts', 'credentials/**/*.ts', 'package.json'],
	},
	{ plugins: { 'n8n-nodes-base': n8nNodesPlugin } },
	{ files: ['package.json'], rules: { ...n8nNodesPlugin.configs.community.rules } },
	{
		files: ['credentials/**/*.ts'],
		rules: {
			...n8nNodesPlugin.configs.credentials.rules,
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts'],
		rules: {
			...n8nNodesPlugin.configs.nodes.rules,
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
			'no-console': 'error',
		},
	},
	{
		files: ['**/package.json'],
		languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
		extends: [tseslint.configs.disableTypeChecked],
	},
	forbidImports(['nodes/ImuisOnline/cloudswitch/**/*.ts'], [TESTS, N8N, SYNC, { group: ['**/OutSmart/**'] }]),
	forbidImports(['nodes/OutSmart/openapi/**/*.ts'], [TESTS, N8N, SYNC, { group: ['**/ImuisOnline/**'] }]),
	forbidImports(['nodes/ImuisOutSmartSync/{mapping,engine}/**/*.ts'], [TESTS, N8N, STAGES]),
	forbidImports(
		['nodes/ImuisOutSmartSync/stages/**/*.ts', 'nodes/http/**/*.ts', 'credentials/**/*.ts'],
		[TESTS],
	),
);
