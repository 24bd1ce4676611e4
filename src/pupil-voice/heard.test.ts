import { describe, expect, test } from 'vitest';
import { pupilVoiceOf, type Heard } from './heard.ts';

const four = { id: '4', name: 'Groep 4' };
const five = { id: '5', name: 'Groep 5' };
const six = { id: '6', name: 'Groep 6' };
const heard = (more: Partial<Heard> = {}): Heard => ({
	asked: 'Wat helpt jou?',
	groups: [four],
	aboutSupport: false,
	done: [],
	noticed: [],
	on: '2026-10-05',
	...more
});
const of = (...all: Heard[]) => pupilVoiceOf(all, [four, five, six]);

describe('what pupils were asked', () => {
	test('of which nothing was asked yet is empty, and nobody was heard', () => {
		expect(of()).toEqual({ asked: [], support: { heard: [], notYet: [four, five, six] } });
	});
	test('in the same words is told once, with every group, and from the first day on', () => {
		const { asked } = of(
			heard({ groups: [six], on: '2026-10-07', done: ['Een stilteplek'], noticed: ['yes'] }),
			heard({ done: ['Een stilteplek'], noticed: ['a-bit'] }),
			heard({ groups: [four], on: '2026-11-02', done: ['Meer tijd'] })
		);
		expect(asked).toEqual([
			heard({ groups: [four, six], done: ['Een stilteplek', 'Meer tijd'], noticed: ['yes', 'a-bit'] })
		]);
	});
	test('is told newest first', () => {
		const words = of(heard(), heard({ asked: 'Hoe is het buiten?', on: '2026-11-09' })).asked.map(({ asked }) => asked);
		expect(words).toEqual(['Hoe is het buiten?', 'Wat helpt jou?']);
	});
});

describe('of the support that a school offers', () => {
	test('a group was heard that was asked about it, and others are still to be heard', () => {
		const { support } = of(
			heard({ groups: [four, six], aboutSupport: true, on: '2026-11-02' }),
			heard({ groups: [four], aboutSupport: true }),
			heard({ groups: [five] })
		);
		expect(support).toEqual({
			heard: [
				{ ...four, on: '2026-10-05' },
				{ ...six, on: '2026-11-02' }
			],
			notYet: [five]
		});
	});
});
