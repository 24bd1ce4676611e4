import { passkey } from '@better-auth/passkey';
import { APIError, betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type pg from 'pg';
import { newId } from '#kernel/id.ts';
import { device } from './device.ts';
import { isTrue, objectionTo, type Provider } from './providers.ts';
import { absoluteSeconds, cookiePrefix } from './terms.ts';

export type Wanted = {
	pool: pg.Pool;
	secret: string;
	/** Where people reach Kring, without a path: what a passkey and a school account are bound to. */
	origin: string;
	/** People reach us over https. */
	isSecure: boolean;
	providers: readonly Provider[];
	/** An account elsewhere is about to be one more way in to this one. */
	linking: (account: string) => Promise<void>;
	/** Tells that something went wrong, without words of people. */
	failed: (what: string) => void;
};

/** By which of the library's paths a session begins with more than one thing shown. */
const strongPaths = new Set([
	'/two-factor/verify-totp',
	'/two-factor/verify-backup-code',
	'/passkey/verify-authentication'
]);

/**
 * The library for who someone is, with what it leaves open by itself closed. It has no address of its own on our server:
 * only what our pages ask of it happens. Each choice here has its test in `closed.db.test.ts`.
 */
export const openAuth = ({ pool, secret, origin, isSecure, providers, linking, failed }: Wanted) =>
	betterAuth({
		appName: 'Kring',
		baseURL: origin,
		basePath: '/aanmelden/school',
		trustedOrigins: [origin],
		secret,
		database: pool,
		telemetry: { enabled: false },
		// ours counts per account and per address (`tries.ts`), so that a whole school behind one address gets in
		rateLimit: { enabled: false },
		logger: { level: 'error', log: (_level, message) => failed(message) },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			autoSignIn: false,
			// whether a password will do is ours to say, before it gets here (`password-rules.ts`)
			minPasswordLength: 12,
			maxPasswordLength: 200,
			revokeSessionsOnPasswordReset: true
		},
		user: {
			changeEmail: { enabled: false },
			deleteUser: { enabled: false },
			validateUserInfo: ({ user, source }) => {
				// accounts are made in `accounts.ts`, by invitation only; the library makes none
				if (source.action === 'create-user') return { error: 'not-invited' };
				const provider = providers.find(({ id }) => id === source.oauth?.providerId);
				const objection = provider ? objectionTo(provider, source.oauth?.profile ?? {}, user.email) : 'not-invited';
				return objection ? { error: objection } : undefined;
			}
		},
		account: {
			updateAccountOnSignIn: false,
			storeAccountCookie: false,
			accountLinking: { enabled: true, allowDifferentEmails: false, requireLocalEmailVerified: true }
		},
		session: {
			expiresIn: absoluteSeconds,
			disableSessionRefresh: true,
			freshAge: 3600,
			cookieCache: { enabled: false },
			additionalFields: { secondStep: { type: 'boolean', required: true, defaultValue: false, input: false } }
		},
		databaseHooks: {
			session: {
				create: {
					before: async ({ userAgent }, context) => ({
						data: {
							userAgent: device(userAgent ?? ''),
							ipAddress: null,
							secondStep: strongPaths.has(context?.path ?? '')
						}
					})
				}
			},
			account: {
				create: {
					before: async ({ userId, providerId }) => {
						if (providerId !== 'credential') await linking(userId);
						return {
							data: {
								accessToken: null,
								refreshToken: null,
								idToken: null,
								accessTokenExpiresAt: null,
								refreshTokenExpiresAt: null,
								scope: null
							}
						};
					}
				}
			}
		},
		advanced: {
			cookiePrefix,
			useSecureCookies: isSecure,
			// said, since an environment that calls itself a test would leave both out
			disableOriginCheck: false,
			disableCSRFCheck: false,
			crossSubDomainCookies: { enabled: false },
			defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
			ipAddress: { disableIpTracking: true },
			database: { generateId: () => newId() }
		},
		plugins: [
			// without `sendOTP` there are no codes by mail: they would do for a second step
			twoFactor({
				issuer: 'Kring',
				allowPasswordless: true,
				backupCodeOptions: { amount: 10, storeBackupCodes: 'encrypted', allowPasswordless: true }
			}),
			passkey({
				rpID: new URL(origin).hostname,
				rpName: 'Kring',
				origin,
				authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
				registration: { afterVerification: ({ verification }) => assureVerified(verification.registrationInfo) },
				authentication: { afterVerification: ({ verification }) => assureVerified(verification.authenticationInfo) }
			}),
			genericOAuth({ config: providers.map(asOAuth) })
		]
	});

export type Auth = ReturnType<typeof openAuth>;

/** Whose finger, face or code was not asked for showed one thing only. The library does not mind; we do. */
const assureVerified = async (info: { userVerified: boolean } | undefined): Promise<void> => {
	if (!info?.userVerified) throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED' });
};

const asOAuth = ({ id, name, issuer, clientId, clientSecret, scopes, verifiedBy }: Provider) => ({
	providerId: id,
	name,
	clientId,
	clientSecret,
	discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
	requireIdTokenVerification: true,
	scopes,
	pkce: true,
	mapProfileToUser: (profile: Record<string, unknown>) => ({
		emailVerified: isTrue(profile[verifiedBy]),
		image: undefined
	}),
	disableSignUp: true,
	overrideUserInfo: false,
	// an address that is not verified is refused in `validateUserInfo`, also of an account that was linked before
	requireEmailVerification: false
});
