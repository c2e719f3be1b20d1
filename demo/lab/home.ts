import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Who owns an n8n of the lab. */
export interface Owner {
	email: string;
	firstName: string;
	lastName: string;
	password: string;
}

/** What belongs to one user folder and must stay the same when n8n starts in it again. */
export interface Home {
	/** Absolute path; n8n keeps its things in `<folder>/.n8n`. */
	folder: string;
	/** n8n encrypts the stored credentials with it. */
	encryptionKey: string;
	owner: Owner;
}

const FILE = 'lab.json';

/**
 * Opens a user folder: reads its key and owner, or generates and stores them (readable by this user only) when it is new. Nothing is
 * fixed: every folder has its own key, e-mail address and password.
 *
 * @throws SyntaxError when `lab.json` in it was damaged
 */
export async function openHome(folder: string): Promise<Home> {
	await mkdir(join(folder, '.n8n'), { recursive: true, mode: 0o700 });
	const file = join(folder, FILE);
	if (existsSync(file)) {
		const stored = JSON.parse(await readFile(file, 'utf8')) as Omit<Home, 'folder'>;
		return { ...stored, folder };
	}
	const home = { encryptionKey: randomBytes(24).toString('hex'), owner: newOwner() };
	await writeFile(file, `${JSON.stringify(home, null, '\t')}\n`, { mode: 0o600 });
	return { ...home, folder };
}

function newOwner(): Owner {
	return {
		email: `owner-${randomBytes(4).toString('hex')}@lab.example`,
		firstName: 'Lab',
		lastName: 'Owner',
		// n8n asks for eight characters or more with a digit and a capital.
		password: `N8n-${randomBytes(12).toString('hex')}-1`,
	};
}
