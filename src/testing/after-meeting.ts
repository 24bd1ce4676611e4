import type { Source } from '#circles/texts/source.ts';
import { addDays, dayOf } from '#kernel/time.ts';
import { familyStreams, halfPastNine, house, ready } from './family.ts';

const tomorrow = addDays(dayOf(halfPastNine), 1);

/** Words that stand in one place each, so that a test sees where they go. */
export const said = {
	home: 'moeder-haar-doel',
	howHome: 'moeder-was-boos',
	closing: 'wij-bellen-zelf',
	of: (child: string, what: string) => `${child}-${what}`
};

/** A meeting of the family that is over: each child put up a success and a goal, and something was agreed about each. */
export const afterMeeting = () => {
	const family = familyStreams();
	family.happened(ready);
	family.keep({ type: 'set-home-goal', goal: 'hg', guardian: 'mother', words: said.home });
	family.keep({ type: 'begin-meeting', meeting: 'meeting-1', opener: 'amira' });
	const four = ['amira', 'sem', 'noor', 'jip'];
	for (const child of four) {
		family.meet(
			'together-1',
			{ type: 'take-seat', seat: `seat-${child}`, who: { kind: 'child', id: child } } as never,
			house
		);
		const own = { actor: `seat-${child}`, role: 'pupil', at: halfPastNine };
		family.meet(
			'together-1',
			{ type: 'choose-face', who: { kind: 'child', id: child }, face: child === 'sem' ? 'sad' : 'happy' } as never,
			own
		);
		if (child === 'amira') family.meet('together-1', { type: 'keep-face', child, keep: true } as never, own);
	}
	family.meet('together-1', { type: 'go-to-phase', from: 'check-in', to: 'successes' } as never);
	for (const child of four)
		family.meet('together-1', {
			type: 'put-up',
			child,
			area: 'successes',
			id: `s-${child}`,
			words: said.of(child, 'lukte'),
			drawing: child === 'jip' ? [[10, 10, 50, 50]] : null
		} as never);
	family.meet('together-1', { type: 'go-to-phase', from: 'successes', to: 'goals' } as never);
	for (const child of four) {
		family.meet('together-1', {
			type: 'put-up',
			child,
			area: 'goals',
			id: `g-${child}`,
			words: said.of(child, 'wil'),
			drawing: null
		} as never);
		family.meet('together-1', { type: 'say-helper', goal: `g-${child}`, words: said.of(child, 'helper') } as never);
	}
	family.keep({ type: 'go-through-door', meeting: 'meeting-1' });
	family.keep({ type: 'open-second-part', meeting: 'meeting-1', present: ['mother', 'smw'] });
	family.meet('adults-1', { type: 'how-it-goes', goal: 'hg', step: 'better', words: said.howHome } as never);
	family.meet('adults-1', { type: 'go-to-phase', from: 'home-goal', to: 'needs' } as never);
	for (const child of four)
		family.meet('adults-1', { type: 'add-need', id: `n-${child}`, child, words: said.of(child, 'nodig') } as never);
	family.meet('adults-1', { type: 'go-to-phase', from: 'needs', to: 'agreements' } as never);
	const agree = (id: string, about: string | null, who: object, tells: object | null) =>
		family.meet('adults-1', {
			type: 'add-agreement',
			id,
			about,
			words: `${about ?? 'gezin'}-afspraak-${id}`,
			who,
			by: tomorrow,
			tells
		} as never);
	const teacher = { kind: 'staff', id: 'els' };
	agree('told-amira', 'amira', { kind: 'child', id: 'sem' }, teacher);
	agree('quiet-amira', 'amira', { kind: 'guest', id: 'smw' }, null);
	agree('told-sem', 'sem', { kind: 'guest', id: 'smw' }, { kind: 'guest', id: 'mother' });
	agree('told-noor', 'noor', teacher, teacher);
	agree('told-jip', 'jip', { kind: 'keeper', id: 'nancy' }, teacher);
	agree('family', null, { kind: 'guest', id: 'mother' }, null);
	family.meet('adults-1', { type: 'say-closing', words: said.closing } as never);
	family.keep({ type: 'end-meeting', meeting: 'meeting-1' });
	return {
		family,
		get source(): Source {
			const meeting = family.circle.meetings[0];
			if (!meeting) throw new Error('there is no meeting');
			return { circle: family.circle, meeting, together: family.together, adults: family.adults };
		}
	};
};
