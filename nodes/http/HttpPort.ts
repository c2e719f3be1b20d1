/**
 * The one way out: both API clients reach their service through this interface and know nothing of n8n (architecture.md §1, HttpPort).
 * Inside n8n it is `n8nHttpPort` (n8n's own HTTP with the credential's `authenticate`); in tests and benchmarks it is axios.
 */
export interface HttpPort {
	/**
	 * Sends one request and answers whatever HTTP status came back, the body as text.
	 * @throws {TransportError} when there is no complete answer
	 */
	send(request: HttpRequest): Promise<HttpResponse>;
}

/** A request without any secret: the credential adds those on the way out. */
export interface HttpRequest {
	method: 'GET' | 'POST' | 'PUT';
	/** Appended to the connection's base URL, with a leading slash: `/ws1_xml.asmx`, `/GetWorkorders/`. */
	path: string;
	/** Query parameters in order; a name may repeat (`key[]`). */
	query?: ReadonlyArray<readonly [name: string, value: string]>;
	headers?: Readonly<Record<string, string>>;
	/** UTF-8 text. */
	body?: string;
	timeoutMs: number;
	/** True when sending it twice does no harm: reads, and writes that end in the same state (koppeling.md R9). */
	repeatSafe: boolean;
	/** For messages and the call count, without secrets: `GetStamtabelRecords DEB`. */
	label: string;
}

export interface HttpResponse {
	status: number;
	/** Lower-case names. */
	headers: Readonly<Record<string, string>>;
	body: string;
}
