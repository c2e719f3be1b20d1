import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import axios, { AxiosError, type AxiosInstance } from 'axios';
import type { Owner } from './home';

/** n8n refused a call; the message says which, with what status, and what n8n said about it. */
export class N8nHttpError extends Error {
	constructor(
		readonly call: string,
		/** 0 when there was no answer. */
		readonly status: number,
		/** What n8n said. */
		readonly reason: string,
	) {
		super(`n8n answered ${call} with ${status === 0 ? 'nothing' : `HTTP ${status}`}: ${reason}`);
		this.name = 'N8nHttpError';
	}
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The session of one signed-in user on n8n's own REST interface: the one its editor uses. */
export class N8nHttp {
	private readonly http: AxiosInstance;

	/** Repeats nothing and follows nothing. */
	constructor(readonly url: string) {
		this.http = axios.create({
			baseURL: url,
			proxy: false,
			// n8n closes a connection that was idle for 5 s; a call that takes it up again at that moment would be lost.
			httpAgent: new Agent({ keepAlive: false }),
			timeout: 120_000,
			maxBodyLength: Infinity,
			maxContentLength: Infinity,
			// n8n binds the session to the browser that signed in.
			headers: { 'browser-id': randomUUID() },
		});
	}

	/**
	 * Signs in, and makes `owner` the owner first when nobody owns this n8n yet.
	 *
	 * @throws N8nHttpError when the password is refused
	 */
	async signIn(owner: Owner): Promise<void> {
		const settings = await this.call<{ userManagement: { showSetupOnFirstLoad: boolean } }>(
			'get',
			'/settings',
		);
		if (settings.userManagement.showSetupOnFirstLoad) await this.call('post', '/owner/setup', owner);
		await this.call('post', '/login', { emailOrLdapLoginId: owner.email, password: owner.password });
	}

	/**
	 * Calls `/rest<path>` and answers the `data` of what n8n answered.
	 *
	 * @throws N8nHttpError on any status but 2xx and when there is no answer
	 */
	async call<T>(method: Method, path: string, body?: unknown, params?: Record<string, string>): Promise<T> {
		const name = `${method.toUpperCase()} /rest${path}`;
		try {
			const response = await this.http.request<{ data: T }>({
				method,
				url: `/rest${path}`,
				data: body,
				params,
			});
			this.keepCookie(response.headers['set-cookie']);
			return response.data.data;
		} catch (error) {
			throw refusal(name, error);
		}
	}

	/** The HTTP status with which a page outside `/rest` answers. */
	async pageStatus(path: string): Promise<number> {
		return (await this.http.get<unknown>(path, { validateStatus: () => true })).status;
	}

	/** What stands at an address outside `/rest`. @throws N8nHttpError on any status but 2xx */
	async page<T>(path: string): Promise<T> {
		try {
			return (await this.http.get<T>(path)).data;
		} catch (error) {
			throw refusal(`GET ${path}`, error);
		}
	}

	/** Posts a form to a page outside `/rest` and answers what came back. */
	async postForm(path: string, form: FormData): Promise<unknown> {
		try {
			return (await this.http.post<unknown>(path, form)).data;
		} catch (error) {
			throw refusal(`POST ${path}`, error);
		}
	}

	private keepCookie(cookies: string[] | undefined): void {
		const session = cookies?.find((cookie) => cookie.startsWith('n8n-auth='));
		if (session !== undefined) this.http.defaults.headers.common.Cookie = session.split(';')[0] ?? '';
	}
}

function refusal(call: string, error: unknown): unknown {
	if (!(error instanceof AxiosError)) return error;
	const answer = error.response?.data as unknown;
	const message =
		typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : answer;
	const reason = typeof message === 'string' ? message : JSON.stringify(message ?? error.message);
	return new N8nHttpError(call, error.response?.status ?? 0, reason);
}
