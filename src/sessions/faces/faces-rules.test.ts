import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { pupil, screen, six, teacher } from '#testing/monday.ts';
import type { FacesCommand } from './commands.ts';
import type { FacesEvent } from './events.ts';
import { facesRules } from './faces-rules.ts';
import { revealable } from './faces-state.ts';

const opening = {
	session: 's1',
	group: 'group-6',
	sessions: 'sessions-1',
	aside: 'aside-1',
	revealed: 'revealed-1',
	pupils: six,
	names: false
};
const open: FacesCommand = { type: 'open-faces', ...opening };
const opened: FacesEvent = { type: 'faces-opened', ...opening };
const choose = { type: 'choose-face', person: 'aya', face: 'happy' } as const;
const chosen = (person: string, face: 'happy' | 'okay' | 'sad' | 'rather-not', first = true): FacesEvent => ({
	type: 'face-chosen',
	person,
	face,
	first
});
const shown: FacesEvent = { type: 'faces-shown', counts: { happy: 0, okay: 0, sad: 0, 'rather-not': 0 } };

test('faces are opened once', () => {
	given(facesRules).when(open).then(opened);
	given(facesRules, opened).when(open).refuses('faces-are-open-already');
});

test('faces that were never opened take nothing', () => {
	given(facesRules).when(choose).refuses('faces-are-not-open');
	given(facesRules).when({ type: 'show', hands: {} }).refuses('faces-are-not-open');
	given(facesRules).when({ type: 'end-faces' }).then();
});

test('a child chooses a face, and another until they are shown', () => {
	const asked = given(facesRules, opened).when(choose, pupil('aya'));
	asked.then(chosen('aya', 'happy'));
	expect(asked.state.chosen).toEqual({ aya: 'happy' });
	const again = given(facesRules, opened, chosen('aya', 'happy')).when({ ...choose, face: 'sad' }, pupil('aya'));
	again.then(chosen('aya', 'sad', false));
	expect(again.state.chosen).toEqual({ aya: 'sad' });
	given(facesRules, opened, chosen('aya', 'happy'), shown)
		.when({ ...choose, face: 'sad' }, pupil('aya'))
		.refuses('faces-are-shown');
});

test('the same face again changes nothing', () =>
	given(facesRules, opened, chosen('aya', 'happy')).when(choose, pupil('aya')).then());

test('nobody chooses the face of another, but on the digibord and with the teacher one says one’s name', () => {
	given(facesRules, opened).when(choose, pupil('bas')).refuses('not-your-face');
	for (const one of [screen, teacher]) given(facesRules, opened).when(choose, one).then(chosen('aya', 'happy'));
});

test('only children of this class choose a face', () => {
	given(facesRules, opened)
		.when({ ...choose, person: 'someone' }, pupil('someone'))
		.refuses('not-in-this-class');
});

test('chosen faces and counted hands are shown together, once', () => {
	const history = [
		opened,
		chosen('aya', 'happy'),
		chosen('bas', 'sad'),
		chosen('bas', 'okay', false),
		chosen('cem', 'rather-not'),
		chosen('daan', 'happy'),
		chosen('eva', 'sad')
	];
	const asked = given(facesRules, ...history).when({ type: 'show', hands: { okay: 2, sad: 1 } });
	asked.then({ type: 'faces-shown', counts: { happy: 2, okay: 3, sad: 2, 'rather-not': 1 } });
	expect(asked.state.shown).toBe(true);
	given(facesRules, ...history, shown)
		.when({ type: 'show', hands: {} })
		.refuses('faces-are-shown');
});

test('faces of fewer than five are not among the counts: beside the hands they would tell of one child', () => {
	const few = ['aya', 'bas', 'cem', 'daan'].map((person) => chosen(person, 'sad'));
	const hands = { happy: 9, okay: 8 };
	const asked = given(facesRules, opened, ...few).when({ type: 'show', hands });
	asked.then({ type: 'faces-shown', counts: { happy: 9, okay: 8, sad: 0, 'rather-not': 0 }, apart: 4 });
	given(facesRules, opened)
		.when({ type: 'show', hands })
		.then({ type: 'faces-shown', counts: { happy: 9, okay: 8, sad: 0, 'rather-not': 0 } });
	given(facesRules, { ...opened, names: true }, chosen('aya', 'sad'))
		.when({ type: 'show', hands })
		.then({ type: 'faces-shown', counts: { happy: 9, okay: 8, sad: 1, 'rather-not': 0 } });
});

test('only a class that chose names shows them, and never of who would rather not', () => {
	const history = [chosen('aya', 'happy'), chosen('bas', 'rather-not')];
	expect(revealable(given(facesRules, opened, ...history).state)).toEqual({});
	expect(revealable(given(facesRules, { ...opened, names: true }, ...history).state)).toEqual({ aya: 'happy' });
	expect(revealable(facesRules.initial)).toEqual({});
});

test('when it ends, nothing of it is left (K13)', () => {
	const asked = given(facesRules, opened, chosen('aya', 'happy'), shown).when({ type: 'end-faces' });
	asked.then({ type: 'faces-ended' });
	expect(asked.state).toEqual(facesRules.initial);
	expect(facesRules.withdraws?.({ type: 'faces-ended' })).toBe('everything');
	for (const event of [opened, chosen('aya', 'happy'), shown]) expect(facesRules.withdraws?.(event)).toBeUndefined();
});
