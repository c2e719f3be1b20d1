import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askTemplate } from './askTemplate';
import type { TemplateFile } from './Canvas';
import { mailTemplate } from './mailTemplate';
import { mainTemplate } from './mainTemplate';
import { orderTemplate } from './orderTemplate';
import { exportNowTemplate, setUpTemplate } from './smallTemplates';

/** Every template by its file name in `workflows/`. */
export function templates(): Record<string, TemplateFile> {
	return {
		'imuis-outsmart-sync.json': mainTemplate(),
		'imuis-outsmart-export-now.json': exportNowTemplate(),
		'imuis-outsmart-setup.json': setUpTemplate(),
		'imuis-outsmart-order-to-work-order.json': orderTemplate(),
		'imuis-outsmart-mail-work-order.json': mailTemplate(),
		'imuis-outsmart-ask.json': askTemplate(),
	};
}

/** The text of a template file. */
export function fileText(template: TemplateFile): string {
	return `${JSON.stringify(template, null, '\t')}\n`;
}

if (require.main === module) {
	const folder = join(__dirname, '../../workflows');
	mkdirSync(folder, { recursive: true });
	for (const [name, template] of Object.entries(templates()))
		writeFileSync(join(folder, name), fileText(template));
}
