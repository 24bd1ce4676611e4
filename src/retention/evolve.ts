import type { Context } from '#kernel/decider.ts';
import type { RetentionEvent } from './events.ts';
import type { Retention } from './retention-state.ts';

export const evolve = (kept: Retention, event: RetentionEvent, { actor, at }: Context): Retention => {
	switch (event.type) {
		case 'hold-set': {
			const { hold, on, until = null } = event;
			return { ...kept, holds: { ...kept.holds, [hold]: { on, by: actor, until } } };
		}
		case 'hold-lifted':
			return { ...kept, holds: without(kept.holds, event.hold) };
		case 'referral-marked': {
			const others = without(kept.referred, event.person);
			return { ...kept, referred: event.referred ? { ...others, [event.person]: true } : others };
		}
		case 'request-asked': {
			const { request, wish, person } = event;
			return { ...kept, requests: { ...kept.requests, [request]: { wish, person, by: actor, at, confirmed: null } } };
		}
		case 'request-confirmed': {
			const asked = kept.requests[event.request];
			if (!asked) return kept;
			return { ...kept, requests: { ...kept.requests, [event.request]: { ...asked, confirmed: { by: actor, at } } } };
		}
		case 'request-withdrawn':
		case 'request-ended':
			return { ...kept, requests: without(kept.requests, event.request) };
	}
};

const without = <Value>(all: Readonly<Record<string, Value>>, key: string): Record<string, Value> => {
	const { [key]: _gone, ...others } = all;
	return others;
};
