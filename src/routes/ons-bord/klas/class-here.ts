import { classAtScreen } from '#sessions/server/class-at-screen.ts';
import { reach } from '#server/current-house.ts';
import { screenIn } from '#server/device-secret.ts';
import { orAway } from '#server/page-access.ts';

/** After which session someone said at this digibord that the class is gone. A day, in seconds. */
export const goneCookie = 'klas';
export const goneSeconds = 24 * 3600;

type At = {
	request: { headers: { get: (name: string) => string | null } };
	cookies: { get: (name: string) => string | undefined };
};

/** The session after which it has to be asked at this browser whether the class is gone; nothing, where it has not. */
export const classToAskFor = async ({ request, cookies }: At): Promise<string | undefined> => {
	const device = screenIn(request.headers.get('cookie'));
	if (device === undefined) return undefined;
	const session = await orAway(classAtScreen(reach().house, device));
	return session === cookies.get(goneCookie) ? undefined : session;
};

/** Where the question is asked, of whoever wants to be at a room. */
export const askFirst = (room: string): string => `/ons-bord/klas?naar=${encodeURIComponent(room)}`;

/** Back to a room and nowhere else, whatever an address asks for. */
export const roomIn = (asked: string | null): string =>
	asked !== null && /^\/[a-z0-9-]+\/overleg\/[0-9a-f-]{36}\/kamer\/[0-9a-f-]{36}(\?[\w=&-]*)?$/.test(asked)
		? asked
		: '/ons-bord/kamer';
