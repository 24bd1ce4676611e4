import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { sessionsOf } from '#sessions/companion.ts';
import type { Companions } from '#sessions/session-state.ts';
import type { Actor } from './actor.ts';
import { send, sent } from '#testing/house.ts';
import { startSession, type Going } from '#testing/session.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';

type Wish = { type: string; [more: string]: unknown };
const beside = ['faces', 'aside', 'revealed'] as const;

let it: TwoSchools;
let over: Going;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
});
beforeEach(async () => {
	over = await startSession(it.house, it.north);
});
afterAll(() => it?.close());

const close = ({ session }: Going) =>
	sent(it.house, it.north.teacher, 'sessions', sessionsOf(it.north.board), { type: 'close-session', session } as Wish);
const start = (companions: Partial<Companions>) => {
	const fresh = { session: newId(), faces: newId(), aside: newId(), revealed: newId() };
	const more = { mode: 'bovenbouw', pupils: [it.north.pupil.person], arriving: false };
	const wish: Wish = { type: 'start-session', ...fresh, ...companions, ...more };
	return send(it.house, it.north.teacher, 'sessions', sessionsOf(it.north.board), wish);
};
/** Everything there is, as the owner sees it, but for outcomes: a refusal leaves one (K2). */
const all = () =>
	it.rows(`select (select json_agg(s order by id)::text from kring.streams s) as streams,
		(select json_agg(e order by organisation, position)::text from kring.events e) as events,
		(select json_agg(d order by stream)::text from kring.due d) as due,
		(select count(*)::int from keys.stream_keys) as keys`);

test.for([true, false])(
	'with names (%s): a session does not begin with a stream that ended or exists',
	async (names) => {
		const { teacher, pupil, board, school } = it.north;
		await close(over);
		const choosing: Wish = { type: 'choose-names', names };
		await sent(it.house, teacher, 'sessions', sessionsOf(board), choosing);
		over = await startSession(it.house, it.north);
		await close(over);
		const before = await all();
		const taken = { refused: 'exists-already' };
		for (const one of beside) {
			const ended = names || one !== 'revealed' ? [over[one]] : [];
			for (const stream of [...ended, over.faces, over.aside, board, school, sessionsOf(board)])
				expect(await start({ [one]: stream }), `${one} ${stream}`).toEqual(taken);
		}
		const one = newId();
		for (const twice of [
			{ faces: one, aside: one },
			{ faces: one, revealed: one },
			{ aside: one, revealed: one }
		])
			expect(await start(twice)).toEqual(taken);
		expect(await all()).toEqual(before);
		expect((await it.house.look('north', sessionsOf(board)))?.state).toMatchObject({ current: null });
		over = await startSession(it.house, it.north, [pupil.person]);
		const face = { type: 'choose-face', person: pupil.person, face: 'happy' };
		expect(await send(it.house, pupil, 'faces', over.faces, face)).toEqual({ version: 0 });
		await close(over);
	}
);

test('K2: what was asked of a stream that ended gets the answer it got, from any node', async () => {
	const { pupil, screen, teacher } = it.north;
	const face = (one: string) => ({ type: 'choose-face', person: pupil.person, face: one });
	const asked: [Actor, string, string, Wish, string][] = [
		[pupil, 'faces', over.faces, face('sad'), newId()],
		[pupil, 'faces', over.faces, face('happy'), newId()],
		[screen, 'faces', over.faces, face('okay'), newId()],
		[pupil, 'faces', over.faces, { type: 'choose-face', person: screen.person, face: 'okay' }, newId()],
		[pupil, 'aside', over.aside, { type: 'ask-to-talk', person: pupil.person }, newId()],
		[teacher, 'aside', over.aside, { type: 'have-talked', person: pupil.person }, newId()]
	];
	const before = [];
	for (const one of asked) before.push(await send(it.house, ...one));
	expect(before.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'not-your-face' }]);
	await close(over);
	const head = await it.headOf(it.north);
	const id = asked[0]?.[4];
	for (const house of [it.house, it.another()]) {
		const after = [];
		for (const one of asked) after.push(await send(house, ...one));
		expect(after).toEqual(before);
		const used = { refused: 'id-already-used' };
		expect(await send(house, screen, 'faces', over.faces, face('sad'), id)).toEqual(used);
		expect(await send(house, pupil, 'faces', newId(), face('sad'), id)).toEqual(used);
	}
	expect(await it.headOf(it.north)).toBe(head);
	expect(await send(it.house, pupil, 'faces', over.faces, face('sad'))).toEqual({ refused: 'unknown-stream' });
});
