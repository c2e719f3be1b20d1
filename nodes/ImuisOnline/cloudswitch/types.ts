import type { Decimal } from 'decimal.js';
import type { HttpPort } from '../../http/HttpPort';
import type { SessionCache } from './session';

/**
 * One record as the service answered it: Dutch field names, text exactly as it came, nothing trimmed. An empty element is `''`; so is a
 * field that was asked for and is absent (imuis reference §2.6). Read other fields with `?? ''`.
 */
export type ImuisRecord = Readonly<Record<string, string>>;

/** A day on the calendar, no time and no zone. `month` 1–12. */
export interface CalendarDate {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/**
 * What can be written into a field: a text as it is (keys with their leading zeros), a number (written in the connection's dialect), a date
 * (`dd-MM-yyyy`), true and false as `J` and `N`. JavaScript numbers are not taken: amounts are never binary fractions.
 */
export type FieldValue = string | Decimal | CalendarDate | boolean;

/** Fields to write, by their Dutch names in upper case (imuis reference §6.1); `''` writes an empty element, a field left out is not sent. */
export type Fields = Readonly<Record<string, FieldValue>>;

/** The primary key of a record: field names and values, e.g. `{ NR: '10000' }`. */
export type RecordKey = Readonly<Record<string, string>>;

/** One page of a read (imuis reference §5.3). */
export interface Page {
	readonly records: readonly ImuisRecord[];
	/** First page is 1. */
	readonly page: number;
	/** As the service says with this page; undefined when it sent no METADATA. */
	readonly totalPages: number | undefined;
	/** RECORDCOUNT as the service says: of the whole result or of this page, which is not known (imuis reference §13.9). */
	readonly recordCount: number | undefined;
}

/** A sales order just made. */
export interface CreatedSalesOrder {
	/** ORDKOP.NR. */
	readonly number: string;
	/** ORDKOP as the service returned it. */
	readonly head: ImuisRecord;
	/** ORDRG in the order they were given, each with its RG. */
	readonly lines: readonly ImuisRecord[];
}

/** Characters that XML cannot carry were left out of a field that was written. */
export interface RemovedCharacters {
	readonly field: string;
	readonly count: number;
}

/** One question to GetAdmInfo (imuis reference §4.4). */
export interface AdmInfoQuestion {
	/** `BASALG`, `BASFIN`, `BASVK`. */
	readonly table: string;
	readonly fields: readonly string[] | '*';
}

/** What is assumed where the service's documentation is silent (koppeling.md §6, A1, A2 and A5); a test against the real service can turn it. */
export interface Dialect {
	/** Decimal sign of numbers that are written (A5). Default `.`. Numbers are read with either. */
	readonly decimalSign: '.' | ',';
	/** Name of the dataset parameter of CreateVerkooporderRegel; with `Verkooporder` ORDNR is sent too (A1). */
	readonly orderLinesParameter: 'Verkooporder' | 'Verkooporderregels';
	/** Lines in one call of CreateVerkooporderRegel (A1). Default `all`. */
	readonly linesPerCall: 'all' | 'one';
	/** Whether lines may have been written when CreateVerkooporderRegel refuses several (A1): then its outcome is `unknown`. Default false. */
	readonly refusedLinesMayBeWritten: boolean;
	/** SOAP version of the envelopes. Default `1.1`. */
	readonly soapVersion: '1.1' | '1.2';
}

/** How a client is made. */
export interface CloudswitchClientOptions {
	readonly port: HttpPort;
	/** One per process, shared by all clients. */
	readonly sessions: SessionCache;
	/** Fingerprint of the credential's contents: an edited credential must not meet the session of the former one. */
	readonly connection: string;
	/** Waits this many milliseconds. */
	readonly sleep: (milliseconds: number) => Promise<void>;
	/** Milliseconds since the epoch; default the real clock. */
	readonly now?: () => number;
	readonly dialect?: Partial<Dialect>;
	/** Default 60 seconds. */
	readonly timeoutMs?: number;
	/** Called before a write is sent from whose fields characters had to be left out. `label` as in errors: `CreateStamTabelRecord DEB`. */
	readonly onRemovedCharacters?: (removed: readonly RemovedCharacters[], label: string) => void;
}
