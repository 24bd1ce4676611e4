import type { Actor } from './actor.ts';
import { deviceIn } from './device-secret.ts';
import type { ExampleSeats } from './example-seats.ts';
import type { House } from './house.ts';

/** Who asks, in the organisation of the address; nothing for someone without a place there. */
export type WhoAsks = (organisation: string, url: URL, cookies?: string | null) => Promise<Actor | undefined>;

/** Whoever the address says to look along as, in an example school; else the child at this tablet, or the tablet itself. */
export const askersOf =
	({ actors }: Pick<House, 'actors'>, seats: Pick<ExampleSeats, 'whoAsks'>): WhoAsks =>
	async (organisation, url, cookies) => {
		if (url.searchParams.has('als')) return seats.whoAsks(organisation, url);
		const device = deviceIn(cookies);
		return device === undefined ? undefined : actors.at(organisation, device);
	};
