import type { Page } from '@playwright/test';
import { padOf } from '#arenas/pad/stream-of.ts';
import { ofTeam } from './arena.ts';
import type { Heard } from './heard-bytes.ts';
import { expect } from './kring.ts';

/** A browser, and all that it received. */
export type Seat = { page: Page; heard: Heard };
type Named = { id: string; given: string };

/** What each of the outer ring writes on a page of their own. Words that stand nowhere else. */
export const onPads = {
	Lotte: 'loopvoorzichtig',
	Esra: 'fluisterbegin',
	Nina: 'deurendrempel',
	Ilse: 'jassenberg',
	Samira: 'trappenhuisgalm',
	Karin: 'knuffelkring',
	Joris: 'invalmoment'
} as const;
/** What the one who writes along heard, literally. */
export const literally = ['kapstokkengedrang', 'rustgangwens'] as const;
export type Listener = keyof typeof onPads;
export const listeners = Object.keys(onPads) as Listener[];

type Seats = Readonly<Record<string, Seat>>;
const others = (seats: Seats, than: string) => Object.entries(seats).filter(([name]) => name !== than);

/** What a listener wrote is on their own device, and neither it nor that there is such a page on any other. */
export const padsStayed = (seats: Seats, arena: string): void => {
	for (const name of listeners) {
		const [words, pad] = [onPads[name], padOf(arena, ofTeam(name))];
		expect(seats[name]?.heard.has(words), `${name} reads their own`).toBe(true);
		for (const [other, { heard }] of others(seats, name)) {
			expect.soft(heard.has(words), `${other} received what ${name} wrote`).toBe(false);
			expect.soft(heard.has(pad), `${other} received the page of ${name}`).toBe(false);
		}
	}
};

/** What this listener gave came to the team, and not from whom. */
export const giverStayed = (seats: Seats, giver: Listener, arena: string): void => {
	const reached = others(seats, giver).flatMap(([name, { heard }]) =>
		heard.told(onPads[giver]).map((event) => ({ name, event }))
	);
	expect(reached.length, 'it was told').toBeGreaterThan(0);
	for (const { name, event } of reached)
		for (const words of [giver, ofTeam(giver), padOf(arena, ofTeam(giver))])
			expect.soft(event, `${name} reads who gave it`).not.toContain(words);
};

/** In nothing that came in one piece to any device stands what was said, and who of the ring there is. */
export const namesStayed = (seats: Seats, quotes: readonly string[], ring: readonly Named[]): void => {
	for (const [name, { heard }] of Object.entries(seats))
		for (const words of quotes) {
			for (const body of heard.with(words))
				for (const { id } of ring) expect.soft(body.includes(id), `${name}, ${words}`).toBe(false);
			for (const event of heard.told(words))
				for (const { given } of ring) expect.soft(event, `${name}, ${words}`).not.toContain(given);
		}
};
