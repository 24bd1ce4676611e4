import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Circle } from '#circles/circle-state.ts';
import { openConcern } from '#concerns/server/reading.ts';
import { newId } from '#kernel/id.ts';
import { seatedAt, takesPlace } from '#testing/circle.ts';
import { send, sent } from '#testing/house.ts';
import { whereIs } from '#testing/search.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';

let them: TwoFamilies;
beforeAll(async () => void (them = await openTwoFamilies()));
afterAll(() => them?.it.close());

test('what a child puts up in the room goes from its ib’er to who hears of concerns, and to nobody’s part two', async () => {
	const { it, family, second } = them;
	const { meeting, together, adults } = await family.plan();
	await family.ask({ type: 'begin-meeting', meeting, opener: null });
	const say = async (command: { type: string; [more: string]: unknown }) =>
		send(it.house, await family.keeper(), 'together', together, command);
	const hang = async (area: string, words: string) => {
		const id = newId();
		const put = { type: 'put-up', child: family.child, area, id, words, drawing: null };
		expect(await say(put)).toEqual({ version: expect.any(Number) });
		return id;
	};
	const id = await hang('goals', 'nijlpaardgeheim');
	await hang('goals', 'hulp vragen');

	// a child at its tablet, and the screen of the room, have no such button
	for (const child of [family.child, undefined]) {
		const { device } = await takesPlace(it.house, family, meeting, child);
		const seat = await seatedAt(it.house, 'north', device);
		expect(await send(it.house, seat, 'together', together, { type: 'pass-on', id, concern: newId() })).toHaveProperty(
			'refused'
		);
	}
	const concern = newId();
	expect(await say({ type: 'pass-on', id, concern })).toEqual({ version: expect.any(Number) });
	expect(await whereIs(it.rows, 'nijlpaardgeheim')).toEqual([]);
	expect(JSON.stringify(await it.house.look('north', together))).not.toContain('nijlpaardgeheim');

	// the other ib'er hears of concerns, and nothing of this family
	const opened = await openConcern(it.house, second, concern);
	expect(opened?.raised).toMatchObject({ words: 'nijlpaardgeheim', about: family.child });

	await family.ask({ type: 'go-through-door', meeting });
	await family.ask({ type: 'open-second-part', meeting, present: [] });
	const part = JSON.stringify(await it.house.look('north', adults));
	expect(part).toContain('hulp vragen');
	expect(part).not.toContain('nijlpaardgeheim');
	const board = (await it.house.look('north', family.circle))?.state as Circle;
	expect(board.childGoals.map(({ words }) => words)).toEqual(['hulp vragen']);
	await sent(it.house, await family.keeper(), 'circle', family.circle, { type: 'end-meeting', meeting });
});
