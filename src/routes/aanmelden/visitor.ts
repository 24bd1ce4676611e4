import { fail, type RequestEvent } from '@sveltejs/kit';
import { reach } from '#server/current-house.ts';
import type { NewCookie, Visitor } from '#server/identity/asked.ts';
import type { Refusal } from '#server/identity/refusal.ts';
import type { SignedIn } from '#server/identity/sessions.ts';
import { orAway } from '#server/page-access.ts';

type Event = Pick<RequestEvent, 'request' | 'cookies' | 'getClientAddress' | 'setHeaders' | 'url'>;

/** Who asks, as far as a request says it. */
export const visitorOf = ({ request, getClientAddress }: Event): Visitor => ({
	cookies: request.headers.get('cookie') ?? '',
	address: getClientAddress(),
	userAgent: request.headers.get('user-agent') ?? ''
});

/** Who signed in here, if anyone. */
export const signedInHere = ({ request }: Pick<RequestEvent, 'request'>): Promise<SignedIn | undefined> =>
	orAway(reach().identity.sessions.who(request.headers.get('cookie')));

/** Lets the browser keep what an answer brought. */
export const keep = ({ cookies }: Event, { cookies: all }: { cookies: readonly NewCookie[] }): void => {
	const how = { path: '/', httpOnly: true, sameSite: 'lax', secure: reach().isSecure } as const;
	for (const { name, value, seconds } of all)
		if (seconds > 0) cookies.set(name, value, { ...how, maxAge: seconds });
		else cookies.delete(name, how);
};

/** A refusal as a form shows it, beside what was typed that is no secret. */
export const refused = <More extends object>({ setHeaders }: Event, { problem, comeBack }: Refusal, more: More) => {
	if (comeBack !== undefined) setHeaders({ 'retry-after': String(comeBack) });
	return fail(comeBack === undefined ? 422 : 429, { problem: `sign-in.${problem}`, ...more });
};

/** Where someone was going: a place in Kring itself, and nowhere else. */
export const goingTo = ({ url }: Pick<RequestEvent, 'url'>, otherwise = '/mijn-account'): string => {
	const to = url.searchParams.get('naar') ?? '';
	return /^\/(?![/\\])[\w\-./?=&%]*$/.test(to) ? to : otherwise;
};
