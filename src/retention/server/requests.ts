import { dayOf, type Day } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { endsAt } from '../decide.ts';
import type { Wish } from '../events.ts';
import type { Retention } from '../retention-state.ts';
import { retentionFor } from './stream.ts';

/** A request as a page shows it. `until`: the last day on which it can be confirmed, fetched or done. */
export type Asked = {
	id: string;
	wish: Wish;
	person: string;
	by: string;
	confirmedBy: string | undefined;
	until: Day;
};

/** What is asked and not over, oldest first. */
export const askedIn = ({ requests }: Retention, now: number): Asked[] =>
	Object.entries(requests)
		.filter(([, request]) => endsAt(request) > now)
		.toSorted(([, one], [, other]) => one.at - other.at)
		.map(([id, request]) => ({
			id,
			wish: request.wish,
			person: request.person,
			by: request.by,
			confirmedBy: request.confirmed?.by,
			until: dayOf(endsAt(request) - 1)
		}));

/** What is asked of this kind about someone, as who asks may hear it. */
export const askedAbout = async (
	house: Pick<House, 'db' | 'hearing' | 'now'>,
	actor: Actor,
	wish: Wish,
	person: string
): Promise<Asked | undefined> =>
	askedIn(await retentionFor(house, actor), house.now()).find((one) => one.wish === wish && one.person === person);
