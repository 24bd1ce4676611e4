import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { halfPastEight, pupil, screen, six, teacher } from '#testing/monday.ts';
import { asideRules } from './aside-rules.ts';
import type { AsideEvent } from './events.ts';

const open = { type: 'open-aside', session: 's1', group: 'group-6', pupils: six } as const;
const opened: AsideEvent = { type: 'aside-opened', session: 's1', group: 'group-6', pupils: six };
const talk = { type: 'ask-to-talk', person: 'aya' } as const;
const asked: AsideEvent = { type: 'talk-asked', person: 'aya' };
const remind = { type: 'remind-teacher' } as const;
const reminded: AsideEvent = { type: 'teacher-reminded' };

test('the teacher’s side is opened once', () => {
	const opening = given(asideRules).when({ ...open, pupils: [...six] });
	opening.then(opened);
	expect(opening.state.opened).toEqual({ session: 's1', group: 'group-6', pupils: six });
	given(asideRules, opened)
		.when({ ...open, pupils: [] })
		.refuses('aside-is-open-already');
});

test('a teacher’s side that was never opened takes nothing', () => {
	given(asideRules).when(talk).refuses('aside-is-not-open');
	given(asideRules).when({ type: 'admit-everyone' }).refuses('aside-is-not-open');
	given(asideRules).when({ type: 'end-aside' }).then();
});

test('it is known who came, in the order they came, each once', () => {
	const came = (person: string): AsideEvent => ({ type: 'child-came', person });
	const noted = given(asideRules, opened, came('fay')).when({ type: 'note-came', person: 'aya' });
	noted.then(came('aya'));
	expect(noted.state.came).toEqual(['fay', 'aya']);
	given(asideRules, opened, came('fay')).when({ type: 'note-came', person: 'fay' }).then();
});

test('a child asks to talk, for itself, and is heard once', () => {
	const asking = given(asideRules, opened).when(talk, pupil('aya'));
	asking.then(asked);
	expect(asking.state.wantToTalk).toEqual(['aya']);
	given(asideRules, opened, asked).when(talk, pupil('aya')).then();
	given(asideRules, opened).when(talk, pupil('bas')).refuses('only-for-yourself');
	given(asideRules, opened).when(talk, screen).then(asked);
});

test('who is not of this class does not ask', () =>
	given(asideRules, opened)
		.when({ ...talk, person: 'someone' }, pupil('someone'))
		.refuses('not-in-this-class'));

test('who had a talk may ask again', () => {
	const bas: AsideEvent = { type: 'talk-asked', person: 'bas' };
	const talked = given(asideRules, opened, asked, bas).when({ type: 'have-talked', person: 'aya' }, teacher);
	talked.then({ type: 'talk-had', person: 'aya' });
	expect(talked.state.wantToTalk).toEqual(['bas']);
	given(asideRules, opened, asked, { type: 'talk-had', person: 'aya' }).when(talk, pupil('aya')).then(asked);
	given(asideRules, opened).when({ type: 'have-talked', person: 'aya' }, teacher).then();
});

test('a child of the class reminds the teacher, now and then', () => {
	const first = given(asideRules, opened).when(remind, { ...pupil('daan'), at: halfPastEight });
	first.then(reminded);
	expect(first.state.reminded).toEqual({ times: 1, at: halfPastEight });
	const before = given(asideRules, opened, [reminded, { at: halfPastEight }]);
	before.when(remind, { ...pupil('daan'), at: halfPastEight + 19_999 }).then();
	const second = before.when(remind, { ...pupil('daan'), at: halfPastEight + 20_000 });
	second.then(reminded);
	expect(second.state.reminded).toEqual({ times: 2, at: halfPastEight + 20_000 });
	given(asideRules, opened).when(remind, pupil('someone')).refuses('not-in-this-class');
});

test('the teacher thanks for it once', () => {
	const thanked = given(asideRules, opened, reminded).when({ type: 'thank-for-reminder' }, teacher);
	thanked.then({ type: 'reminder-thanked' });
	expect(thanked.state.reminded).toBeNull();
	given(asideRules, opened).when({ type: 'thank-for-reminder' }, teacher).then();
});

test('when it ends, nothing of it is left (K13)', () => {
	const ended = given(asideRules, opened, asked, reminded).when({ type: 'end-aside' });
	ended.then({ type: 'aside-ended' });
	expect(ended.state).toEqual(asideRules.initial);
	expect(asideRules.withdraws?.({ type: 'aside-ended' })).toBe('everything');
	for (const event of [opened, asked, reminded]) expect(asideRules.withdraws?.(event)).toBeUndefined();
});
