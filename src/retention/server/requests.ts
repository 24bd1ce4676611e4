import { dayOf, type Day } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import { hearsCare } from '#server/hears-care.ts';
import type { House } from '#server/house.ts';
import { endsAt } from '../decide.ts';
import type { Wish } from '../events.ts';
import type { Retention } from '../retention-state.ts';
import { guardianRequests, retentionFor, type OfGuardian } from './stream.ts';

/** A request as a page shows it. `until`: the last day on which it can be confirmed, fetched or done. */
export type Asked = {
	id: string;
	wish: Wish;
	/** whom it is about; of a guardian, for who does not hear of care, the number of the request itself */
	person: string;
	by: string;
	confirmedBy: string | undefined;
	until: Day;
};

/** What is asked and not over, oldest first. */
const askedIn = ({ requests }: Retention, ofGuardians: readonly OfGuardian[], now: number): Asked[] =>
	Object.entries(requests)
		.filter(([, request]) => endsAt(request) > now)
		.toSorted(([, one], [, other]) => one.at - other.at)
		.map(([id, request]) => ({
			id,
			wish: request.wish,
			person: request.person ?? ofGuardians.find((one) => one.request === id)?.guardian ?? id,
			by: request.by,
			confirmedBy: request.confirmed?.by,
			until: dayOf(endsAt(request) - 1)
		}));

/** The same, as who asks may hear it. */
export const askedFor = async (
	house: Pick<House, 'db' | 'hearing' | 'now'>,
	actor: Actor,
	kept?: Retention
): Promise<Asked[]> => {
	const { organisation, person } = actor;
	const ofGuardians = hearsCare(actor)
		? await house.db.asPerson(organisation, person, (tx) => guardianRequests(tx, organisation))
		: [];
	return askedIn(kept ?? (await retentionFor(house, actor)), ofGuardians, house.now());
};

/** What is asked of this kind about someone, as who asks may hear it. */
export const askedAbout = async (
	house: Pick<House, 'db' | 'hearing' | 'now'>,
	actor: Actor,
	wish: Wish,
	person: string
): Promise<Asked | undefined> =>
	(await askedFor(house, actor)).find((one) => one.wish === wish && one.person === person);
