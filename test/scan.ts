import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from './pack/packPackage';

interface ScanResult {
	passed: boolean;
	message?: string;
	details?: string;
}

interface Scanner {
	analyzePackage(folder: string, patterns?: string[]): Promise<ScanResult>;
	SOURCE_FILE_PATTERNS: string[];
}

const ROOT = join(__dirname, '..');

/** Runs n8n's own package scan on the source and on the packed tarball (n8n-lab §9); inline disables are ignored. */
async function main(): Promise<void> {
	const scannerFile = require.resolve('@n8n/scan-community-package/scanner/scanner.mjs');
	const scanner = (await import(scannerFile)) as Scanner;
	const folder = mkdtempSync(join(tmpdir(), 'package-scan-'));
	try {
		const tarball = packPackage(ROOT, folder);
		execFileSync('tar', ['-xzf', tarball, '-C', folder]);
		const source = await scanner.analyzePackage(ROOT, scanner.SOURCE_FILE_PATTERNS);
		const packed = await scanner.analyzePackage(join(folder, 'package'));
		report('source', source);
		report('tarball', packed);
		process.exitCode = source.passed && packed.passed ? 0 : 1;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function report(what: string, { passed, message, details }: ScanResult): void {
	console.log(passed ? `scan of the ${what}: passed` : `scan of the ${what}: ${message}\n${details ?? ''}`);
}

void main();
