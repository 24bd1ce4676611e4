import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { newId } from '#kernel/id.ts';
import type { Language } from '#ui/language.ts';
import type { Db } from '../db.ts';
import { inOneBreath } from '../transaction.ts';
import type { Accounts } from './accounts.ts';
import { ask, type Visitor } from './asked.ts';
import type { Auth } from './auth.ts';
import { resetFor } from './letters.ts';
import { problemWith } from './password-rules.ts';
import { placesOf } from './places.ts';
import type { Post } from './post.ts';
import { refusalOf, type Done, type Refusal } from './refusal.ts';
import type { Sessions } from './sessions.ts';
import { resetSeconds } from './terms.ts';
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
	tries: Tries;
	post: Post;
	address: string;
	now: () => number;
	failed: (what: string) => void;
};

export const openReset = (wanted: Wanted): Reset => {
	const { pool, db, auth, accounts, sessions, tries, post, address, now, failed } = wanted;
	const onTheirWay = new Set<Promise<unknown>>();

	const send = async (email: string, language: Language): Promise<void> => {
		const account = await accounts.of(email);
		const about = account === undefined ? undefined : await accounts.about(account);
		if (account === undefined || !about) return;
		const token = randomBytes(16).toString('base64url');
		await inOneBreath(pool, 'begin', {
			name: 'ask-reset',
			text: 'insert into verification (id, identifier, value, "expiresAt") values ($1, $2, $3, $4)',
			values: [newId(), identifierOf(token), account, new Date(now() + resetSeconds * 1_000)]
		});
		const link = `${address}/aanmelden/nieuw-wachtwoord#${token}`;
		await post.send(resetFor(language, about.email, link), await isOfExamples(account));
	};

	/** Only when every school of an account is an example may its mail be read inside Kring. */
	const isOfExamples = async (account: string): Promise<boolean> => {
		const places = [...(await placesOf(db)(account)).keys()];
		const examples = await Promise.all(
			places.map((organisation) =>
				db.asPipe(organisation, async (tx) => {
					const { rows } = await tx.query('select from kring.organisations where id = $1 and example', [organisation]);
					return rows.length > 0;
				})
			)
		);
		return examples.length > 0 && examples.every(Boolean);
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
				`reset ${email}`,
				visitor.address,
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
				`chooses ${visitor.address}`,
				visitor.address,
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
			return code === undefined ? { cookies } : refusalOf({ code }, 'link-used');
		},
		close: async () => void (await Promise.all(onTheirWay))
	};
};

/** The library looks for what it calls a token under this name; ours there is a digest, so that a row opens nothing. */
const identifierOf = (token: string): string => `reset-password:${digestOf(token)}`;
const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
