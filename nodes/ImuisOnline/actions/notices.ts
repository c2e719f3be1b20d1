import type { INodeProperties } from 'n8n-workflow';

function notice(name: string, displayName: string, show: Record<string, string[]>): INodeProperties {
	return { displayName, name, type: 'notice', default: '', displayOptions: { show } };
}

/** Where a user would go wrong without being told. */
export const notices: INodeProperties[] = [
	notice(
		'orderNotice',
		'iMUIS cannot change the head of a sales order; its lines can be changed under Sales Order Line',
		{ resource: ['salesOrder'] },
	),
	notice(
		'orderTwiceNotice',
		'iMUIS does not notice an order that is sent twice. Fill in EXTORDNR with a number of your own and look for it with Get Many before you create the order again.',
		{ resource: ['salesOrder'], operation: ['create'] },
	),
	notice(
		'upsertNotice',
		'A relation without a number cannot be found again. Use Create to let iMUIS give it one, and keep the number that comes out.',
		{ resource: ['relation'], operation: ['createOrUpdate'] },
	),
	notice(
		'addressKindNotice',
		'SRT is the kind of address: V = delivery, B = visiting, P = postal, F = invoice',
		{ resource: ['deliveryAddress'], operation: ['create', 'createOrUpdate'] },
	),
	notice('orderTablesNotice', 'ORDKOP and ORDRG are written under Sales Order and Sales Order Line', {
		resource: ['table'],
		operation: ['create', 'update', 'delete'],
	}),
];
