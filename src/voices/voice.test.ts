import { expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { fold } from '#kernel/replay.ts';
import { given } from '#testing/given.ts';
import type { Asked } from './commands.ts';
import type { VoiceEvent } from './events.ts';
import { voiceForgets } from './forgetting.ts';
import { asksWeighing, keepsWish, leavesMeetings, voiceReactions } from './reactions.ts';
import { voiceOf } from './stream-of.ts';
import { dueOn, isOwn, stageOf, wishIn } from './voice-state.ts';
import { voiceRules } from './voice-rules.ts';

const about = { subject: 'opp', moment: 'drawing-up' } as const;
const hear: Asked<'hear-wish'> = {
	type: 'hear-wish',
	child: 'daan',
	wish: 'wish-1',
	...about,
	channel: 'self',
	words: ' ik wil een rustige plek ',
	drawing: null
};
const opened: VoiceEvent = { type: 'voice-opened', child: 'daan' };
const heard: VoiceEvent = {
	type: 'wish-heard',
	wish: 'wish-1',
	...about,
	channel: 'self',
	words: 'ik wil een rustige plek',
	drawing: null,
	meeting: null
};
const inMeeting: VoiceEvent = { ...heard, wish: 'wish-2', moment: 'meeting', channel: 'board', meeting: 'meeting-1' };
const weighed: VoiceEvent = { type: 'wish-weighed', wish: 'wish-1', influence: 'partly', why: 'na de middag' };
const told: VoiceEvent = {
	type: 'wish-told-back',
	wish: 'wish-1',
	by: 'marijke',
	on: '2026-11-23',
	took: 'fine',
	words: ''
};
const nothing = given(voiceRules);
const one = given(voiceRules, opened, heard);
const wasWeighed = given(voiceRules, opened, heard, weighed);
const declined = given(voiceRules, opened, { type: 'wish-declined', wish: 'wish-1', ...about });

test('the first words of a child begin its voice, in words or drawn', () => {
	nothing.when(hear).then(opened, heard);
	one.when({ ...hear, wish: 'wish-9' }).then({ ...heard, wish: 'wish-9' } as VoiceEvent);
	nothing.when({ ...hear, words: ' ' }).refuses('words-are-missing');
	nothing.when({ ...hear, words: ' ', drawing: [] }).refuses('words-are-missing');
	nothing
		.when({ ...hear, words: '', channel: 'drawing', drawing: [[1, 2]] })
		.then(opened, { ...heard, words: '', channel: 'drawing', drawing: [[1, 2]] } as VoiceEvent);
	nothing.when({ ...hear, words: 'x'.repeat(601) }).refuses('words-are-too-long');
	nothing.when({ ...hear, drawing: [Array.from({ length: 6002 }, () => 1)] }).refuses('drawing-too-large');
	one.when(hear).refuses('wish-exists');
	one.when({ ...hear, child: 'amira', wish: 'wish-9' }).refuses('not-this-child');
});

test('to be heard is a right and not a duty: nothing said is nothing to weigh or to tell', () => {
	const note = { type: 'note-declined', child: 'daan', wish: 'wish-1', ...about } as const;
	nothing.when(note).then(opened, { type: 'wish-declined', wish: 'wish-1', ...about });
	declined.when({ type: 'weigh-wish', wish: 'wish-1', influence: 'taken-over', why: '' }).refuses('wish-was-declined');
	declined
		.when({ type: 'tell-back', wish: 'wish-1', by: 'marijke', on: '2026-11-23', took: 'glad', words: '' })
		.refuses('wish-was-declined');
	expect(declined.state.wishes.map(stageOf)).toEqual(['declined']);
});

test('what a child did not get, or not all of it, has a reason', () => {
	const weigh = { type: 'weigh-wish', wish: 'wish-1' } as const;
	for (const influence of ['partly', 'not'] as const)
		one.when({ ...weigh, influence, why: ' ' }).refuses('why-is-missing');
	one.when({ ...weigh, influence: 'partly', why: ' na de  middag ' }).then(weighed);
	one
		.when({ ...weigh, influence: 'taken-over', why: '' })
		.then({ type: 'wish-weighed', wish: 'wish-1', influence: 'taken-over', why: '' });
	one.when({ ...weigh, influence: 'not', why: 'x'.repeat(241) }).refuses('words-are-too-long');
	one.when({ ...weigh, wish: 'wish-9', influence: 'not', why: 'x' }).refuses('wish-unknown');
	// as long as the child does not know, it may be weighed again
	wasWeighed
		.when({ ...weigh, influence: 'not', why: 'er is geen kamer' })
		.then({ type: 'wish-weighed', wish: 'wish-1', influence: 'not', why: 'er is geen kamer' });
	given(voiceRules, opened, heard, weighed, told)
		.when({ ...weigh, influence: 'not', why: 'x' })
		.refuses('wish-was-told-back');
});

test('a child is told once, after it was weighed, and not before it spoke or tomorrow', () => {
	const tell = { type: 'tell-back', wish: 'wish-1', by: 'marijke', on: '2026-11-23', took: 'fine', words: '' } as const;
	wasWeighed.when(tell).then(told);
	one.when(tell).refuses('weigh-first');
	wasWeighed.when({ ...tell, on: '2026-11-24' }).refuses('not-that-day');
	wasWeighed.when({ ...tell, on: '2026-11-22' }).refuses('not-that-day');
	wasWeighed.when({ ...tell, words: 'x'.repeat(241) }).refuses('words-are-too-long');
	given(voiceRules, opened, heard, weighed, told).when(tell).refuses('wish-was-told-back');
});

test('a wish waits to be weighed, then to be told back, for fourteen days', () => {
	const [wish] = one.state.wishes;
	expect(wish && [stageOf(wish), dueOn(wish)]).toEqual(['to-weigh', '2026-12-07']);
	expect(wasWeighed.state.wishes.map(stageOf)).toEqual(['to-tell']);
	expect(given(voiceRules, opened, heard, weighed, told).state.wishes.map(stageOf)).toEqual(['told']);
});

test('what someone else told for a child are not its own words', () => {
	const by = (channel: 'self' | 'guardian' | 'representative' | 'drawing' | 'board') =>
		isOwn({ said: { channel, words: 'x', drawing: null } });
	expect([by('self'), by('drawing'), by('board')]).toEqual([true, true, true]);
	expect([by('guardian'), by('representative'), isOwn({ said: null })]).toEqual([false, false, false]);
});

const keep = { child: 'daan', wish: 'wish-2', meeting: 'meeting-1', words: 'rekenen', drawing: null };

test('what a child put up in a meeting is kept once, and never holds the meeting up', () => {
	const command = keepsWish(keep).command;
	const kept = { ...inMeeting, subject: 'care-plan', words: 'rekenen' } as VoiceEvent;
	nothing.when(command).then(opened, kept);
	one.when(command).then(kept);
	given(voiceRules, opened, kept).when(command).then();
	given(voiceRules, { type: 'voice-opened', child: 'amira' }).when(command).then();
	const drawn = keepsWish({ ...keep, words: '', drawing: [[1, 2]] }).command;
	one.when(drawn).then({ ...kept, words: '', channel: 'drawing', drawing: [[1, 2]] } as VoiceEvent);
});

test('an agreement from the same meeting asks whether the wish was taken over, and decides nothing', () => {
	const { command } = asksWeighing('daan', 'meeting-1');
	const asked: VoiceEvent = { type: 'weighing-asked', wish: 'wish-2' };
	const there = given(voiceRules, opened, heard, inMeeting);
	there.when(command).then(asked);
	expect(wishIn(there.when(command).state, 'wish-2')).toMatchObject({ asked: '2026-11-23', weighed: null });
	given(voiceRules, opened, inMeeting, asked).when(command).then();
	given(voiceRules, opened, inMeeting, { ...weighed, wish: 'wish-2' } as VoiceEvent)
		.when(command)
		.then();
	there.when(asksWeighing('daan', 'meeting-2').command).then();
	nothing.when(command).then();
});

test('a child that leaves a family’s board leaves what it said there, but for what was weighed', () => {
	const second = { ...inMeeting, wish: 'wish-3' } as VoiceEvent;
	const there = given(voiceRules, opened, heard, inMeeting, second, { ...weighed, wish: 'wish-3' } as VoiceEvent);
	there.when(leavesMeetings('daan', ['meeting-1']).command).then({ type: 'wish-taken-back', wish: 'wish-2' });
	there.when(leavesMeetings('daan', ['meeting-2']).command).then();
	there.when(leavesMeetings('amira', ['meeting-1']).command).then();
	nothing.when(leavesMeetings('daan', ['meeting-1']).command).then();
});

test('a stream is of one child, and bears its name', () => {
	const child = newId();
	const [asked] = voiceReactions({ type: 'voice-opened', child }, { stream: voiceOf(child) });
	expect(keepsWish({ ...keep, child }).stream).toBe(voiceOf(child));
	const mine = given(voiceRules, { type: 'voice-opened', child });
	if (asked) mine.when(asked.command).then();
	mine.when({ type: 'keep-name', stream: voiceOf(newId()) }).refuses('not-this-child');
	mine.when({ type: 'keep-name', stream: child }).refuses('not-this-child');
	expect(voiceReactions(heard, { stream: voiceOf(child) })).toEqual([]);
});

test('no two children have one stream, and it is nobody’s own number', () => {
	const children = Array.from({ length: 500 }, () => newId());
	const streams = new Set(children.map(voiceOf));
	expect(streams.size).toBe(500);
	for (const child of children) expect(streams.has(child)).toBe(false);
	expect(children.map((child) => voiceOf(voiceOf(child)))).toEqual(children);
});

test('what was written by mistake goes, words and all; a child that is erased leaves nothing', () => {
	const back: VoiceEvent = { type: 'wish-taken-back', wish: 'wish-1' };
	wasWeighed.when({ type: 'take-wish-back', wish: 'wish-1' }).then(back);
	one.when({ type: 'take-wish-back', wish: 'wish-9' }).refuses('wish-unknown');
	const history = [opened, heard, inMeeting, weighed, told, back];
	const isWithdrawn = voiceRules.withdraws?.(back);
	if (typeof isWithdrawn !== 'function') throw new Error('some words are taken away, not all');
	const left = history.filter((event) => !isWithdrawn(event));
	expect(left).toEqual([opened, inMeeting, back]);
	const context = { actor: 'marijke', at: 0 };
	expect(fold(voiceRules, voiceRules.initial, left, context)).toEqual(
		fold(voiceRules, voiceRules.initial, history, context)
	);
	expect(voiceForgets(one.state, 'daan')).toEqual([{ type: 'erase-voice' }]);
	expect(voiceForgets(one.state, 'marijke')).toEqual([]);
	one.when({ type: 'erase-voice' }).then({ type: 'voice-erased' });
	nothing.when({ type: 'erase-voice' }).then();
	expect(voiceRules.withdraws?.({ type: 'voice-erased' })).toBe('everything');
});
