import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { CredentialContents } from '../../support/credentials';
import type { ImuisBench } from '../../support/imuisNode';

/** One operation with two items that succeed, one that fails and one that cannot be sent. */
export interface OperationCase {
	/** With expressions on the items; resource and operation are added. */
	parameters: INodeParameters;
	/** Two items that ask for different things. */
	good: [IDataObject, IDataObject];
	/** What comes out for each of them. */
	results: [unknown[], unknown[]];
	/** An item that iMUIS refuses or does not have, and what the error says. */
	failing: { item: IDataObject; text: RegExp };
	/** Input that the node itself refuses: which field, which value, what to do. */
	bad: { item: IDataObject; text: RegExp; credentials?: CredentialContents };
	/** What stands in iMUIS after both good items. */
	after?: () => void;
}

/** Arranges what the operation needs. */
export type MakeCase = (bench: ImuisBench) => OperationCase;

/** By name of the operation. */
export type CasesOfResource = Readonly<Record<string, MakeCase>>;
