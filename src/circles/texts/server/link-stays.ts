import { lives } from '#guests/lives.ts';
import { addDays, dayOf, endOfDay } from '#kernel/time.ts';
import type { Tx } from '#server/db.ts';
import type { Circle } from '../../circle-state.ts';
import type { CircleEvent } from '../../events.ts';

/**
 * A guest who still has something to do reads it at the device that used up their link, until its last day and at most
 * as long as a link may be given beforehand. Of one that is over, or that no device used, nothing changes.
 */
export const linkStays = async (
	tx: Tx,
	organisation: string,
	{ circle, event, at }: { circle: Circle; event: Extract<CircleEvent, { type: 'text-released' }>; at: number }
): Promise<void> => {
	if (event.text !== 'actions') return;
	const last = circle.agreements
		.filter(({ who, state, meeting }) => who.id === event.guest && state === 'open' && meeting === event.meeting)
		.map(({ by }) => by)
		.toSorted()
		.at(-1);
	if (last === undefined) return;
	const longest = addDays(dayOf(at), lives.linkAhead);
	await tx.query(
		`update kring.guest_links set until = greatest(until, $3)
		where organisation = $1 and guest = $2 and device is not null and until > $4`,
		[organisation, event.guest, new Date(endOfDay(last < longest ? last : longest)), new Date(at)]
	);
};
