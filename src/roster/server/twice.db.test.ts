import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { anyFound } from '#testing/any-roster.ts';
import { freshDatabase } from '#testing/database.ts';
import { openTestHouse } from '#testing/house.ts';
import { applyFound, keepFound, nothingBut, openEmptySchool, shownOf, sizes } from '#testing/roster.ts';
import type { House } from '#server/house.ts';
import { locationsIn } from '../whereabouts.ts';
import { undo, undoing } from './showing.ts';
import { readFacts } from './read-facts.ts';

vi.setConfig({ testTimeout: 240_000 });

let house: House;
let stop: () => Promise<void>;
beforeAll(async () => {
	const { database } = await freshDatabase();
	// in the middle of the school year of what any file holds
	house = openTestHouse((role) => database.as(role), { clock: () => Date.parse('2026-11-23T09:00:00Z') });
	stop = () => database.stop();
});
afterAll(async () => {
	await house?.close();
	await stop?.();
});

let schools = 0;
const aSchool = () => openEmptySchool(house, `school-${++schools}`);
/** Sometimes the one who is known, sometimes someone new. */
const byTurns = (turns: readonly boolean[]) => {
	let at = 0;
	return ([first = 'new']: readonly string[]) => (turns[at++ % turns.length] ? first : 'new');
};
const turns = fc.array(fc.boolean(), { minLength: 1, maxLength: 4 });

test('the same file a second time changes nothing, whatever the school was before', async () => {
	let asked = 0;
	await fc.assert(
		fc.asyncProperty(anyFound, anyFound, turns, fc.boolean(), async (before, found, answers, place) => {
			const actor = await aSchool();
			await applyFound(house, actor, before);
			const choose = byTurns(answers);
			await applyFound(house, actor, found, { gone: true, place }, (candidates) => {
				asked++;
				return choose(candidates);
			});
			const { difference } = await shownOf(house, actor, await keepFound(house, actor, found));
			expect(sizes(difference.locations)).toEqual(nothingBut(locationsIn(found).length));
			expect(sizes(difference.groups)).toEqual(nothingBut(found.groups.length));
			expect(sizes(difference.pupils)).toEqual(nothingBut(found.pupils.filter(({ left }) => !left).length));
			expect(sizes(difference.staff)).toEqual(nothingBut(found.staff.length));
		}),
		{ numRuns: 40 }
	);
	// not because nothing was ever in doubt
	expect(asked).toBeGreaterThan(10);
});

test('what was undone is as it was before, and nothing remains that nobody touched', async () => {
	await fc.assert(
		fc.asyncProperty(anyFound, anyFound, turns, fc.boolean(), async (before, found, answers, place) => {
			const actor = await aSchool();
			await applyFound(house, actor, before);
			const was = await asSeen(actor.organisation, actor.person);
			const roster = await applyFound(house, actor, found, { gone: true, place }, byTurns(answers));
			expect((await undoing(house, actor, roster))?.remains).toEqual([]);
			expect(await undo(house, actor, roster)).toMatchObject({ remains: [] });
			expect(await asSeen(actor.organisation, actor.person)).toEqual(was);
		}),
		{ numRuns: 40 }
	);
});

/** Everyone who is here, and where; who came and went again has left no trace but their name. */
const asSeen = async (organisation: string, person: string) => {
	const { people, groups, locations, saidPeople } = await readFacts(house, { organisation, person, standings: [] });
	const here = [...people.values()].filter(({ left }) => !left);
	return {
		people: here,
		groups: [...groups.values()].filter(({ closed }) => !closed),
		locations: [...locations.values()].filter(({ closed }) => !closed),
		said: here.flatMap((one) => saidPeople.get(one.person) ?? [])
	};
};
