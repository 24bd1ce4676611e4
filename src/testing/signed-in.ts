import type { Actor } from '#server/actor.ts';
import { withCookies, type NewCookie, type Visitor } from '#server/identity/asked.ts';
import { openIdentity, type Identity, type IdentityPlan } from '#server/identity/identity.ts';
import { giveAPlace } from '#server/identity/places.ts';
import { isRefusal, type Refusal } from '#server/identity/refusal.ts';
import { startWatching } from '#server/identity/watching.ts';
import { askersOf, type WhoAsks } from '#server/who-asks.ts';
import { digitsOf } from './authenticator.ts';
import { testSecret } from './house.ts';
import { openTwoSchoolHouse, type TwoSchools } from './two-schools.ts';

export const origin = 'http://localhost:2468';
export const password = 'drie fietsen in de regen';

/** Two schools, and who someone is: as Kring runs, without its pages. */
export type Signing = TwoSchools & { identity: Identity; whoAsks: WhoAsks };

export const openSigning = async (more: Partial<IdentityPlan> = {}): Promise<Signing> => {
	// nobody signs in while the schools are made
	const it = await openTwoSchoolHouse({ stillIn: async (actor) => identity.stillIn(actor) });
	const identity = openIdentity({
		login: it.database.as('kring_identity'),
		db: it.house.db,
		audit: it.house.audit,
		secret: testSecret,
		origin,
		isSecure: false,
		changed: (account) => watching.look(account),
		...more
	});
	const watching = startWatching(it.house.hub, identity.sessions, () => {});
	const whoAsks = askersOf(it.house, { whoAsks: async () => undefined }, identity);
	const close = async () => {
		await watching.stop();
		await identity.close();
		await it.close();
	};
	return { ...it, identity, whoAsks, close };
};

/** A browser: keeps what it is given, and sends it back. */
export const browser = (address = '192.0.2.10') => {
	let visitor: Visitor = { cookies: '', address, userAgent: 'Mozilla/5.0 (X11; CrOS x86_64) Chrome/153.0' };
	return {
		visitor: () => visitor,
		cookies: () => visitor.cookies,
		/** Keeps what an answer sets, and hands on the answer; fails loudly when it is a refusal. */
		keep: <D extends { cookies: NewCookie[] }>(answer: D | Refusal): D => {
			if (isRefusal(answer)) throw new Error(`refused: ${answer.problem}`);
			visitor = withCookies(visitor, answer.cookies);
			return answer;
		}
	};
};
export type Browser = ReturnType<typeof browser>;

/** Gives a person an account with a password, as an invitation would. */
export const giveAccount = async ({ identity, house }: Signing, { organisation, person }: Actor, email: string) => {
	const account = (await identity.accounts.of(email)) ?? (await identity.accounts.make(email, password));
	if (account === undefined) throw new Error('no account');
	await house.db.asPipe(organisation, (tx) => giveAPlace(tx, organisation, person, account));
	identity.sessions.forget(account);
	return account;
};

/** Signs in by password, in a browser of its own. */
export const signIn = async ({ identity }: Signing, email: string, at: Browser = browser()): Promise<Browser> => {
	at.keep(await identity.signIn(at.visitor(), { email, password }));
	return at;
};

/** Sets up an authenticator and shows a code of it, `shown`; what it is, for later codes. */
export const setUpAuthenticator = async ({ identity }: Signing, at: Browser) => {
	const { uri, codes } = at.keep(await identity.authenticator.begin(at.visitor(), password));
	const shown = digitsOf(uri);
	at.keep(await identity.showCode(at.visitor(), shown));
	return { uri, codes, shown };
};

/** A code that was not used yet: of now, or the ones beside it. */
export const nextDigits = (uri: string, turn: number): string => digitsOf(uri, Date.now() + turn * 30_000);
