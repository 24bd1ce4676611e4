import { expect, test } from 'vitest';
import { circleRules } from '#circles/circle-rules.ts';
import { meetingIn, type Circle, type Meeting } from '#circles/circle-state.ts';
import type { CircleEvent } from '#circles/events.ts';
import { dayOf } from '#kernel/time.ts';
import { fold } from '#kernel/replay.ts';
import { halfPastNine, invited, keeper, planned, yesTo } from '#testing/family.ts';
import { guestsBefore, isHere, mayEnter, sayHere } from './door-view.ts';

const today = dayOf(halfPastNine);
const board = (...events: CircleEvent[]): { circle: Circle; meeting: Meeting } => {
	const circle = fold(circleRules, circleRules.initial, [...invited, ...events], keeper);
	const meeting = meetingIn(circle, 'meeting-1');
	if (!meeting) throw new Error('no meeting');
	return { circle, meeting };
};
const before = (part: 'first' | 'second', waiting: string[], ...events: CircleEvent[]) => {
	const { circle, meeting } = board(...events);
	return guestsBefore(part, circle, meeting, waiting, today);
};
const whyOf = (guests: ReturnType<typeof before>) => Object.fromEntries(guests.map(({ guest, why }) => [guest, why]));

test('who has a ground and was asked for this part may come in; of all others it is said why not', () => {
	expect(whyOf(before('second', [], ...yesTo('smw'), planned()))).toEqual({
		mother: undefined,
		smw: undefined,
		leerplicht: 'nobody-asked',
		tolk: 'nobody-asked'
	});
	expect(whyOf(before('second', [], ...yesTo('tolk'), planned()))).toMatchObject({ tolk: 'not-for-this-part' });
	expect(whyOf(before('first', [], ...yesTo('leerplicht'), planned()))).toMatchObject({
		leerplicht: 'not-for-this-part'
	});
});

test('who is expected or waits at the door stands first; others of this board can be looked up', () => {
	const guests = before('second', ['tolk'], planned({ coming: ['leerplicht'] }));
	expect(guests.map(({ guest }) => guest)).toEqual(['leerplicht', 'tolk', 'mother', 'smw']);
	expect(guests.filter(isHere).map(({ guest, waits }) => [guest, waits])).toEqual([
		['leerplicht', false],
		['tolk', true]
	]);
});

test('whoever loses the ground after being ticked is not let in', () => {
	const ticked = ['mother', 'smw', 'leerplicht'];
	expect(mayEnter(before('second', [], ...yesTo('smw'), planned()), ticked)).toEqual(['mother', 'smw']);
	const withdrawn: CircleEvent = {
		type: 'consent-withdrawn',
		guest: 'smw',
		guardian: 'mother',
		child: 'noor',
		how: 'said-here'
	};
	expect(mayEnter(before('second', [], ...yesTo('smw'), planned(), withdrawn), ticked)).toEqual(['mother']);
});

test('nobody is let in who was not ticked', () => {
	expect(mayEnter(before('second', ['mother'], ...yesTo('smw'), planned()), [])).toEqual([]);
});

test('who is in the room can say yes there to a guest whom nobody objects to, once, and for the part they come to', () => {
	const inTheRoom = ['mother', 'smw'];
	const asked = (guest: string, ...events: CircleEvent[]) => {
		const { circle } = board(planned(), ...events);
		return sayHere('second', circle, guest, inTheRoom, today);
	};
	const motherSays = (answer: 'yes' | 'no', children = ['amira', 'sem', 'noor', 'jip']): CircleEvent[] =>
		children.map((child) => ({
			type: 'consent-given',
			guest: 'smw',
			guardian: 'mother',
			child,
			answer,
			how: 'themselves'
		}));
	const noted: CircleEvent = { type: 'said-in-the-room', guest: 'smw', guardian: 'mother' };
	expect(asked('smw')).toEqual(['mother']);
	expect(asked('leerplicht')).toEqual(['mother']);
	expect(asked('smw', ...motherSays('yes', ['amira']))).toEqual(['mother']);
	expect(asked('smw', ...motherSays('yes'))).toEqual([]);
	expect(asked('smw', ...motherSays('no'))).toEqual([]);
	const father = { guest: 'smw', guardian: 'father', child: 'amira', how: 'themselves' } as const;
	expect(asked('smw', { type: 'consent-given', ...father, answer: 'no' })).toEqual([]);
	expect(asked('smw', { type: 'consent-withdrawn', ...father })).toEqual([]);
	expect(asked('tolk')).toEqual([]);
	expect(asked('mother')).toEqual([]);
	expect(asked('smw', noted)).toEqual([]);
	expect(mayEnter(before('second', [], planned(), noted), ['smw'])).toEqual(['smw']);
});
