import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { newId } from '#kernel/id.ts';
import type { Language } from '#ui/language.ts';
import type { Db } from '../db.ts';
import { inOneBreath, inTransaction } from '../transaction.ts';
import type { Accounts } from './accounts.ts';
import { ask, type Visitor } from './asked.ts';
import type { Auth } from './auth.ts';
import type { KnownBrowsers } from './known-browser.ts';
import { resetFor } from './letters.ts';
import { problemWith } from './password-rules.ts';
import { schoolsOf } from './places.ts';
import type { Post } from './post.ts';
import { refusalOf, type Done, type Refusal } from './refusal.ts';
import type { Sessions } from './sessions.ts';
import { resetApart, resetSeconds } from './terms.ts';
import type { Tries } from './tries.ts';

/** Another password, for who reads the mail of an account. It ends every session, and asks the second step as before. */
export type Reset = {
	/** Whether there is such an account is told to nobody: the answer is the same, and comes before the mail goes. */
	ask: (visitor: Visitor, email: string, language: Language) => Promise<Done | Refusal>;
	choose: (visitor: Visitor, token: string, password: string) => Promise<Done | Refusal>;
	/** Waits for mail that is on its way. */
	close: () => Promise<void>;
};

type Wanted = {
	pool: pg.Pool;
	db: Pick<Db, 'ask' | 'asPipe'>;
	auth: () => Promise<Auth>;
	accounts: Accounts;
	sessions: Sessions;
	known: KnownBrowsers;
	tries: Tries;
	post: Post;
	address: string;
	now: () => number;
	failed: (what: string) => void;
};

export const openReset = (wanted: Wanted): Reset => {
	const { pool, db, auth, accounts, sessions, known, tries, post, address, now, failed } = wanted;
	const onTheirWay = new Set<Promise<unknown>>();

	const send = async (email: string, language: Language): Promise<void> => {
		const account = await accounts.of(email);
		const about = account === undefined ? undefined : await accounts.about(account);
		if (account === undefined || !about) return;
		const token = await newToken(account);
		if (token === undefined) return;
		const link = `${address}/aanmelden/nieuw-wachtwoord#${token}`;
		const sent = await post.send(resetFor(language, about.email, link), await isOfExamples(account));
		// what did not go out does not keep the next one waiting
		if (sent !== 'sent') await accounts.forgetResets(account);
	};

	/** None while one was made a moment ago: whoever asks over and over fills nobody's mailbox. */
	const newToken = (account: string): Promise<string | undefined> =>
		inTransaction(pool, 'begin', async (tx) => {
			// who asks at the same moment waits here, and then sees the other's
			await tx.query('select from "user" where id = $1 for update', [account]);
			const { rowCount } = await tx.query(
				`select from verification where value = $1 and identifier like 'reset-password:%' and "expiresAt" > $2`,
				[account, new Date(now() + resetSeconds * 1_000 - resetApart)]
			);
			if (rowCount) return undefined;
			const token = randomBytes(16).toString('base64url');
			await tx.query('insert into verification (id, identifier, value, "expiresAt") values ($1, $2, $3, $4)', [
				newId(),
				identifierOf(token),
				account,
				new Date(now() + resetSeconds * 1_000)
			]);
			return token;
		});

	/** Only when every school of an account is an example is its mail read inside Kring. */
	const isOfExamples = async (account: string): Promise<boolean> => {
		const { schools, examples } = await schoolsOf(db)(account);
		return schools.length === 0 && examples.length > 0;
	};

	const whose = async (token: string): Promise<string | undefined> => {
		const [row] = await inOneBreath<{ value: string }>(pool, 'begin', {
			name: 'whose-reset',
			text: 'select value from verification where identifier = $1 and "expiresAt" > $2',
			values: [identifierOf(token), new Date(now())]
		});
		return row?.value;
	};

	return {
		async ask(visitor, email, language) {
			const tried = await tries.try(
				{ at: 'reset', who: email, address: visitor.address },
				async () => true,
				() => true
			);
			if ('comeBack' in tried) return { problem: 'too-many-tries', comeBack: tried.comeBack };
			const sending = send(email, language)
				.catch(() => failed('a mail for another password was not sent'))
				.finally(() => onTheirWay.delete(sending));
			onTheirWay.add(sending);
			return { cookies: [] };
		},
		async choose(visitor, token, password) {
			const tried = await tries.try(
				{ at: 'new-password', who: token, address: visitor.address },
				() => whose(token),
				(account) => account === undefined
			);
			if ('comeBack' in tried) return { problem: 'too-many-tries', comeBack: tried.comeBack };
			const account = tried.result;
			const about = account === undefined ? undefined : await accounts.about(account);
			if (account === undefined || !about) return { problem: 'link-used' };
			const problem = problemWith(password, about.email);
			if (problem) return { problem };
			const { api } = await auth();
			const { code, cookies } = await ask(visitor, (said) =>
				api.resetPassword({ ...said, body: { newPassword: password, token: digestOf(token) } })
			);
			sessions.forget(account);
			if (code !== undefined) return refusalOf({ code }, 'link-used');
			await accounts.forgetResets(account);
			// whoever reads the mail of an account need not wait for who tries its password elsewhere
			return { cookies: [...cookies, known.remember(visitor.cookies, account)] };
		},
		close: async () => void (await Promise.all(onTheirWay))
	};
};

/** The library looks for what it calls a token under this name; ours there is a digest, so that a row opens nothing. */
const identifierOf = (token: string): string => `reset-password:${digestOf(token)}`;
const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
