/** One HTTP request as a simulated service sees it. */
export interface SimulatedRequest {
	method: string;
	/** Path without query, e.g. `/openapi/8/relations/`. */
	path: string;
	query: URLSearchParams;
	/** Lower-case header names. */
	headers: Record<string, string>;
	/** UTF-8 text, empty when there was no body. */
	body: string;
}

/** What a simulated service answers. */
export interface SimulatedResponse {
	status: number;
	headers: Record<string, string>;
	/** Text is sent as UTF-8. */
	body: string | Buffer;
}

/**
 * One entry of the call log: what was asked of the service, in order of arrival.
 * `operation` is the service's own word (`GetStamtabelRecords`, `POST materials`), `target` what it is about (a table, an entity).
 */
export interface Call {
	index: number;
	/** ISO instant. */
	at: string;
	operation: string;
	target: string;
	/** True when the operation changes something in the service (session calls do not count). */
	write: boolean;
	/** Readable detail without secrets, e.g. the WHERE values or the number of rows. */
	detail: string;
	/** `handled`: applied and answered; `refused`: answered with the service's own error; `lost`: a fault kept it from being applied; `unanswered`: applied, the answer was lost. */
	outcome: 'pending' | 'handled' | 'refused' | 'lost' | 'unanswered';
	status: number;
}

/** How a call is disturbed. `before`: the service never sees it; `after`: the service applied it. */
export type FaultAction =
	/** Connection closed without an answer, before or after the service applied the request. */
	| { kind: 'drop'; when: 'before' | 'after' }
	/** Applied; half of the announced body is sent, then the connection is closed. */
	| { kind: 'cutConnection' }
	/** Applied; the body is cut at `share` (0–1) of its length, in an otherwise well-formed HTTP answer. */
	| { kind: 'truncate'; share: number }
	/** Not applied; answered with this HTTP status, headers and body. */
	| { kind: 'status'; status: number; headers?: Record<string, string>; body?: string }
	/** Not applied; HTTP 200 with an HTML page, as a proxy or a maintenance page gives. */
	| { kind: 'html' }
	/** The answer comes only after this many milliseconds (`before`: also applied only then, and not at all when the client hung up). */
	| { kind: 'stall'; when: 'before' | 'after'; milliseconds: number }
	/**
	 * Waits until `POST /_control/release` (or `release()`), `before` and `after` as with `stall`; for killing a client at an exact point. `answered`
	 * keeps nothing back: the call counts as held as soon as its answer has been sent. `late`: what is let go is applied also when the client has hung
	 * up, as by a slow service that does not notice.
	 */
	| { kind: 'hold'; when: 'before' | 'after' | 'answered'; late?: boolean }
	/** Handed to the service itself, which knows what it means (`emptyPage`, `expireSession`, `refuse` …). */
	| { kind: 'service'; name: string; detail?: string };

/** A disturbance waiting for the calls it matches. */
export interface Fault {
	/** Undefined matches every operation; compared without regard to case, exact or as a prefix ending in `*`. */
	operation?: string;
	target?: string;
	/** Only calls whose detail or body contains this text. */
	containing?: string;
	/** Matching calls left alone first (default 0). */
	skip?: number;
	/** How many matching calls are disturbed (default 1). */
	times?: number;
	action: FaultAction;
}

/** What a service tells the server about a request, so that it can be logged and disturbed. */
export interface RequestDescription {
	operation: string;
	target: string;
	write: boolean;
	detail: string;
}

/** A simulated service, as the HTTP server drives it. */
export interface SimulatedService {
	/** Names the request; must not change anything. Never throws: an unreadable request is `{ operation: 'unreadable', … }`. */
	describe(request: SimulatedRequest): RequestDescription;
	/** Applies the request and answers. `fault` is a `service` fault that matched. Answers the response and whether it is a refusal. */
	handle(
		request: SimulatedRequest,
		fault?: { name: string; detail?: string },
	): { response: SimulatedResponse; refused: boolean };
	/** Control routes of the service below `/_control/`; undefined when the route is not known. JSON in, JSON out. */
	control(method: string, route: string[], body: unknown, query: URLSearchParams): unknown;
	/** The HTML page at `/` that shows the service's records to a person. */
	page(query: URLSearchParams): string;
}

/** A running simulator. */
export interface RunningSimulator {
	/** `http://127.0.0.1:<port>`, no trailing slash; the page is at `/`, control at `/_control/…`. */
	origin: string;
	calls(): readonly Call[];
	clearCalls(): void;
	addFault(fault: Fault): void;
	clearFaults(): void;
	/** Lets go every call that a `hold` fault keeps. */
	release(): void;
	/** Resolves when a call is being held; immediately when one already is. */
	held(): Promise<Call>;
	close(): Promise<void>;
}
