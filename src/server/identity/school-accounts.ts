import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { ask, withCookies, type Asked, type NewCookie, type Visitor } from './asked.ts';
import type { Auth } from './auth.ts';
import type { KnownBrowsers } from './known-browser.ts';
import type { Provider } from './providers.ts';
import type { Done, Problem, Refusal } from './refusal.ts';
import type { Sessions } from './sessions.ts';

/** Signing in with an account that one has elsewhere: it must be of an address that was invited. */
export type SchoolAccounts = {
	/** Where one can have an account, as buttons say it. */
	offered: readonly Pick<Provider, 'id' | 'name'>[];
	/** Where to go to show that account. `to`: where someone was going here. */
	begin: (visitor: Visitor, provider: string, to: string) => Promise<Done<{ at: string }> | Refusal>;
	/** What came back from there. Nothing but where to go, for someone who let it be. */
	back: (visitor: Visitor, provider: string, said: URLSearchParams) => Promise<Done<{ at: string }> | Refusal>;
};

/** How long an answer of another place is waited for, in ms. */
const patience = 10_000;

type Wanted = {
	providers: readonly Provider[];
	open: (provider: Provider) => Promise<Auth>;
	sessions: Sessions;
	known: KnownBrowsers;
	failed: (what: string) => void;
};

/**
 * Each place has a library of its own, which first asks it what it can do: one that is away keeps nobody else out, and is
 * asked again the next time.
 */
export const openSchoolAccounts = ({ providers, open, sessions, known, failed }: Wanted): SchoolAccounts => {
	const opened = new Map<string, Promise<Auth>>();

	const libraryFor = (id: string): Promise<Auth> | undefined => {
		const provider = providers.find((one) => one.id === id);
		const before = opened.get(id);
		if (!provider || before) return before;
		const fresh = open(provider).then(async (auth) => {
			await auth.$context;
			return auth;
		});
		opened.set(id, fresh);
		return fresh;
	};

	/** One that does not answer is let go of, so that it is asked anew. */
	const inTime = async (id: string, visitor: Visitor, call: Call): Promise<Asked | undefined> => {
		const library = libraryFor(id);
		if (!library) return { cookies: [], status: 404, body: undefined, location: null, code: 'PROVIDER_NOT_FOUND' };
		const late = new AbortController();
		try {
			return await Promise.race([
				library.then(({ api }) => ask(visitor, (said) => call(api, said))),
				wait(patience, undefined, { signal: late.signal })
			]);
		} catch {
			failed('a place where people have an account gave no good answer');
			return undefined;
		} finally {
			late.abort();
		}
	};

	/** Who was signed in at this browser no longer is; who is now is known there from here on. */
	const cameIn = async (visitor: Visitor, cookies: NewCookie[]): Promise<NewCookie[]> => {
		const before = await sessions.who(visitor.cookies, false);
		const me = await sessions.who(withCookies(visitor, cookies).cookies, false);
		if (!me) return cookies;
		if (before && before.session !== me.session) await sessions.end(before.account, before.session);
		return [...cookies, known.remember(visitor.cookies, me.account)];
	};

	return {
		offered: providers.map(({ id, name }) => ({ id, name })),
		async begin(visitor, provider, to) {
			const answer = await inTime(provider, visitor, (api, said) =>
				api.signInSocial({
					...said,
					body: { provider, callbackURL: to, errorCallbackURL: '/aanmelden', disableRedirect: true }
				})
			);
			const read = v.safeParse(elsewhere, answer?.body);
			if (answer && read.success) return { cookies: answer.cookies, at: read.output.url };
			opened.delete(provider);
			return { problem: 'provider-away' };
		},
		async back(visitor, provider, said) {
			const query = Object.fromEntries(said);
			const answer = await inTime(provider, visitor, (api, more) =>
				api.callbackOAuth({ ...more, params: { id: provider }, query })
			);
			if (!answer) return { problem: 'provider-away' };
			const at = answer.location;
			if (at === null) return { problem: 'provider-refused' };
			const error = URL.parse(at, 'http://kring')?.searchParams.get('error');
			if (said.get('error') === 'access_denied' && error) return { cookies: answer.cookies, at: '/aanmelden' };
			return error ? { problem: problemOf(error) } : { cookies: await cameIn(visitor, answer.cookies), at };
		}
	};
};

type Call = (api: Auth['api'], said: { headers: Headers; asResponse: true }) => Promise<Response>;

const elsewhere = v.object({ url: v.pipe(v.string(), v.url()) });

const problemOf = (error: string): Problem =>
	ours.find((problem) => problem === error) ??
	(['signup_disabled', 'account_not_linked'].includes(error) ? 'not-invited' : 'provider-refused');

const ours: readonly Problem[] = ['not-invited', 'email-not-verified', 'other-domain', 'other-tenant'];
