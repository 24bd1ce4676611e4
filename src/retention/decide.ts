import { refuse, type Asking, type Decision } from '#kernel/decider.ts';
import { dayOf } from '#kernel/time.ts';
import { withoutUnseen } from '#kernel/unseen.ts';
import { onOneLine } from '#kernel/words.ts';
import type { RetentionCommand } from './commands.ts';
import type { RetentionEvent } from './events.ts';
import { limits, requestLives } from './limits.ts';
import type { RetentionRefusal } from './refusals.ts';
import type { Request, Retention } from './retention-state.ts';

type Answer = Decision<RetentionEvent, RetentionRefusal>;
type Asks<Type extends RetentionCommand['type']> = Extract<RetentionCommand, { type: Type }>;

export const decide = (kept: Retention, command: RetentionCommand, context: Asking): Answer => {
	switch (command.type) {
		case 'set-hold':
			return setHold(kept, command, context);
		case 'lift-hold':
			return kept.holds[command.hold] ? [{ type: 'hold-lifted', hold: command.hold }] : refuse('hold-unknown');
		case 'mark-referred': {
			const { person, referred } = command;
			if (Boolean(kept.referred[person]) === referred) return [];
			return [{ type: 'referral-marked', person, referred }];
		}
		case 'ask-request':
			return askRequest(kept, command);
		case 'ask-guardian-request':
			return askRequest(kept, { ...command, person: null });
		case 'confirm-request':
			return confirmRequest(kept, command, context);
		case 'withdraw-request':
			return kept.requests[command.request]
				? [{ type: 'request-withdrawn', request: command.request }]
				: refuse('request-unknown');
		case 'end-request':
			return kept.requests[command.request] ? [{ type: 'request-ended', request: command.request }] : [];
	}
};

const setHold = (kept: Retention, { hold, on, reason, why, until }: Asks<'set-hold'>, { at }: Asking): Answer => {
	if (kept.holds[hold]) return refuse('hold-exists');
	if (until !== null && until < dayOf(at)) return refuse('hold-is-over');
	const words = onOneLine(withoutUnseen(why));
	if (reason === 'other' && !words) return refuse('reason-is-missing');
	if (words.length > limits.why) return refuse('reason-too-long');
	if (Object.keys(kept.holds).length >= limits.holds) return refuse('too-many-holds');
	const kind = on.is === 'household' ? ({ is: on.is } as const) : on;
	return [{ type: 'hold-set', hold, on: kind, ...(until !== null && { until }) }];
};

const askRequest = (
	kept: Retention,
	{ request, wish, person }: Omit<Asks<'ask-request'>, 'type' | 'person'> & { person: string | null }
): Answer => {
	if (kept.requests[request]) return refuse('request-exists');
	const open = Object.values(kept.requests);
	if (open.some((one) => person !== null && one.wish === wish && one.person === person)) return refuse('asked-already');
	if (open.length >= limits.requests) return refuse('too-many-requests');
	return [{ type: 'request-asked', request, wish, person }];
};

/** Two people: what one asked another confirms. */
const confirmRequest = (kept: Retention, { request }: Asks<'confirm-request'>, { actor, at }: Asking): Answer => {
	const asked = kept.requests[request];
	if (!asked || isOver(asked, at)) return refuse('request-unknown');
	if (asked.confirmed) return refuse('confirmed-already');
	if (asked.by === actor) return refuse('needs-another');
	return [{ type: 'request-confirmed', request }];
};

/** Until when a request waits for someone else, or its file can be fetched, or its erasing is tried; in ms since 1970. */
export const endsAt = ({ at, confirmed }: Request): number => (confirmed?.at ?? at) + requestLives;

const isOver = (request: Request, at: number) => endsAt(request) <= at;
