import type { Context } from '#kernel/decider.ts';
import { dayOf } from '#kernel/time.ts';
import type { VoiceEvent } from './events.ts';
import { noVoice, type Voice, type Wish } from './voice-state.ts';

/** What is told of a wish that is not there means nothing: the rest of its story was emptied (K4). */
export const evolve = (voice: Voice, event: VoiceEvent, { at }: Context): Voice => {
	switch (event.type) {
		case 'voice-opened':
			return { ...voice, child: event.child };
		case 'wish-heard': {
			const { wish: id, subject, moment, channel, words, drawing, meeting } = event;
			return withWish(voice, {
				...fresh,
				id,
				subject,
				moment,
				since: dayOf(at),
				said: { channel, words, drawing },
				meeting
			});
		}
		case 'wish-declined': {
			const { wish: id, subject, moment } = event;
			return withWish(voice, { ...fresh, id, subject, moment, since: dayOf(at), said: null, meeting: null });
		}
		case 'weighing-asked':
			return ofWish(voice, event.wish, { asked: dayOf(at) });
		case 'wish-weighed':
			return ofWish(voice, event.wish, { weighed: { influence: event.influence, why: event.why, on: dayOf(at) } });
		case 'wish-told-back': {
			const { by, on, took, words } = event;
			return ofWish(voice, event.wish, { told: { by, on, took, words } });
		}
		case 'wish-taken-back':
			return { ...voice, wishes: voice.wishes.filter(({ id }) => id !== event.wish) };
		case 'voice-erased':
			return noVoice;
	}
};

const fresh = { asked: null, weighed: null, told: null } as const;

const withWish = (voice: Voice, wish: Wish): Voice => ({ ...voice, wishes: [...voice.wishes, wish] });

const ofWish = (voice: Voice, id: string, change: Partial<Wish>): Voice => ({
	...voice,
	wishes: voice.wishes.map((wish) => (wish.id === id ? { ...wish, ...change } : wish))
});
