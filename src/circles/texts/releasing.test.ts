import { describe, expect, test } from 'vitest';
import { afterMeeting } from '#testing/after-meeting.ts';
import { halfPastNine, house, keeper, ready } from '#testing/family.ts';
import { given } from '#testing/given.ts';
import { circleRules } from '../circle-rules.ts';
import { forGuardian, forGuest } from './made.ts';
import { toRemind } from './reminders.ts';
import type { Releasable } from './text.ts';

const release = (text: Releasable, whom: string, meeting = 'meeting-1') =>
	({ type: 'release-text', meeting, text, whom }) as const;
const back = (text: Releasable, whom: string) =>
	({ type: 'take-text-back', meeting: 'meeting-1', text, whom }) as const;

describe('releasing', () => {
	test('a text is read by nobody before the ib’er releases it, by whom it is for after, and not any more when it is taken back', () => {
		const { family } = afterMeeting();
		expect(forGuardian(family.circle, 'mother')).toEqual([]);
		family.keep(release('for-home', 'mother'));
		family.keep(release('my-board', 'noor'));
		expect(forGuardian(family.circle, 'mother').map(({ text }) => text)).toEqual(['for-home', 'my-board']);
		expect(forGuardian(family.circle, 'father')).toEqual([]);
		family.keep(back('for-home', 'mother'));
		expect(forGuardian(family.circle, 'mother').map(({ text }) => text)).toEqual(['my-board']);
	});

	test('mijn bord is for who has authority over that child, for as long as they have', () => {
		const { family } = afterMeeting();
		family.keep(release('my-board', 'sem'));
		expect(forGuardian(family.circle, 'father')).toHaveLength(1);
		family.keep({ type: 'note-authority', child: 'sem', guardians: ['mother'] });
		expect(forGuardian(family.circle, 'father')).toEqual([]);
	});

	test('actions are for a guest, for as long as they are asked', () => {
		const { family } = afterMeeting();
		family.keep(release('actions', 'smw'));
		expect(forGuest(family.circle, 'smw')).toHaveLength(1);
		expect(forGuest(family.circle, 'leerplicht')).toEqual([]);
		family.keep({ type: 'uninvite-guest', guest: 'smw' });
		expect(forGuest(family.circle, 'smw')).toEqual([]);
	});

	test('twice is once, and what is not released is taken back without a word', () => {
		const { family } = afterMeeting();
		family.keep(release('actions', 'smw'));
		const before = family.log.length;
		family.keep(release('actions', 'smw'));
		family.keep(back('my-board', 'jip'));
		expect(family.log).toHaveLength(before);
	});

	test('holds no word of what was said', () => {
		const { family } = afterMeeting();
		family.keep(release('my-board', 'jip'));
		expect(family.log.at(-1)?.event).toEqual({
			type: 'text-released',
			meeting: 'meeting-1',
			text: 'my-board',
			child: 'jip'
		});
	});

	test('not of a meeting that goes on still, of someone else, or of a text that is the ib’er’s alone', () => {
		const planned = given(circleRules, ...ready);
		planned.when(release('my-board', 'jip'), keeper).refuses('meeting-is-not-over');
		planned.when(release('my-board', 'jip', 'meeting-9'), keeper).refuses('meeting-unknown');
		const { family } = afterMeeting();
		for (const [text, whom] of [
			['my-board', 'els'],
			['for-home', 'smw'],
			['actions', 'mother']
		] as const)
			expect(family.ask('circle', 'circle-1', release(text, whom), keeper)).toEqual({ refused: 'text-unknown' });
	});

	test('who is forgotten leaves no release behind (K4)', () => {
		const { family } = afterMeeting();
		for (const [text, whom] of [
			['my-board', 'noor'],
			['for-home', 'mother'],
			['actions', 'smw']
		] as const)
			family.keep(release(text, whom));
		family.keep({ type: 'take-child-out', child: 'noor' });
		family.keep({ type: 'forget-guest', guest: 'smw' });
		family.keep({ type: 'forget-guest', guest: 'mother' });
		expect(family.circle.texts).toEqual([]);
		expect(family.log.filter(({ event }) => event.type === 'text-released')).toEqual([]);
		expect(family.foldedAgain().get('circle-1')).toMatchObject({ texts: [] });
	});
});

describe('reminding', () => {
	const today = '2026-11-24';

	test('is of what is open, from the day before on, and once', () => {
		const { family } = afterMeeting();
		expect(toRemind(family.circle, '2026-11-23')).toEqual([]);
		// of Amira's a brother is to do it: a child gets no mail
		const due = ['quiet-amira', 'told-sem', 'told-noor', 'told-jip', 'family'];
		expect(toRemind(family.circle, today).map(({ id }) => id)).toEqual(due);
		const remind = { type: 'note-reminded', agreement: 'told-noor' } as const;
		expect(family.ask('circle', 'circle-1', remind, { ...house, at: halfPastNine })).toBeUndefined();
		expect(family.ask('circle', 'circle-1', remind, house)).toEqual({ refused: 'reminded-already' });
		family.keep({ type: 'finish-agreement', agreement: 'told-jip' });
		expect(toRemind(family.circle, '2026-12-24').map(({ id }) => id)).toEqual(['quiet-amira', 'told-sem', 'family']);
		const settled = { type: 'note-reminded', agreement: 'told-jip' } as const;
		expect(family.ask('circle', 'circle-1', settled, house)).toEqual({ refused: 'agreement-is-over' });
	});
});
