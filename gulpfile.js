const { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { execFileSync } = require('node:child_process');
const { dirname, join, relative, resolve } = require('node:path');
const { build } = require('esbuild');
const { dest, series, src } = require('gulp');

const DIST = join(__dirname, 'dist');
/** Bundled once each, so that the package needs nothing that npm must install and caches stay shared. */
const VENDOR = ['saxes', 'decimal.js'];
const PROVIDED_BY_N8N = new Set(['n8n-workflow', 'luxon', 'crypto']);

async function clean() {
	rmSync(DIST, { recursive: true, force: true });
}

async function compile() {
	execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.json'], {
		cwd: __dirname,
		stdio: 'inherit',
	});
}

/** Icons, codex and schema files, byte for byte. */
function copyAssets() {
	return src(['nodes/**/*.{svg,json}', 'credentials/**/*.svg'], { base: '.', encoding: false }).pipe(
		dest(DIST),
	);
}

async function bundleVendor() {
	for (const name of VENDOR) {
		await build({
			entryPoints: [require.resolve(name)],
			outfile: vendorFile(name),
			bundle: true,
			platform: 'node',
			format: 'cjs',
			target: 'node20',
			legalComments: 'inline',
		});
	}
}

/** Points every `require` of a bundled library to its one bundle. */
async function linkVendor() {
	for (const file of javascriptFiles(DIST)) {
		if (file.startsWith(join(DIST, 'vendor'))) continue;
		let code = readFileSync(file, 'utf8');
		for (const name of VENDOR) {
			const target = relative(dirname(file), vendorFile(name)).replace(/\\/g, '/').replace(/\.js$/, '');
			code = code.replaceAll(
				`require("${name}")`,
				`require("${target.startsWith('.') ? target : `./${target}`}")`,
			);
		}
		writeFileSync(file, code);
	}
}

/** Every `require` of the built package must be there once it is installed. */
async function checkRequires() {
	const faults = [];
	for (const file of javascriptFiles(DIST)) {
		for (const [, name] of readFileSync(file, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)) {
			const found = name.startsWith('.')
				? ['', '.js', '/index.js'].some((end) => existsSync(resolve(dirname(file), name) + end))
				: PROVIDED_BY_N8N.has(name);
			if (!found) faults.push(`${relative(__dirname, file)} requires ${name}`);
		}
	}
	if (faults.length > 0) throw new Error(`Not there once installed:\n${faults.join('\n')}`);
}

function vendorFile(name) {
	return join(DIST, 'vendor', `${name.replace(/\.js$/, '')}.js`);
}

function javascriptFiles(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
		.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

exports.clean = clean;
exports.build = series(clean, compile, copyAssets, bundleVendor, linkVendor, checkRequires);
exports.default = exports.build;
