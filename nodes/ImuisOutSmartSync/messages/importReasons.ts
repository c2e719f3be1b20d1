/** Reasons of the master-data imports (koppeling.md I1–I5, I16). */
export interface ImportReasons {
	/** Relation without street, postal code or town that OutSmart does not have (koppeling.md I1). */
	missingAddress: { relation: string; name: string; missing: AddressPart[] };
	/** The address of a relation that OutSmart has was emptied in iMUIS; OutSmart keeps the old one (koppeling.md I1). */
	addressEmptied: { relation: string; name: string; missing: AddressPart[] };
	/** A blocked relation that OutSmart does not have (koppeling.md I16). */
	relationBlocked: { relation: string; name: string };
	/** Contact person of a relation that was not taken over (koppeling.md I2, I21). */
	contactWaitsForRelation: { contact: string; name: string; relation: string };
	/** Additional address of a relation that was not taken over (koppeling.md I3, I21). */
	addressWaitsForRelation: { address: string; name: string; relation: string };
	/** Additional address without street, postal code or town. */
	incompleteAddress: { address: string; name: string; relation: string; missing: AddressPart[] };
	/** A blocked article; its material is not created, left alone or removed (koppeling.md I16). */
	articleBlocked: { article: string; name: string; removed: boolean };
	/** The price of an article cannot be read. */
	unreadablePrice: { article: string; name: string; field: string; value: string };
	/** An hour article in another unit than the hour (koppeling.md I5). */
	hourTypeNotPerHour: { article: string; name: string; unit: string };
	/** A blocked article of the hour-type group that OutSmart does not have (koppeling.md I16). */
	hourTypeBlocked: { article: string; name: string };
	/** Any record a service refused; `text` is the service's own, redacted. */
	refusedByService: { service: string; record: string; name: string; text: string };
}

export type AddressPart = 'street' | 'postalCode' | 'town';
