import type { Drawing } from '#kernel/drawing.ts';
import type { TogetherCommand } from '../together/commands.ts';

/** zorgen, fijne dingen, dromen */
export const houses = ['worries', 'fine', 'dreams'] as const;
export type House = (typeof houses)[number];

/** Something that a child drew or told in one of its three houses. */
export type Thing = { id: string; house: House; words: string; drawing: Drawing | null };

/**
 * The three houses of one child, on its own device and nowhere else: no stream, no storage. What is in them goes with the
 * seat, at the door or when the device is put out.
 */
export type Houses = readonly Thing[];

/** How much fits in one house. */
export const mostIn = 6;

export const inHouse = (things: Houses, house: House): Houses => things.filter((thing) => thing.house === house);

/** Puts something in, or in the place of what has this id. What is empty, or finds no room, changes nothing. */
export const putIn = (things: Houses, thing: Thing): Houses => {
	const words = thing.words.trim();
	if (words === '' && thing.drawing === null) return things;
	const others = things.filter(({ id }) => id !== thing.id);
	return inHouse(others, thing.house).length >= mostIn ? things : [...others, { ...thing, words }];
};

export const takeOut = (things: Houses, id: string): Houses => things.filter((thing) => thing.id !== id);

/** Where on the board something may hang that a child gives. Of the first house nothing: that is shown first. */
const areas = { worries: undefined, fine: 'successes', dreams: 'goals' } as const;

/** What a child that gives something puts up, under the same id: given twice it hangs once. */
export const given = (
	{ id, house, words, drawing }: Thing,
	child: string
): Extract<TogetherCommand, { type: 'put-up' }> | undefined => {
	const area = areas[house];
	return area && { type: 'put-up', child, area, id, words, drawing };
};

/** What hangs of the first house when a child says so itself, of what it showed already: with what it will work on. */
export const givenWhenShown = (
	{ id, words, drawing }: Thing,
	child: string
): Extract<TogetherCommand, { type: 'put-up' }> => ({ type: 'put-up', child, area: 'goals', id, words, drawing });
