import { afterAll, beforeAll, expect, test } from 'vitest';
import { capabilities } from '#capabilities.ts';
import { newId } from '#kernel/id.ts';
import { keepings } from '#server/keepings.ts';
import { keysFrom } from '#server/keys.ts';
import { rebuildLists } from '#server/rebuild.ts';
import type { Actor } from '#server/actor.ts';
import type { Family } from '#testing/circle.ts';
import { everythingAbout } from '#retention/server/export.ts';
import { send, sent, testSecret } from '#testing/house.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';
import { aWish } from '#testing/wish.ts';
import { voiceOf } from '../stream-of.ts';
import { childrenHere, colleagues, openVoice, waitingWishes, yearsOfVoices } from './reading.ts';

type Wish = { type: string; [more: string]: unknown };

const morning = Date.parse('2026-11-23T09:00:00Z');
const day = 86_400_000;
let now = morning;
let them: TwoFamilies;
let it: TwoFamilies['it'];
let family: Family;
beforeAll(async () => {
	them = await openTwoFamilies({ clock: () => now });
	({ it, family } = them);
});
afterAll(() => it?.close());

const ask = async (child: string, command: Wish, by?: Actor) =>
	sent(it.house, by ?? (await family.keeper()), 'voice', voiceOf(child), command);

/** A meeting in which the child puts up what it wants, and something is agreed about it. */
const meet = async (words: string, agreed?: string): Promise<{ goal: string; meeting: string }> => {
	const { meeting, together, adults } = await family.plan();
	const keeper = await family.keeper();
	const wish = async (kind: string, stream: string, command: Wish) =>
		expect(await send(it.house, await family.keeper(), kind, stream, command)).not.toHaveProperty('refused');
	const goal = newId();
	await family.ask({ type: 'begin-meeting', meeting, opener: null });
	await wish('together', together, {
		type: 'put-up',
		child: family.child,
		area: 'goals',
		id: goal,
		words,
		drawing: null
	});
	await family.ask({ type: 'go-through-door', meeting });
	await family.ask({ type: 'open-second-part', meeting, present: [] });
	const who = { kind: 'keeper', id: keeper.person };
	if (agreed)
		await wish('adults', adults, {
			type: 'add-agreement',
			id: newId(),
			about: family.child,
			words: agreed,
			who,
			by: '2026-11-30',
			tells: who
		});
	await family.ask({ type: 'end-meeting', meeting });
	return { goal, meeting };
};
const voiceNow = async (child = family.child, by?: Actor) =>
	(await openVoice(it.house, by ?? (await family.keeper()), child))?.voice;

test('what a child put up in a meeting is in its voice by itself, once, with nothing of the meeting', async () => {
	const { goal, meeting } = await meet('geheime-wens', 'geheime-afspraak');
	const voice = await voiceNow();
	expect(voice?.wishes).toEqual([
		{
			id: goal,
			subject: 'care-plan',
			moment: 'meeting',
			since: '2026-11-23',
			said: { channel: 'board', words: 'geheime-wens', drawing: null },
			meeting,
			// an agreement about the child asks what became of it, and answers nothing
			asked: '2026-11-23',
			weighed: null,
			told: null
		}
	]);
	expect(JSON.stringify(voice)).not.toContain('geheime-afspraak');
	const actors = await it.rows<{ actor: string }>(
		`select distinct actor from kring.events e join kring.streams s on s.organisation = e.organisation and s.id = e.stream
		where s.kind = 'voice' and e.organisation = 'north'`
	);
	// who hears it does not learn who did what in the meeting
	expect(actors).toEqual([{ actor: '00000000-0000-7000-8000-000000000000' }]);
	await meet('nog een wens');
	expect((await voiceNow())?.wishes.map(({ said, asked }) => [said?.words, asked])).toEqual([
		['geheime-wens', '2026-11-23'],
		['nog een wens', null]
	]);
});

test('every ib’er of the school hears it, and nobody else: not in the house, and not in the database', async () => {
	const { north, south } = it;
	const stream = voiceOf(family.child);
	expect(await them.hears(them.second, stream)).toBe(true);
	expect((await voiceNow(family.child, them.second))?.wishes).toHaveLength(2);
	const others = [
		north.teacher,
		north.principal,
		north.administrator,
		north.pupil,
		north.otherTeacher,
		south.coordinator
	];
	for (const one of others) {
		expect(await them.hears(one, stream)).toBe(false);
		expect(await openVoice(it.house, one, family.child)).toBeUndefined();
		expect(await waitingWishes(it.house, one)).toEqual([]);
		expect(await yearsOfVoices(it.house, one)).toEqual([]);
		expect(await send(it.house, one, 'voice', stream, aWish(family.child, 'x'))).toHaveProperty('refused');
		const { rows } = await it.house.db.asPerson(one.organisation, one.person, (tx) =>
			tx.query(`select id from kring.wishes union all select id from kring.streams where kind = 'voice'`)
		);
		expect(rows).toEqual([]);
	}
});

test('words lie sealed: neither the log nor the list holds them', async () => {
	const found = await it.rows(
		`select row_to_json(e)::text as it from kring.events e union all select row_to_json(w)::text from kring.wishes w`
	);
	expect(found.length).toBeGreaterThan(10);
	expect(JSON.stringify(found)).not.toContain('geheime-wens');
});

test('a wish waits on the day on which its child should know, until it was told', async () => {
	const keeper = await family.keeper();
	const wish = aWish(family.child, 'een rustige plek');
	await ask(family.child, wish);
	const mine = async (until?: string) =>
		(await waitingWishes(it.house, keeper, until === undefined ? {} : { until }))
			.filter((one) => one.wish === wish.wish)
			.map(({ stage, due, given }) => [stage, due, given]);
	const name = (await openVoice(it.house, keeper, family.child))?.child.given;
	expect(await mine('2026-12-06')).toEqual([]);
	expect(await mine('2026-12-07')).toEqual([['to-weigh', '2026-12-07', name]]);
	await ask(family.child, { type: 'weigh-wish', wish: wish.wish, influence: 'partly', why: 'na de middag' });
	expect(await mine('2026-12-07')).toEqual([['to-tell', '2026-12-07', name]]);
	now = morning + day;
	const [teacher] = await colleagues(it.house, keeper);
	await ask(family.child, {
		type: 'tell-back',
		wish: wish.wish,
		by: teacher?.id,
		on: '2026-11-24',
		took: 'glad',
		words: ''
	});
	expect(await mine()).toEqual([]);
	now = morning;
});

test('a school year counts what children said themselves, and what became of it', async () => {
	const keeper = await family.keeper();
	const before = (await yearsOfVoices(it.house, keeper))[0];
	for (const channel of ['guardian', 'representative']) {
		const told = aWish(family.child, 'via een ander', { channel });
		await ask(family.child, told);
		await ask(family.child, { type: 'weigh-wish', wish: told.wish, influence: 'taken-over', why: '' });
	}
	await ask(family.child, {
		type: 'note-declined',
		child: family.child,
		wish: newId(),
		subject: 'opp',
		moment: 'yearly'
	});
	const refused = aWish(family.child, 'geen rekenen meer');
	await ask(family.child, refused);
	await ask(family.child, { type: 'weigh-wish', wish: refused.wish, influence: 'not', why: 'rekenen hoort erbij' });
	const [after] = await yearsOfVoices(it.house, keeper);
	expect(after).toEqual({
		schoolYear: '2026-2027',
		heard: (before?.heard ?? 0) + 1,
		weighed: (before?.weighed ?? 0) + 1,
		done: { 'taken-over': 0, partly: 1, not: 1 },
		declined: 1
	});
});

test('the export about a child tells what it said and what became of it, to who hears of care', async () => {
	const told = async (withFamily: boolean) =>
		(await everythingAbout(it.house, await family.keeper(), family.child, { withFamily })) ?? expect.unreachable();
	const all = await told(true);
	expect(all.voice?.map(({ said }) => said?.words)).toContain('geheime-wens');
	expect(all.voice?.find(({ said }) => said?.words === 'een rustige plek')).toMatchObject({
		since: '2026-11-23',
		weighed: { influence: 'partly', why: 'na de middag' },
		told: { on: '2026-11-24', took: 'glad' }
	});
	// in which meeting, and by whom it was told, is not the child's
	const meetings = await it.rows<{ id: string }>('select id from kring.meetings');
	for (const { id } of meetings) expect(JSON.stringify(all.voice)).not.toContain(id);
	expect(all.registers).not.toHaveProperty('kring.wishes');
	const without = JSON.stringify(await told(false));
	for (const secret of ['geheime-wens', 'een rustige plek', 'na de middag']) expect(without).not.toContain(secret);
});

test('K11: the list that is dropped and made again from the log is what it was', async () => {
	const list = () => it.rows('select * from kring.wishes order by organisation, stream, id');
	const before = await list();
	await it.rows('delete from kring.wishes');
	await it.house.db.asPipe('north', (tx) =>
		rebuildLists(tx, 'north', { capabilities, keepings, keys: keysFrom(testSecret) })
	);
	expect(before.length).toBeGreaterThan(4);
	expect(await list()).toEqual(before);
});

test('a stream of a child is of that child, of a pupil of this school, and of no other kind', async () => {
	const keeper = await family.keeper();
	const lotte = (await childrenHere(it.house, keeper)).find(({ given }) => given === 'Lotte');
	const free = lotte?.id ?? '';
	const at = (stream: string, kind: string, command: Wish) => send(it.house, keeper, kind, stream, command);
	expect(await at(newId(), 'voice', aWish(free, 'x'))).toEqual({ refused: 'not-this-child' });
	expect(await at(voiceOf(it.south.pupil.person), 'voice', aWish(it.south.pupil.person, 'x'))).toHaveProperty(
		'refused'
	);
	expect(await at(voiceOf(keeper.person), 'voice', aWish(keeper.person, 'x'))).toHaveProperty('refused');
	// who knows the child could make the number of its stream, and keep its meetings from ending
	const reading = { type: 'keep-reading', reading: newId(), words: 'x' };
	expect(await at(voiceOf(free), 'roster', reading)).toEqual({ refused: 'unknown-stream' });
	expect(await at(newId(), 'roster', reading)).not.toHaveProperty('refused');
	expect(await at(voiceOf(free), 'voice', aWish(free, 'ik ook'))).not.toHaveProperty('refused');
});

test('a child that is erased takes all of it along; what another said stays', async () => {
	const keeper = await family.keeper();
	const lotte = (await childrenHere(it.house, keeper)).find(({ given }) => given === 'Lotte')?.id ?? '';
	const keys = () => it.rows<{ stream: string }>('select stream from keys.stream_keys');
	expect((await keys()).map(({ stream }) => stream)).toContain(voiceOf(family.child));
	const gone = await it.house.purge('north', async () => ({ person: family.child, prove: async () => [] }));
	expect(gone).toBe(true);
	expect(await voiceNow()).toBeUndefined();
	expect(await it.rows('select 1 from kring.wishes where child = $1', [family.child])).toEqual([]);
	expect((await keys()).map(({ stream }) => stream)).not.toContain(voiceOf(family.child));
	const left = await it.rows(
		`select body from kring.events where organisation = 'north' and stream = $1 and body is not null`,
		[voiceOf(family.child)]
	);
	expect(left).toEqual([]);
	expect((await voiceNow(lotte))?.wishes.map(({ said }) => said?.words)).toEqual(['ik ook']);
});
