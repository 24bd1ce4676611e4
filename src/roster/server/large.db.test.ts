import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '#testing/database.ts';
import { openTestHouse } from '#testing/house.ts';
import { aLargeSchool } from '#testing/large-school.ts';
import { applyFound, keepFound, nothingBut, openEmptySchool, shownOf, sizes } from '#testing/roster.ts';
import { slack } from '#testing/slack.ts';
import type { House } from '#server/house.ts';
import { undo } from './showing.ts';

let house: House;
let stop: () => Promise<void>;
beforeAll(async () => {
	const { database } = await freshDatabase();
	house = openTestHouse((role) => database.as(role));
	stop = () => database.stop();
});
afterAll(async () => {
	await house?.close();
	await stop?.();
});

/** In ms. The database ends a transaction that waits for us for ten seconds, and no class should wait that long either. */
const mostLocked = 8_000;

test('a school of 2,500 pupils who are all new is applied and undone while nobody waits too long', async () => {
	const actor = await openEmptySchool(house, 'large');
	const found = aLargeSchool(2_500);
	const before = performance.now();
	const roster = await applyFound(house, actor, found);
	expect(performance.now() - before).toBeLessThan(mostLocked * slack);
	const { difference } = await shownOf(house, actor, await keepFound(house, actor, found));
	expect(sizes(difference.pupils)).toEqual(nothingBut(2_500));
	expect(sizes(difference.staff)).toEqual(nothingBut(200));
	expect(sizes(difference.groups)).toEqual(nothingBut(100));
	// each hears their own class
	const hears = await house.db.asPipe('large', async (tx) => {
		const { rows } = await tx.query<{ all: number; deaf: number }>(
			`select count(*)::int as all, count(*) filter (where not exists (
				select from kring.hearers h where h.organisation = m.organisation and h.person = m.person
				and h.audience = 'group:' || m.group_id))::int as deaf
			from kring.members m where organisation = 'large'`
		);
		return rows[0];
	});
	expect(hears).toEqual({ all: 2_700, deaf: 0 });
	expect(await undo(house, actor, roster)).toMatchObject({ remains: [] });
}, 240_000);
