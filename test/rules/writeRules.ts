import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from './rulesPage';

const FOLDER = join(__dirname, '../../docs');

mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'rules.md'), rulesPage());
