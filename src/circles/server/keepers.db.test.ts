import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { House } from '#server/house.ts';
import { openNeighbours, type Neighbours } from '#server/neighbours.ts';
import { actorIn, type Family } from '#testing/circle.ts';
import { isGone, isState, listen } from '#testing/ear.ts';
import { send } from '#testing/house.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';

let them: TwoFamilies;
let it: TwoFamilies['it'];
let there: House;
const nodes: Neighbours[] = [];
let family: Family;
let others: Family;
beforeAll(async () => {
	them = await openTwoFamilies({ committed: (news) => nodes[0]?.tell(news) });
	({ it, family, others } = them);
	there = it.another({ committed: (news) => nodes[1]?.tell(news) });
	for (const house of [it.house, there]) nodes.push(await openNeighbours(it.database.as('kring_pipe'), house));
});
afterAll(async () => {
	for (const one of nodes) await one.close();
	await it?.close();
});

const hears: TwoFamilies['hears'] = (...asked) => them.hears(...asked);
const reads: TwoFamilies['reads'] = (who) => them.reads(who);
const colleague: TwoFamilies['colleague'] = (...asked) => them.colleague(...asked);
const atSchool: TwoFamilies['atSchool'] = (command) => them.atSchool(command);

test('K9: a family’s board is its keepers’ alone; another ib’er of the same school hears nothing of it', async () => {
	const { north, south } = it;
	const keeper = await family.keeper();
	expect(await hears(keeper, family.circle)).toBe(true);
	expect(await hears(await others.keeper(), family.circle)).toBe(false);
	expect(await reads(them.second)).toEqual(['circle']);
	for (const who of ['administrator', 'teacher', 'pupil', 'screen', 'principal', 'otherTeacher'] as const) {
		expect(await hears(north[who], family.circle), who).toBe(false);
		expect(await reads(north[who]), who).toEqual([]);
	}
	expect(await hears(south.coordinator, family.circle)).toBe(false);
	const set = { type: 'close-cycle', stayed: true };
	expect(await send(it.house, await others.keeper(), 'circle', family.circle, set)).toEqual({
		refused: 'unknown-stream'
	});
	expect(await send(it.house, await others.keeper(), 'circle', newId(), set)).toEqual({ refused: 'unknown-stream' });
});

test('an ib’er who keeps no board stands in none', async () => {
	const third = await colleague('Jip', 'coordinator');
	expect(third.standings).toEqual([{ role: 'coordinator' }]);
	const roles = (await family.keeper()).standings.map(({ role, audience }) => `${role} ${audience ?? ''}`);
	expect(roles).toContain(`keeper circle:${family.circle}`);
	expect(roles.filter((one) => one.startsWith('keeper')).every((one) => !one.includes(others.circle))).toBe(true);
});

test('only an ib’er keeps a board', async () => {
	const { teacher } = it.north;
	const share = { type: 'share-circle', keeper: teacher.person };
	expect(await send(it.house, await family.keeper(), 'circle', family.circle, share)).toEqual({
		refused: 'refers-to-nothing'
	});
	expect(await hears(await actorIn(it.house, 'north', teacher.person), family.circle)).toBe(false);
});

describe.each([
	['on the same node', () => it.house],
	['on another node', () => there]
])('K8, for a keeper who listens %s: within a second nothing is heard any more when', (_where, node) => {
	const keeps = async (given: string) => {
		const one = await colleague(given, 'coordinator');
		await family.ask({ type: 'share-circle', keeper: one.person });
		const actor = await actorIn(node(), 'north', one.person);
		const ear = await listen(node(), actor, { [family.circle]: -1 });
		await ear.hears(isState);
		ear.forget();
		return { one, ear };
	};

	test('they leave the board', async () => {
		const { one, ear } = await keeps('Anna');
		await family.ask({ type: 'leave-circle', keeper: one.person });
		await ear.hears(isGone, 1_000);
		expect(await reads(one)).toEqual([]);
		ear.leave();
	});

	test('they are ib’er no more; and who becomes one again has their boards again', async () => {
		const { one, ear } = await keeps('Bram');
		const is = (type: string) => atSchool({ type, person: one.person, role: 'coordinator' });
		await is('dismiss');
		await ear.hears(isGone, 1_000);
		expect(await reads(one)).toEqual([]);
		await is('appoint');
		expect(await reads(one)).toContain('circle');
		expect(await hears(await actorIn(it.house, 'north', one.person), family.circle)).toBe(true);
		await family.ask({ type: 'leave-circle', keeper: one.person });
		ear.leave();
	});
});

test('a keeper who joins a class, or sees one open, keeps their boards', async () => {
	const { group, coordinator } = it.north;
	await atSchool({ type: 'join-group', group, person: coordinator.person, role: 'teacher' });
	expect(await hears(await family.keeper(), family.circle)).toBe(true);
	await atSchool({ type: 'leave-group', group, person: coordinator.person });
	const open = { type: 'open-group', group: newId(), key: '8', name: 'Groep 8', schoolYear: '2026-2027', grades: [8] };
	await atSchool(open);
	expect(await reads(coordinator)).toContain('circle');
});
