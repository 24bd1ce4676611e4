import type { Table } from './kept-table.ts';

const account = { topic: 'accounts', terms: ['account'], seen: {} } as const;

/** What signing in keeps, in a schema apart. */
export const accountTables: Readonly<Record<string, Table>> = {
	'identity.user': {
		...account,
		columns: {
			number: 'id image',
			name: 'name',
			email: 'email',
			mark: 'emailVerified twoFactorEnabled',
			day: 'createdAt updatedAt'
		}
	},
	'identity.session': {
		...account,
		terms: ['signedIn'],
		columns: {
			number: 'id userId',
			sealed: 'token',
			mark: 'secondStep userAgent ipAddress',
			day: 'expiresAt seenAt createdAt updatedAt'
		}
	},
	'identity.account': {
		...account,
		columns: {
			number: 'id accountId providerId userId',
			sealed: 'password',
			day: 'createdAt updatedAt',
			mark: 'accessToken refreshToken idToken accessTokenExpiresAt refreshTokenExpiresAt scope'
		}
	},
	'identity.verification': {
		...account,
		terms: ['signedIn'],
		columns: { number: 'id', sealed: 'identifier value', day: 'expiresAt createdAt updatedAt' }
	},
	'identity.twoFactor': {
		...account,
		columns: {
			number: 'id userId',
			sealed: 'secret backupCodes',
			mark: 'verified failedVerificationCount',
			day: 'lockedUntil'
		}
	},
	'identity.passkey': {
		...account,
		columns: {
			number: 'id userId credentialID aaguid',
			'way-in': 'name publicKey deviceType backedUp transports',
			count: 'counter',
			day: 'createdAt'
		}
	},
	'identity.used_codes': {
		...account,
		terms: ['signedIn'],
		columns: { number: 'userId', sealed: 'code', day: 'until' }
	},
	'identity.screen_codes': {
		...account,
		topic: 'sessions',
		terms: ['signedIn'],
		columns: { number: 'device', code: 'code', day: 'until' }
	},
	'identity.set_up': {
		...account,
		topic: 'school',
		terms: ['school'],
		columns: { number: 'account organisation school person', mark: 'single done' }
	},
	'identity.without_place': { ...account, columns: { number: 'userId', day: 'since' } },
	'identity.mailbox': {
		...account,
		terms: ['mail'],
		columns: { number: 'id', day: 'at', email: 'recipient', words: 'subject body' }
	}
};
