import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byPlace, freePlace, lastPlace, placeBefore } from './place.ts';

const isInOrder = (hanging: { id: string; place: string }[]) =>
	hanging.every((note, index) => index === 0 || (hanging[index - 1]?.place ?? '') < note.place);

test('however notes are hung, each has a place of its own in the order asked for', () =>
	fc.assert(
		fc.property(fc.array(fc.nat(), { maxLength: 200 }), (choices) => {
			const hanging: { id: string; place: string }[] = [];
			for (const [id, choice] of choices.entries()) {
				const index = choice % (hanging.length + 1);
				const next = hanging[index];
				const place = next ? placeBefore(hanging, next.place) : lastPlace(hanging);
				hanging.splice(index, 0, { id: String(id), place });
				expect(isInOrder(hanging)).toBe(true);
			}
		})
	));

test('two notes that keep changing places stay in order, in a place that grows slowly', () => {
	let hanging = [lastPlace([])].map((place) => ({ id: 'a', place }));
	for (const id of ['b', 'c']) hanging = [...hanging, { id, place: lastPlace(hanging) }];
	for (let turn = 0; turn < 200; turn++) {
		const [first, second, third] = hanging;
		if (!first || !second || !third) throw new Error('three notes hang');
		hanging = [first, { ...third, place: placeBefore([first, second], second.place) }, second];
		expect(isInOrder(hanging)).toBe(true);
	}
	expect(Math.max(...hanging.map(({ place }) => place.length))).toBeLessThan(60);
});

test('a place that is taken gives way to the next one', () => {
	const one = { id: 'a', place: 'i000' };
	expect(freePlace([one], 'i001')).toBe('i001');
	expect(freePlace([one], 'i000')).toBe('i001');
	const between = freePlace([one, { id: 'b', place: 'i001' }], 'i000');
	expect(between > 'i000' && between < 'i001').toBe(true);
});

test('two notes that ever got the same place hang in the order of their ids', () =>
	expect(byPlace({ id: 'a', place: 'i000' }, { id: 'b', place: 'i000' })).toBeLessThan(0));

test('two places that are the same in digits, and the ends of all places, do not hang the board', () => {
	const place = placeBefore(
		[
			{ id: 'a', place: 'i01' },
			{ id: 'b', place: 'i010' }
		],
		'i010'
	);
	expect(place > 'i01').toBe(true);
	expect(lastPlace([{ id: 'a', place: 'i01' }])).toBe('i011');
	expect(lastPlace([{ id: 'a', place: 'zzzz' }]) > 'zzzz').toBe(true);
	expect(placeBefore([], '0000')).toBe('0000');
});

test('a place is never shorter than four digits, whatever is hung between', () =>
	fc.assert(
		fc.property(fc.array(fc.nat(), { minLength: 20, maxLength: 200 }), (choices) => {
			const hanging: { id: string; place: string }[] = [];
			for (const [id, choice] of choices.entries()) {
				const index = choice % (hanging.length + 1);
				const next = hanging[index];
				const place = next ? placeBefore(hanging, next.place) : lastPlace(hanging);
				expect(place.length).toBeGreaterThanOrEqual(4);
				hanging.splice(index, 0, { id: String(id), place });
			}
		})
	));
