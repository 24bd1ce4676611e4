import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type AccountClaims } from 'oidc-provider';

/** Changes what an ID token says; the signature fits again unless `by` is another key. */
export type Lie = { claims?: (told: Record<string, unknown>) => Record<string, unknown>; by?: KeyObject };

export type AccountProvider = {
	issuer: string;
	clientId: string;
	clientSecret: string;
	/** Who is signed in there, and what it says of them. */
	person: AccountClaims & { sub: string };
	lie: Lie | undefined;
	/** The whole way of a browser there: from where we sent it, to where it is sent back. */
	walk: (at: string) => Promise<URL>;
	close: () => Promise<void>;
};

/** A real OpenID provider on this machine alone, at which someone is signed in already. */
export const openAccountProvider = async (redirect: string): Promise<AccountProvider> => {
	const key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const server = createServer();
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const client = { clientId: 'kring', clientSecret: 'a secret between the two of them' };
	const it: Pick<AccountProvider, 'person' | 'lie'> = { person: { sub: 'nobody' }, lie: undefined };

	const provider = new Provider(issuer, {
		clients: [
			{
				client_id: client.clientId,
				client_secret: client.clientSecret,
				redirect_uris: [redirect],
				id_token_signed_response_alg: 'ES256',
				token_endpoint_auth_method: 'client_secret_post'
			}
		],
		jwks: { keys: [{ ...key.privateKey.export({ format: 'jwk' }), kid: 'one', alg: 'ES256', use: 'sig' }] },
		cookies: { keys: ['only for tests'] },
		claims: { openid: ['sub'], email: ['email', 'email_verified', 'hd', 'tid', 'xms_edov', 'name', 'picture'] },
		conformIdTokenClaims: false,
		features: { devInteractions: { enabled: false } },
		findAccount: async () => ({ accountId: it.person.sub, claims: async () => it.person }),
		loadExistingGrant: async ({ oidc }) => {
			const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: it.person.sub });
			grant.addOIDCScope('openid email');
			await grant.save();
			return grant;
		}
	});
	provider.use(async (context, next) => {
		await next();
		const body = context.body as { id_token?: string } | undefined;
		if (it.lie && context.path === '/token' && body?.id_token) {
			body.id_token = retold(body.id_token, it.lie, key.privateKey);
		}
	});
	const answer = provider.callback();
	server.on('request', (request, response) => {
		if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
		const login = { login: { accountId: it.person.sub } };
		provider.interactionFinished(request, response, login).catch(() => response.destroy());
	});

	return Object.assign(it, client, {
		issuer,
		walk: async (at: string) => {
			let cookies = '';
			for (let next = new URL(at); ;) {
				const response = await fetch(next, { redirect: 'manual', headers: { cookie: cookies } });
				const to = response.headers.get('location');
				if (to === null) throw new Error(`the provider said ${response.status}: ${await response.text()}`);
				cookies = [cookies, ...response.headers.getSetCookie().map((line) => line.split(';')[0])].join('; ');
				next = new URL(to, next);
				if (next.origin !== issuer) return next;
			}
		},
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	});
};

const retold = (token: string, { claims = (told) => told, by }: Lie, own: KeyObject): string => {
	const [head = '', body = ''] = token.split('.');
	const told = claims(JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>);
	const text = `${head}.${Buffer.from(JSON.stringify(told)).toString('base64url')}`;
	const signature = sign('sha256', Buffer.from(text), { key: by ?? own, dsaEncoding: 'ieee-p1363' });
	return `${text}.${signature.toString('base64url')}`;
};
