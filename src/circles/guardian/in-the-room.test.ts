import { expect, test } from 'vitest';
import { afterMeeting } from '#testing/after-meeting.ts';
import type { Source } from '../texts/source.ts';
import { roomsOf } from './in-the-room.ts';

const { source } = afterMeeting();
const { circle, meeting, together, adults } = source;
const seenBy = (guardian: string, more: Partial<Source> = {}, board = circle) =>
	roomsOf(board, guardian, [{ ...source, ...more }]);
const whoIn = (guardian: string, more: Partial<Source> = {}) => seenBy(guardian, more).flatMap(({ who }) => who);
const asked = (coming: string[]): Partial<Source> => ({ meeting: { ...meeting, coming } });

test('of a meeting that is over she learns who could be there with the children, and who was there after the door', () => {
	expect(seenBy('mother').map(({ at }) => at)).toEqual([meeting.begunAt]);
	expect(whoIn('mother')).toContainEqual({ kind: 'guest', id: 'smw', sort: 'partner', first: 'might', second: true });
	expect(whoIn('mother')).toContainEqual({ kind: 'staff', id: 'els' });
});

test('who sat at a device was there', () => {
	if (!together) throw new Error('there was no first part');
	const [smw] = whoIn('mother', { together: { ...together, sat: ['smw'] } });
	expect(smw).toMatchObject({ first: 'was' });
});

test('of another guardian nothing, also when they were in the same room', () => {
	if (!together || !adults) throw new Error('there were no two parts');
	const both = { together: { ...together, sat: ['father', 'mother'] }, adults: { ...adults, came: ['father', 'smw'] } };
	for (const guardian of ['mother', 'father'])
		expect(JSON.stringify(whoIn(guardian, { ...both, ...asked(['mother', 'father', 'smw']) }))).not.toMatch(
			/mother|father/
		);
});

test('a meeting to which only the other was asked, or where they were, is not told', () => {
	expect(seenBy('father', asked(['mother', 'smw']))).toEqual([]);
	const nobodyAsked = asked(['smw', 'leerplicht']);
	if (!together || !adults) throw new Error('there were no two parts');
	const without = { ...nobodyAsked, together: { ...together, knew: ['smw'] }, adults: { ...adults, came: ['smw'] } };
	expect(seenBy('father', without)).toHaveLength(1);
	expect(seenBy('father', { ...without, adults: { ...adults, came: ['smw', 'mother'] } })).toEqual([]);
	// someone who was asked once, and may look after them
	expect(seenBy('father', { ...without, adults: { ...adults, came: ['smw', 'someone-gone'] } })).toEqual([]);
});

test('nothing of a meeting that goes on, and nothing to who has no authority', () => {
	expect(seenBy('mother', { meeting: { ...meeting, state: 'adults' } })).toEqual([]);
	expect(seenBy('stranger', asked(['stranger']))).toEqual([]);
});
