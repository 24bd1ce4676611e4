import { expect, test } from 'vitest';
import type { Pulse, Pulses } from './pulses-state.ts';
import { questionsFor } from './showing.ts';

const pulse = (id: string, more: Partial<Pulse> = {}): Pulse => ({
	id,
	form: 'faces',
	question: 'Hoe was de les?',
	options: [],
	own: false,
	from: null,
	support: false,
	follows: null,
	arena: null,
	by: 'lotte',
	answers: 'a',
	replies: 'r',
	on: '2026-11-23',
	state: 'asked',
	came: 0,
	hands: null,
	counts: null,
	shown: [],
	told: null,
	...more
});
const pulses = (...asked: Pulse[]): Pulses => ({ opened: { group: '5b' }, asked });
const seen = (role: string, all: Pulses, person = 'tom', today = '2026-11-24') =>
	questionsFor(all, { person, role }, today).map(({ id }) => id);

test('a question waits with the teacher and at the digibord; children see it once it is open, before all others', () => {
	const all = pulses(pulse('waits'), pulse('open', { state: 'open' }));
	expect(seen('pupil', all)).toEqual(['open']);
	for (const role of ['teacher', 'screen']) expect(seen(role, all)).toEqual(['open', 'waits']);
});

test('what came of it stays for a week, and for a week after it was told what was done', () => {
	const counted = pulse('counted', { state: 'closed', counts: [1, 2, 9] });
	expect(seen('pupil', pulses(counted))).toEqual(['counted']);
	expect(seen('pupil', pulses(counted), 'tom', '2026-12-01')).toEqual([]);
	const told = { ...counted, told: { words: 'We doen het vaker', on: '2026-12-10' } };
	expect(seen('pupil', pulses(told), 'tom', '2026-12-12')).toEqual(['counted']);
});

test('of what is over the newest comes first', () => {
	const over = ['first', 'second'].map((id) => pulse(id, { state: 'closed', counts: [9, 0, 0] }));
	expect(seen('pupil', pulses(...over))).toEqual(['second', 'first']);
});

test('of too few nothing is there for the class, and for its teacher it is', () => {
	const few = pulses(pulse('few', { state: 'closed', came: 3 }));
	expect(seen('pupil', few)).toEqual([]);
	expect(seen('screen', few)).toEqual([]);
	expect(seen('teacher', few)).toEqual(['few']);
});

test('what a teacher asked about the own lessons is there for that teacher alone, until they tell the class', () => {
	const own = pulse('own', { own: true, by: 'tom', state: 'closed', came: 20 });
	expect(seen('teacher', pulses(own))).toEqual(['own']);
	expect(seen('teacher', pulses(own), 'ilse')).toEqual([]);
	expect(seen('screen', pulses(own))).toEqual([]);
	const told = { ...own, told: { words: 'Ik leg het rustiger uit', on: '2026-11-24' } };
	expect(seen('pupil', pulses(told))).toEqual(['own']);
});
