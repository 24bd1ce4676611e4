import type { Context } from '#kernel/decider.ts';
import type { Circle } from '../circle-state.ts';
import type { CircleEvent } from '../events.ts';
import { isSameText, type TextFor } from './text.ts';

type Event = Extract<CircleEvent, { type: 'text-released' | 'text-taken-back' | 'agreement-reminded' }>;

export const evolveTexts = (circle: Circle, event: Event, { at }: Context): Circle => {
	switch (event.type) {
		case 'text-released':
			return { ...circle, texts: [...circle.texts, { ...bare(event), meeting: event.meeting, at }] };
		case 'text-taken-back':
			return {
				...circle,
				texts: circle.texts.filter((one) => one.meeting !== event.meeting || !isSameText(one, event))
			};
		case 'agreement-reminded':
			return { ...circle, reminded: [...circle.reminded, event.agreement] };
	}
};

const bare = (event: TextFor): TextFor => {
	switch (event.text) {
		case 'my-board':
			return { text: event.text, child: event.child };
		case 'for-home':
			return { text: event.text, guardian: event.guardian };
		case 'actions':
			return { text: event.text, guest: event.guest };
	}
};
