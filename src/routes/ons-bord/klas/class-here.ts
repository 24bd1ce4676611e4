import type { Cookies } from '@sveltejs/kit';
import { classHere } from '#sessions/class-here.ts';
import { classAtScreen } from '#sessions/server/class-at-screen.ts';
import { reach } from '#server/current-house.ts';
import { screenIn } from '#server/device-secret.ts';
import { orAway } from '#server/page-access.ts';

/** After which session someone said at this digibord that the class is gone. A day, in seconds. */
const goneCookie = 'klas';
const goneSeconds = 24 * 3600;
/** The same where no digibord was paired: for as long as a meeting may take, in seconds. */
const saidCookie = 'klas-weg';
const saidSeconds = 45 * 60;
const onThisBrowser = 'here';

type At = {
	request: { headers: { get: (name: string) => string | null } };
	cookies: Pick<Cookies, 'get'>;
};

/** The session after which it has to be asked at this browser whether the class is gone; nothing, where it has not. */
export const classToAskFor = async ({ request, cookies }: At): Promise<string | undefined> => {
	const device = screenIn(request.headers.get('cookie'));
	const session = device === undefined ? undefined : await orAway(classAtScreen(reach().house, device));
	if (session !== undefined) return session === cookies.get(goneCookie) ? undefined : session;
	return cookies.get(classHere) !== undefined && cookies.get(saidCookie) === undefined ? onThisBrowser : undefined;
};

/** Someone said that the class is gone. */
export const noteGone = (cookies: Pick<Cookies, 'set' | 'delete'>, session: string): void => {
	const kept = { path: '/', httpOnly: true, sameSite: 'lax', secure: reach().isSecure } as const;
	if (session !== onThisBrowser) cookies.set(goneCookie, session, { ...kept, maxAge: goneSeconds });
	cookies.set(saidCookie, '1', { ...kept, maxAge: saidSeconds });
	cookies.delete(classHere, { path: '/' });
};

/** Where the question is asked, of whoever wants to be at a room. */
export const askFirst = (room: string): string => `/ons-bord/klas?naar=${encodeURIComponent(room)}`;

/** Back to a room and nowhere else, whatever an address asks for. */
export const roomIn = (asked: string | null): string =>
	asked !== null && /^\/[a-z0-9-]+\/overleg\/[0-9a-f-]{36}\/kamer\/[0-9a-f-]{36}(\?[\w=&-]*)?$/.test(asked)
		? asked
		: '/ons-bord/kamer';
