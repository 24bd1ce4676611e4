import { organisationId } from '#kernel/organisation.ts';
import type { Actor } from './actor.ts';
import { deviceIn, screenIn, seatIn } from './device-secret.ts';
import type { ExampleSeats } from './example-seats.ts';
import type { House } from './house.ts';
import type { Identity } from './identity/identity.ts';
import { mustShowMore } from './identity/standing.ts';

/** Who asks, in the organisation of the address; nothing for someone without a place there. */
export type WhoAsks = (organisation: string, url: URL, cookies?: string | null) => Promise<Actor | undefined>;

/**
 * Whoever the address says to look along as, in an example school; else who sits at this device in a meeting of a family;
 * else the child at this tablet, or the tablet itself; else who signed in here; else a guardian on their own device. Who
 * still has to show a second thing is nobody until then.
 */
export const askersOf =
	(
		{ actors }: Pick<House, 'actors'>,
		seats: Pick<ExampleSeats, 'whoAsks'> & Partial<Pick<ExampleSeats, 'isClosed'>>,
		identity?: { sessions: Pick<Identity['sessions'], 'who'> }
	): WhoAsks =>
	async (organisation, url, cookies) => {
		if (!organisationId.test(organisation)) return undefined;
		if (await seats.isClosed?.(organisation)) return undefined;
		if (url.searchParams.has('als')) return seats.whoAsks(organisation, url);
		const place = seatIn(cookies);
		const seated = place === undefined ? undefined : await actors.onSeat(organisation, place);
		if (seated) return seated;
		const device = deviceIn(cookies);
		const sits = device === undefined ? undefined : await actors.at(organisation, device);
		if (sits) return sits;
		const signedIn = await identity?.sessions.who(cookies, !asksByItself(url));
		const person = signedIn?.places.get(organisation);
		// who signs in at a digibord is that person there; else it is the board of its room and no more
		const screen = person === undefined ? screenIn(cookies) : undefined;
		if (screen !== undefined) return actors.onScreen(organisation, screen);
		const actor = person === undefined ? undefined : await actors.of(organisation, person);
		if (!signedIn && place !== undefined) return actors.onPhone(organisation, place);
		if (!signedIn || !actor || mustShowMore(signedIn, actor.standings)) return undefined;
		return { ...actor, session: signedIn.session };
	};

/** A page left open listens on, whether or not someone is there. */
const asksByItself = ({ pathname }: URL): boolean => /^\/api\/[^/]+\/(live|poll)$/.test(pathname);
