import { expect, test } from 'vitest';
import { noCircle, type Circle } from '../circle-state.ts';
import { afterMeeting } from '#testing/after-meeting.ts';
import { careProfile, type Family } from './care-profile.ts';
import { namedIn } from './namesakes.ts';

const held = (closing: string, day = '2026-11-24', names: string[] = ['Noor']): Family => {
	const [meeting] = afterMeeting().family.circle.meetings;
	if (!meeting) throw new Error('there is no meeting');
	return { circle: { ...noCircle, meetings: [{ ...meeting, closing, at: Date.parse(`${day}T09:00:00Z`) }] }, names };
};
const stayed = (on: string): Family => {
	const circle: Circle = { ...noCircle, cycles: [{ number: 1, begun: on, closed: { on, stayed: true } }] };
	return { circle, names: [] };
};

test('of fewer than three families nothing is shown, however much one of them said', () => {
	const [first, second] = [held('wij bellen zelf'), held('een rustplek')];
	const more = held('nog een zin').circle.meetings;
	const two = [{ ...first, circle: { ...first.circle, meetings: [...first.circle.meetings, ...more] } }, second];
	expect(careProfile(two)).toEqual([{ year: '2026-2027', sentences: null, stayed: null }]);
	expect(careProfile([...two, held('samen lezen')])[0]?.sentences).toHaveLength(4);
});

test('sentences stand by the alphabet and the school year, with nothing of whose they are', () => {
	const families = [held('wij bellen zelf'), held('een rustplek', '2027-05-01'), held('samen lezen')];
	expect(careProfile(families)).toEqual([
		{ year: '2026-2027', sentences: ['een rustplek', 'samen lezen', 'wij bellen zelf'], stayed: null }
	]);
	expect(careProfile([...families, held('vorig jaar', '2026-05-01')])).toContainEqual({
		year: '2025-2026',
		sentences: null,
		stayed: null
	});
});

test('a sentence with a name in it is left out, and counts for nothing', () => {
	const families = [held('wij bellen zelf'), held('samen lezen'), held('Noors eigen plek')];
	expect(careProfile(families)[0]?.sentences).toBeNull();
	expect(JSON.stringify(careProfile([...families, held('een rustplek')]))).not.toContain('Noor');
});

test('how many families stayed at the own school is a count from three up', () => {
	const two = [stayed('2026-10-01'), stayed('2026-11-01')];
	expect(careProfile(two)[0]?.stayed).toBeNull();
	expect(careProfile([...two, stayed('2027-03-01')])[0]?.stayed).toBe(3);
});

test('a name is found as a word of its own, in any script and letter case', () => {
	expect(namedIn('Wij lezen met JIP.', ['Jip', 'Noor'])).toEqual(['Jip']);
	expect(namedIn('in het noorden', ['Noor'])).toEqual([]);
	expect(namedIn('Амира читає', ['Амира'])).toEqual(['Амира']);
	expect(namedIn('mevrouw van der Linden belt', ['van der Linden'])).toEqual(['van der Linden']);
});
