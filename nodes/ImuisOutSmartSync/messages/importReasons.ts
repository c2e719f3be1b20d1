/** Reasons of the master-data imports (koppeling.md I1–I5, I16). */
export interface ImportReasons {
	/** Relation without street, postal code or town that OutSmart does not have (koppeling.md I1). */
	missingAddress: { relation: string; name: string; missing: AddressPart[] };
	/** Any record a service refused; `text` is the service's own, redacted. */
	refusedByService: { service: string; record: string; name: string; text: string };
	/** Any record a connection fault kept from being sent. */
	connectionFault: { service: string; text: string };
}

export type AddressPart = 'street' | 'postalCode' | 'town';
