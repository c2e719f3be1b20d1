import { asError } from '../../http/asError';
import type { HttpResponse } from '../../http/HttpPort';
import { retryDelay } from '../../http/retryDelay';
import {
	envelopeHeaders,
	parseAnswer,
	writeEnvelope,
	type FunctionAnswer,
	type FunctionRequest,
	type Parameter,
	type SoapFault,
} from './envelope';
import { CloudswitchError } from './errors';
import {
	beforeSending,
	doubtfulSuccess,
	faultError,
	refusal,
	statusError,
	unreadable,
	type RefusedCall,
} from './refusals';
import type { Session } from './session';
import type { CloudswitchClientOptions, Dialect } from './types';
import { UnreadableAnswerError } from './unreadableAnswer';

/** Where all functions are, below the base URL (imuis reference §2.1). */
const PATH = '/ws1_xml.asmx';
const DEFAULT_TIMEOUT_MS = 60_000;
/** A refused read may mean an ended session that does not say so; a younger session cannot have ended (koppeling.md A9). */
const SESSION_SURELY_OPEN_MS = 60_000;
/** Unreadable answers to reads are asked for again this often: empty bodies and maintenance pages pass (imuis reference §2.4). */
const REPEATS_OF_UNREADABLE = 2;

/** What is assumed of the service unless a connection says otherwise (koppeling.md §6). */
export const DEFAULT_DIALECT: Dialect = {
	decimalSign: '.',
	orderLinesParameter: 'Verkooporder',
	linesPerCall: 'all',
	refusedLinesMayBeWritten: false,
	soapVersion: '1.1',
};

/** One call of a function within a session. */
export interface FunctionCall {
	/** Name of the function as in the WSDL (imuis reference §4). */
	readonly functionName: string;
	/** What it is about, for messages: `DEB`, `ORDRG 202400039/5`. */
	readonly about?: string;
	/** `write` changes data: an answer that cannot be read leaves its outcome unknown. */
	readonly kind: 'read' | 'write';
	/** A write that ends in the same state when it is sent twice; reads always may be. */
	readonly repeatSafe?: boolean;
	/** After SessionId. */
	readonly parameters: readonly Parameter[];
}

/**
 * The one place through which all calls go: opens and renews sessions, sends envelopes, turns every answer but a plain success into an
 * error. Faults of the transport come from the port as they are, which repeats what may be repeated.
 */
export class FunctionCaller {
	readonly dialect: Dialect;
	private callCount = 0;

	constructor(private readonly options: CloudswitchClientOptions) {
		this.dialect = { ...DEFAULT_DIALECT, ...options.dialect };
	}

	/** HTTP calls made, logins included; what the port repeats by itself counts once. */
	get calls(): number {
		return this.callCount;
	}

	now(): number {
		return (this.options.now ?? Date.now)();
	}

	/** Waits before a call is repeated; 1 is the first repeat. */
	async pause(repeat: number): Promise<void> {
		await this.options.sleep(retryDelay(repeat, undefined, Math.random()));
	}

	/**
	 * Calls a function in the connection's session and answers its success. When the session is refused, or may be the reason that a read is
	 * (koppeling.md A9), it is repeated once in a new session; a refused write was not carried out.
	 * `read` takes what is wanted out of the answer; when it throws an `UnreadableAnswerError`, the answer counts as unreadable.
	 * @throws {CloudswitchError | TransportError}
	 */
	async call<T>(call: FunctionCall, read: (answer: FunctionAnswer) => T): Promise<T> {
		const session = await this.session();
		try {
			return await this.callIn(session, call, read);
		} catch (error) {
			if (!this.mayBeSession(error, call, session)) throw asError(error);
		}
		return await this.callIn(await this.renewedSession(session), call, read);
	}

	/** Calls a function that takes no keys and no session. */
	async callWithoutKeys(functionName: string): Promise<void> {
		const call: RefusedCall = { label: functionName, functionName, writes: false, sessionId: '' };
		const request = {
			functionName,
			takesCredentials: false,
			parameters: [],
			soapVersion: this.dialect.soapVersion,
		};
		await this.repeatUnreadable(async () => await this.send(call, request, true));
	}

	/** Opens a new session, whether or not there is one. */
	async logIn(): Promise<void> {
		this.options.sessions.forget(this.options.connection);
		await this.session();
	}

	/** Closes the session, if there is one. */
	async logOut(): Promise<void> {
		const session = await this.options.sessions.take(this.options.connection);
		if (session === undefined) return;
		try {
			await this.callIn(session, { functionName: 'Logout', kind: 'read', parameters: [] }, nothing);
		} catch (error) {
			// A session that has ended already is what was wanted.
			if (!(error instanceof CloudswitchError && error.kind === 'session')) throw asError(error);
		}
	}

	private async session(): Promise<Session> {
		const { sessions, connection } = this.options;
		try {
			return await sessions.current(connection, async () => await this.openSession(), this.now());
		} catch (error) {
			throw beforeSending(error);
		}
	}

	private async renewedSession(refused: Session): Promise<Session> {
		const { sessions, connection } = this.options;
		try {
			return await sessions.renewed(connection, refused, async () => await this.openSession(), this.now());
		} catch (error) {
			throw beforeSending(error);
		}
	}

	private async openSession(): Promise<Session> {
		const call: RefusedCall = { label: 'Login', functionName: 'Login', writes: false, sessionId: '' };
		return await this.repeatUnreadable(async () => {
			const answer = await this.send(call, this.request(call, [['SessionId', '']]), true);
			const id = answer.values.get('SessionId')?.text ?? '';
			if (id.trim() !== '') return { id, openedAt: this.now() };
			throw unreadable(call, new UnreadableAnswerError('otherShape', 'it holds no session'));
		});
	}

	private async callIn<T>(
		session: Session,
		call: FunctionCall,
		read: (answer: FunctionAnswer) => T,
	): Promise<T> {
		const refused: RefusedCall = {
			label: call.about === undefined ? call.functionName : `${call.functionName} ${call.about}`,
			functionName: call.functionName,
			writes: call.kind === 'write',
			sessionId: session.id,
		};
		const request = this.request(refused, [['SessionId', session.id], ...call.parameters]);
		const repeatSafe = call.kind === 'read' || call.repeatSafe === true;
		const attempt = async (): Promise<T> => {
			const answer = await this.send(refused, request, repeatSafe);
			return readable(refused, () => read(answer));
		};
		return call.kind === 'read' ? await this.repeatUnreadable(attempt) : await attempt();
	}

	private request(call: RefusedCall, parameters: readonly Parameter[]): FunctionRequest {
		return {
			functionName: call.functionName,
			takesCredentials: true,
			parameters: [...parameters, ['Foutmelding', '']],
			soapVersion: this.dialect.soapVersion,
		};
	}

	private async repeatUnreadable<T>(attempt: () => Promise<T>): Promise<T> {
		for (let repeat = 1; ; repeat++) {
			try {
				return await attempt();
			} catch (error) {
				const isUnreadable = error instanceof CloudswitchError && error.kind === 'malformed';
				if (!isUnreadable || repeat > REPEATS_OF_UNREADABLE) throw asError(error);
			}
			await this.pause(repeat);
		}
	}

	private async send(
		call: RefusedCall,
		request: FunctionRequest,
		repeatSafe: boolean,
	): Promise<FunctionAnswer> {
		this.callCount += 1;
		const response = await this.options.port.send({
			method: 'POST',
			path: PATH,
			headers: envelopeHeaders(request),
			body: writeEnvelope(request),
			timeoutMs: this.options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
			repeatSafe,
			label: call.label,
		});
		return this.read(call, response);
	}

	private read(call: RefusedCall, response: HttpResponse): FunctionAnswer {
		const answer = this.parse(call, response);
		if ('blame' in answer) throw faultError(call, answer);
		if (!answer.result) throw refusal(call, answer.message);
		if (answer.message.trim() !== '') throw doubtfulSuccess(call, answer.message);
		return answer;
	}

	private parse(call: RefusedCall, response: HttpResponse): FunctionAnswer | SoapFault {
		if (response.status < 400) return readable(call, () => parseAnswer(response.body, call.functionName));
		const fault = faultIn(response.body, call.functionName);
		if (fault === undefined) throw statusError(call, response, this.now());
		return fault;
	}

	private mayBeSession(error: unknown, call: FunctionCall, session: Session): boolean {
		if (!(error instanceof CloudswitchError) || error.outcome !== 'refused') return false;
		if (error.kind === 'session') return true;
		const old = this.now() - session.openedAt > SESSION_SURELY_OPEN_MS;
		return call.kind === 'read' && error.kind === 'refused' && old;
	}
}

/** For functions that answer nothing but success. */
export function nothing(): void {}

function readable<T>(call: RefusedCall, read: () => T): T {
	try {
		return read();
	} catch (error) {
		throw error instanceof UnreadableAnswerError ? unreadable(call, error) : error;
	}
}

/** The SOAP fault that ASMX sends with HTTP 500; undefined when the body is anything else, such as a proxy's page. */
function faultIn(body: string, functionName: string): SoapFault | undefined {
	try {
		const answer = parseAnswer(body, functionName);
		return 'blame' in answer ? answer : undefined;
	} catch (error) {
		if (error instanceof UnreadableAnswerError) return undefined;
		throw asError(error);
	}
}
