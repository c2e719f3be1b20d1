import type { IDataObject } from 'n8n-workflow';
import { select } from '../../cloudswitch/selection';
import type { OperationRun } from '../Operation';
import type { ReadTarget } from '../record/selection';

/** The lines of sales orders (ORDRG, imuis reference §9.1). */
export const LINES: ReadTarget = {
	table: 'ORDRG',
	key: ['ORDNR', 'RG'],
	simplified: ['ORDNR', 'RG', 'ART', 'OMSCHR', 'AANT', 'AANTGELEV', 'AANTGEFACT', 'EENH', 'PRS', 'EENHPRS'],
};

/** All lines of an order, by line number: with *Simplify* ten fields of each, else all. */
export async function linesOf(
	{ context, itemIndex, imuis }: OperationRun,
	order: string,
): Promise<IDataObject[]> {
	const isSimple = context.getNodeParameter('simplify', itemIndex, true) === true;
	const lines = await imuis.records(
		select(LINES.table, isSimple ? (LINES.simplified ?? '*') : '*')
			.where('ORDNR', '=', order)
			.orderBy('ORDNR', 'RG'),
	);
	return lines.map((line) => ({ ...line }));
}
