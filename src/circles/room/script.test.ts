import { expect, test } from 'vitest';
import type { Say } from '#ui/say.ts';
import { beginRehearsal, keepersIn, namesIn, rehearsed, type Cast } from '../rehearsal/rehearsal.ts';
import { scriptOf } from './script.ts';

const cast: Cast = {
	children: ['Meryem', 'Ilyas'],
	parent: 'Sevda',
	helper: 'Ilse',
	leader: 'Marijke',
	goal: 'x',
	home: 'y'
};
const say: Say = (sentence, values) => (values ? `${sentence} ${Object.values(values).join()}` : sentence);
const said = (together: ReturnType<typeof beginRehearsal>) => scriptOf(say, 'nl', together, namesIn(cast), keepersIn);

test('the child that opens welcomes everyone, and the youngest says who is there', () =>
	expect(said(beginRehearsal(cast, 0))).toEqual([
		'room.script-welcome',
		'room.script-who',
		'room.script-here Meryem en Ilyas',
		'room.script-also Sevda, Ilse en Marijke',
		'room.script-check-in'
	]));

test('in the middle it is one sentence, and with the last phase it says that they wave and go', () => {
	const second = rehearsed(beginRehearsal(cast, 0), { type: 'go-to-phase', from: 'check-in', to: 'successes' }, 1);
	expect(said(second)).toEqual(['room.script-successes']);
	const last = rehearsed(second, { type: 'go-to-phase', from: 'successes', to: 'goals' }, 2);
	expect(said(last)).toEqual(['room.script-goals', 'room.script-goodbye']);
});
