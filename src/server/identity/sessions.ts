import type pg from 'pg';
import { inOneBreath } from '../transaction.ts';
import { remembering } from './remembering.ts';
import { tokenIn } from './session-cookie.ts';
import { idle } from './terms.ts';

/** One who signed in, at one device. Ids only. */
export type SignedIn = {
	session: string;
	account: string;
	/** More than one thing was shown to get in. */
	secondStep: boolean;
	/** What this account has to show a second thing with. */
	has: { authenticator: boolean; passkey: boolean };
	/** Each organisation this account belongs to, and as whom. */
	places: ReadonlyMap<string, string>;
};

export type OwnSession = { id: string; device: string; since: Date; seen: Date };

export type Sessions = {
	/** Who this is, by the header of their cookies. What a page asks by itself (`isActive` false) keeps nobody signed in. */
	who: (cookies: string | null | undefined, isActive?: boolean) => Promise<SignedIn | undefined>;
	/** The same, asked of the database by the session itself. */
	find: (session: string) => Promise<SignedIn | undefined>;
	/** Which of these sessions still are; asked of the database. */
	alive: (sessions: readonly string[]) => Promise<Set<string>>;
	list: (account: string) => Promise<OwnSession[]>;
	/** Ends sessions of this account: this one, or all. */
	end: (account: string, session?: string) => Promise<void>;
	/** More was shown in this session. */
	strengthen: (account: string, session: string) => Promise<void>;
	/** Something about this account changed: whoever asks is looked up anew. */
	forget: (account: string) => void;
};

/** ms */
const touchEvery = 60_000;

type Known = SignedIn & { seen: number };
type Row = { id: string; userId: string; secondStep: boolean; seenAt: Date; authenticator: boolean; passkey: boolean };

type Wanted = {
	pool: pg.Pool;
	/** Where an account belongs; asked as that account. */
	places: (account: string) => Promise<ReadonlyMap<string, string>>;
	secret: string;
	isSecure: boolean;
	now: () => number;
	/** Sessions of this account ended or changed, so that what they hear can end too. */
	changed: (account: string) => void;
};

export const openSessions = ({ pool, places, secret, isSecure, now, changed }: Wanted): Sessions => {
	const known = remembering<Known>(now);
	const ask = <R extends pg.QueryResultRow>(name: string, text: string, values: unknown[]) =>
		inOneBreath<R>(pool, 'begin', { name, text, values });

	const look = async (by: 'token' | 'id', value: string): Promise<Known | undefined> => {
		const values = [value, new Date(now()), new Date(now() - idle)];
		const [row] = await ask<Row>(`signed-in-by-${by}`, `${signedIn} and s.${by} = $1`, values);
		return (
			row && {
				session: row.id,
				account: row.userId,
				secondStep: row.secondStep,
				has: { authenticator: row.authenticator, passkey: row.passkey },
				seen: row.seenAt.getTime(),
				places: await places(row.userId)
			}
		);
	};

	const touch = async (one: Known) => {
		if (now() - one.seen < touchEvery) return;
		one.seen = now();
		await ask('seen', 'update session set "seenAt" = $2 where id = $1', [one.session, new Date(now())]);
	};

	const forget = (account: string) => {
		known.forget((one) => one.account === account);
		changed(account);
	};

	return {
		forget,
		find: (session) => look('id', session),
		async who(cookies, isActive = true) {
			const token = tokenIn(cookies, 'session_token', secret, isSecure);
			const one = token === undefined ? undefined : await known.get(token, () => look('token', token));
			if (one && isActive) await touch(one);
			return one;
		},
		async alive(sessions) {
			const rows = await ask<{ id: string }>(
				'alive',
				'select id from session where id = any($1) and "expiresAt" > $2 and "seenAt" > $3',
				[sessions, new Date(now()), new Date(now() - idle)]
			);
			return new Set(rows.map(({ id }) => id));
		},
		list: (account) =>
			ask<OwnSession>(
				'own-sessions',
				`select id, coalesce("userAgent", '') as device, "createdAt" as since, "seenAt" as seen from session
					where "userId" = $1 and "expiresAt" > $2 and "seenAt" > $3 order by "seenAt" desc`,
				[account, new Date(now()), new Date(now() - idle)]
			),
		async end(account, session) {
			await ask('end-sessions', 'delete from session where "userId" = $1 and ($2::text is null or id = $2)', [
				account,
				session ?? null
			]);
			forget(account);
		},
		async strengthen(account, session) {
			await ask('strengthen', 'update session set "secondStep" = true where "userId" = $1 and id = $2', [
				account,
				session
			]);
			forget(account);
		}
	};
};

const signedIn = `select s.id, s."userId", s."secondStep", s."seenAt", u."twoFactorEnabled" as authenticator,
		exists (select from passkey p where p."userId" = u.id) as passkey
	from session s join "user" u on u.id = s."userId"
	where s."expiresAt" > $2 and s."seenAt" > $3`;
