import { SessionCache, type Session } from '../../../nodes/ImuisOnline/cloudswitch/session';

const MINUTE = 60_000;
/** A login that hands out s1, s2 … and can be held or made to fail. */
class Logins {
	count = 0;
	failure: Error | undefined;
	readonly login = async (): Promise<Session> => {
		this.count += 1;
		const id = `s${this.count}`;
		await Promise.resolve();
		if (this.failure !== undefined) throw this.failure;
		return { id, openedAt: 0 };
	};
}

let cache: SessionCache;
let logins: Logins;
beforeEach(() => {
	cache = new SessionCache();
	logins = new Logins();
});
const current = async (now = 0, connection = 'a'): Promise<string> =>
	(await cache.current(connection, logins.login, now)).id;

test('callers at the same moment share one login; the session stays', async () => {
	expect(await Promise.all([current(), current(), current()])).toEqual(['s1', 's1', 's1']);
	expect(await current(MINUTE)).toBe('s1');
});

test('another connection has another session', async () => {
	expect([await current(0, 'a'), await current(0, 'b'), await current(0, 'a')]).toEqual(['s1', 's2', 's1']);
});

test('A9: a session that lay idle is not tried any more; use keeps it', async () => {
	await current(0);
	expect(await current(10 * MINUTE)).toBe('s1');
	expect(await current(20 * MINUTE)).toBe('s1');
	expect(await current(30 * MINUTE + 1)).toBe('s2');
});

test('a failed login reaches all who waited and is not kept', async () => {
	logins.failure = new Error('nee');
	const outcomes = await Promise.allSettled([current(), current()]);
	expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	logins.failure = undefined;
	expect(await current()).toBe('s2');
});

test('those whose session is refused at the same moment renew it once', async () => {
	const refused = await cache.current('a', logins.login, 0);
	const renewed = await Promise.all(
		[1, 2, 3].map(async () => await cache.renewed('a', refused, logins.login, 1)),
	);
	expect(renewed.map(({ id }) => id)).toEqual(['s2', 's2', 's2']);
	expect((await cache.renewed('a', refused, logins.login, 2)).id).toBe('s2');
	expect(await current(3)).toBe('s2');
	expect(logins.count).toBe(2);
});

test('a session taken out to be closed is not given any more', async () => {
	await current();
	expect((await cache.take('a'))?.id).toBe('s1');
	expect(await cache.take('a')).toBeUndefined();
	expect(await current()).toBe('s2');
	cache.forget('a');
	expect(await current()).toBe('s3');
});
