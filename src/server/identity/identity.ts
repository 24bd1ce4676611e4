import { createHmac } from 'node:crypto';
import type pg from 'pg';
import type { Actor } from '../actor.ts';
import type { Audit } from '../audit/audit.ts';
import type { Db } from '../db.ts';
import { openAccounts, type Accounts } from './accounts.ts';
import { openAnotherPassword, type AnotherPassword } from './another-password.ts';
import { openAuthenticator, type Authenticator } from './authenticator.ts';
import type { Auth } from './auth.ts';
import { showCodes, type ShowCode } from './codes.ts';
import { openInvitations, type Invitations } from './invitations.ts';
import { knownBrowsers } from './known-browser.ts';
import { loading } from './library.ts';
import { openPasskeys, type Passkeys } from './passkeys.ts';
import { openPlaceless, type Placeless } from './placeless.ts';
import { placesOf } from './places.ts';
import { openPool } from './pool.ts';
import { openPost, type Post, type Server } from './post.ts';
import type { Provider } from './providers.ts';
import { openReset, type Reset } from './reset.ts';
import { openSchoolAccounts, type SchoolAccounts } from './school-accounts.ts';
import { cookieName } from './session-cookie.ts';
import { openScreenCodes, type ScreenCodes } from './screen-codes.ts';
import { openSessions, type Sessions } from './sessions.ts';
import { openingOf } from './example-open.ts';
import { openSetUp, type SetUp } from './set-up.ts';
import { signInWith, type SignIn } from './sign-in.ts';
import { mustShowMore } from './standing.ts';
import { startTidying } from './tidying.ts';
import { openTries } from './tries.ts';

/** Who someone is, apart from what any school keeps. */
export type Identity = {
	sessions: Sessions;
	accounts: Accounts;
	signIn: SignIn;
	showCode: ShowCode;
	authenticator: Authenticator;
	anotherPassword: AnotherPassword;
	passkeys: Passkeys;
	invitations: Invitations;
	setUp: SetUp;
	screenCodes: ScreenCodes;
	reset: Reset;
	schoolAccounts: SchoolAccounts;
	placeless: Placeless;
	mailbox: Post['mailbox'];
	/** Whether anyone may still look around in an example: until a school begins here, or for as long as it was asked for. */
	isExampleOpen: () => Promise<boolean>;
	/** Whether a school of its own can send mail from here. */
	sendsMail: boolean;
	/** Letters of a capability's own go out the same way. */
	send: Post['send'];
	/** Where links in mail lead. */
	address: string;
	/** The name of the cookie of who signed in. */
	sessionCookie: string;
	/** Where a passkey works: as in an address, without a port. */
	passkeyHost: string;
	/** Whether one who signed in and acts as this person is still signed in, and has shown enough. */
	stillIn: (actor: Actor) => Promise<boolean>;
	/** The library itself, loaded when first needed; for what lies beside this folder's doors, nothing. */
	auth: () => Promise<Auth>;
	pool: pg.Pool;
	close: () => Promise<void>;
};

export type IdentityPlan = {
	login: pg.ClientConfig;
	db: Pick<Db, 'ask' | 'asPipe'>;
	audit: Pick<Audit, 'writeIn'>;
	/** The secret of this Kring; ours is made from it. */
	secret: string;
	origin: string;
	/** Where links in mail lead, when that is elsewhere: an address that others in the school can reach. */
	address?: string | undefined;
	isSecure: boolean;
	providers?: readonly Provider[];
	/** Where mail goes out; that of an example is read inside Kring, with it or without. */
	mailServer?: Server | undefined;
	/** An example stays open beside schools of their own. */
	exampleStays?: boolean;
	/** Told when sessions of an account ended or changed, so that what they hear can end too. */
	changed?: (account: string) => void;
	failed?: (what: string) => void;
	/** Only tests set it. */
	now?: () => number;
};

export const openIdentity = ({
	login,
	db,
	audit,
	secret: ofKring,
	origin,
	address = origin,
	isSecure,
	providers = [],
	mailServer,
	exampleStays = false,
	changed = () => {},
	failed = () => {},
	now = Date.now
}: IdentityPlan): Identity => {
	const pool = openPool(login);
	const secret = createHmac('sha256', ofKring).update('who someone is').digest('base64url');
	const linking = async (account: string) => {
		// what anyone put there who made it in an example goes before its owner comes in
		if (await accounts.isOfASchool(account)) return;
		await accounts.empty(account);
		sessions.forget(account);
	};
	const wanted = { pool, secret, origin, isSecure, linking, failed };
	const auth = loading({ ...wanted, providers: [] });
	const known = knownBrowsers(secret, isSecure);
	const tries = openTries(now);
	const places = placesOf(db);
	const sessions = openSessions({ pool, places, secret, isSecure, now, changed });
	const tidying = startTidying(pool, now, failed);
	const accounts = openAccounts({ pool, db, auth });
	const signIn = signInWith({ auth, accounts, sessions, known, tries });
	const setUp = openSetUp({ pool, secret, accounts, signIn, tries });
	const isExampleOpen = openingOf(setUp, exampleStays, now);
	const post = openPost({ pool, server: mailServer, isExampleOpen, now, failed });
	const reset = openReset({ pool, db, auth, accounts, sessions, known, tries, post, address, now, failed });
	return {
		sessions,
		accounts,
		signIn,
		invitations: openInvitations({ db, audit, accounts, sessions, signIn, tries, post, address, now }),
		setUp,
		screenCodes: openScreenCodes({ pool, tries, now }),
		reset,
		schoolAccounts: openSchoolAccounts({
			providers,
			open: (one) => loading({ ...wanted, providers: [one] })(),
			sessions,
			known,
			failed
		}),
		placeless: openPlaceless({ pool, places, now, changed }),
		mailbox: post.mailbox,
		isExampleOpen,
		sendsMail: mailServer !== undefined,
		send: post.send,
		address,
		sessionCookie: cookieName('session_token', isSecure),
		passkeyHost: new URL(origin).hostname,
		showCode: showCodes({ auth, pool, sessions, known, tries, secret, isSecure, now }),
		authenticator: openAuthenticator({ auth, sessions, known, tries }),
		anotherPassword: openAnotherPassword({ auth, accounts, sessions, known, tries }),
		passkeys: openPasskeys({ auth, pool, sessions, known, tries }),
		async stillIn({ session, standings }) {
			const one = session === undefined ? undefined : await sessions.find(session);
			return one !== undefined && !mustShowMore(one, standings);
		},
		auth,
		pool,
		close: async () => {
			await tidying();
			await reset.close();
			post.close();
			await pool.end();
		}
	};
};
