import { asError } from '../../http/asError';
/** A session of one administration. */
export interface Session {
	/** Opaque; never in a message or a log (koppeling.md R10). */
	readonly id: string;
	/** When it was opened, milliseconds since the epoch. */
	readonly openedAt: number;
}

interface Entry {
	readonly session: Promise<Session>;
	lastUsed: number;
}

/**
 * An unused session ends after 30 minutes, or after another time the accountant sets (imuis reference §3), and how its refusal reads is not
 * documented. So one that lay idle this long is not tried any more: a write must not be taken for refused because its session had ended.
 */
const IDLE_LIMIT_MS = 10 * 60_000;

/** Sessions in memory, by fingerprint of the connection. Callers at the same moment share one login. */
export class SessionCache {
	private readonly entries = new Map<string, Entry>();

	/** The open session of a connection, or a new one. A failed login is thrown to all who waited for it and not kept. */
	async current(connection: string, login: () => Promise<Session>, now: number): Promise<Session> {
		const entry = this.entries.get(connection);
		if (entry === undefined || now - entry.lastUsed > IDLE_LIMIT_MS)
			return await this.open(connection, login, now);
		entry.lastUsed = now;
		return await entry.session;
	}

	/** A session other than `refused`: the one somebody else has opened meanwhile, or a new one. */
	async renewed(
		connection: string,
		refused: Session,
		login: () => Promise<Session>,
		now: number,
	): Promise<Session> {
		const entry = this.entries.get(connection);
		const session = await entry?.session;
		if (session !== undefined && session.id !== refused.id) return session;
		// Somebody else may have begun to log in during the await.
		const latest = this.entries.get(connection);
		if (latest !== undefined && latest !== entry) return await latest.session;
		return await this.open(connection, login, now);
	}

	/** Takes the open session of a connection out of the cache, to be closed; undefined when there is none. */
	async take(connection: string): Promise<Session | undefined> {
		const entry = this.entries.get(connection);
		this.entries.delete(connection);
		return await entry?.session;
	}

	/** The next caller opens a new session. */
	forget(connection: string): void {
		this.entries.delete(connection);
	}

	private async open(connection: string, login: () => Promise<Session>, now: number): Promise<Session> {
		const entry: Entry = { session: login(), lastUsed: now };
		this.entries.set(connection, entry);
		try {
			return await entry.session;
		} catch (error) {
			if (this.entries.get(connection) === entry) this.entries.delete(connection);
			throw asError(error);
		}
	}
}
