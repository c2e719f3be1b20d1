import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { OutSmartBench } from '../../support/outSmartNode';

/** One operation of the node, and what every operation must do with its input items. */
export interface OperationCase {
	resource: string;
	operation: string;
	/** What differs from item to item stands in expressions. */
	parameters: INodeParameters;
	/** Puts into OutSmart what the operation works on. */
	prepare(bench: OutSmartBench): Prepared | Promise<Prepared>;
}

/** The input items of a case. */
export interface Prepared {
	/** Two items with different parameters. */
	good: [IDataObject, IDataObject];
	/** What comes out for each of them, at least. */
	expected: [IDataObject, IDataObject];
	/** Items that fail, and the sentence that names field and value. */
	bad: Array<[IDataObject, string]>;
	/** Of an operation that gives several: an item for which there is nothing, and one for which there are several. */
	several?: { none: IDataObject; many: IDataObject; count: number };
}
