import { Refusal } from '../Refusal';

/**
 * Disturbances the service itself knows, for `{ kind: 'service', name, detail }`:
 *
 * | name | effect |
 * |---|---|
 * | `emptyPage` | GetStamtabelRecords answers no DATA, METADATA unchanged |
 * | `expireSession` | the call's session ends just before the call |
 * | `refuse` | refused with `detail` as text, nothing applied |
 * | `lockedOrder` | refused: the order is in use by user `detail` (default JANSEN), nothing applied |
 * | `emptyBody` | applied, then answered with HTTP 200 and no body |
 * | `undefinedEntity` | applied; the answer contains `&nbsp;` |
 * | `doctype` | applied; the answer begins with a DOCTYPE, or with `detail` = `inner` the dataset inside it does |
 */
export type ServiceFaultName = (typeof FAULT_NAMES)[number];

const FAULT_NAMES = [
	'emptyPage',
	'expireSession',
	'refuse',
	'lockedOrder',
	'emptyBody',
	'undefinedEntity',
	'doctype',
] as const;

/** A disturbance with its detail. */
export interface ServiceFault {
	name: ServiceFaultName;
	detail?: string;
}

/** Throws for a name that is no disturbance of this service. */
export function readServiceFault(
	fault: { name: string; detail?: string } | undefined,
): ServiceFault | undefined {
	if (fault === undefined) return undefined;
	const name = FAULT_NAMES.find((known) => known === fault.name);
	if (name === undefined) throw new Error(`No service fault ${fault.name}; known: ${FAULT_NAMES.join(', ')}`);
	return { name, detail: fault.detail };
}

/** Refuses the call when the disturbance says so. */
export function refuseByFault(fault: ServiceFault | undefined, order: string): void {
	if (fault?.name === 'refuse') throw new Refusal(fault.detail ?? 'Er is een fout opgetreden');
	if (fault?.name === 'lockedOrder') {
		throw new Refusal(
			`Order ${order} is in gebruik door gebruiker ${fault.detail ?? 'JANSEN'}; probeer het later opnieuw`,
		);
	}
}

/** The dataset of an answer, disturbed. */
export function disturbDataset(dataset: string, fault: ServiceFault | undefined): string {
	if (fault?.name === 'undefinedEntity') return dataset.replace(/<\/(?!NewDataSet)/, '&nbsp;</');
	if (fault?.name === 'doctype' && fault.detail === 'inner') return DOCTYPE + dataset;
	return dataset;
}

const DOCTYPE = '<!DOCTYPE NewDataSet [<!ENTITY leeg "leeg">]>';

/** The whole answer without its XML declaration, disturbed. */
export function disturbBody(body: string, fault: ServiceFault | undefined): string {
	if (fault?.name === 'emptyBody') return '';
	return fault?.name === 'doctype' && fault.detail !== 'inner' ? DOCTYPE + body : body;
}
