import type { Due } from '#kernel/capability.ts';
import type { Decider } from '#kernel/decider.ts';
import type { RetentionCommand } from './commands.ts';
import { decide, endsAt } from './decide.ts';
import type { RetentionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { RetentionRefusal } from './refusals.ts';
import { nothingHeld, type Retention } from './retention-state.ts';

/** What must stay, and what two people ask about someone: one stream per organisation. */
export const retention: Decider<Retention, RetentionCommand, RetentionEvent, RetentionRefusal> = {
	initial: nothingHeld,
	decide,
	evolve
};

/** What nobody confirmed, or was there long enough to be fetched, is over after a week. */
export const retentionDue = ({ requests }: Retention): Due<RetentionCommand> | undefined => {
	const [first] = Object.entries(requests).toSorted(([, one], [, other]) => endsAt(one) - endsAt(other));
	return first && { at: endsAt(first[1]), command: { type: 'end-request', request: first[0] } };
};

/** Who is known here no more is nobody's referral, and nothing is asked about them. */
export const retentionForgets = (kept: Retention, person: string): RetentionCommand[] => [
	...(kept.referred[person] ? [{ type: 'mark-referred', person, referred: false } as const] : []),
	...Object.entries(kept.requests)
		.filter(([, asked]) => asked.person === person)
		.map(([request]) => ({ type: 'end-request', request }) as const)
];
