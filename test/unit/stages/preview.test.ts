import { Decimal } from 'decimal.js';
import type { Command } from '../../../nodes/ImuisOutSmartSync/mapping/export/types';
import { stepOf } from '../../../nodes/ImuisOutSmartSync/stages/export/preview';

test.each<[Command, ReturnType<typeof stepOf>]>([
	[
		{ kind: 'createRelation', number: '99001', fields: {} },
		{ kind: 'create', line: '', article: '99001', quantity: '' },
	],
	[
		{ kind: 'linkRelation', relation: '99002', row: {} },
		{ kind: 'link', line: '', article: '99002', quantity: '' },
	],
	[
		{ kind: 'createOrder', number: '7', fields: {} },
		{ kind: 'createOrder', line: '', article: '', quantity: '' },
	],
	[
		{ kind: 'createArticle', number: 'NIEUW', fields: {} },
		{ kind: 'create', line: '', article: 'NIEUW', quantity: '' },
	],
	[
		{ kind: 'updateLine', line: '5', article: 'A', quantity: new Decimal('3.75'), fields: {} },
		{ kind: 'update', line: '5', article: 'A', quantity: '3.75' },
	],
	[
		{ kind: 'addLine', article: 'B', quantity: new Decimal(-2), fields: {} },
		{ kind: 'add', line: '', article: 'B', quantity: '-2' },
	],
	[
		{ kind: 'deleteLine', line: '10', article: 'C' },
		{ kind: 'delete', line: '10', article: 'C', quantity: '' },
	],
])('R6: %j is told by a dry run', (command, step) => {
	expect(stepOf(command)).toEqual(step);
});
