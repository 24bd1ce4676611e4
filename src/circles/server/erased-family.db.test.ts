import type { GenericSchema } from 'valibot';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newId } from '#kernel/id.ts';
import { dayOf } from '#kernel/time.ts';
import { openShelf, type Shelf } from '#testing/backup.ts';
import { comesWithLink, takesPlace, type Family, type Meeting } from '#testing/circle.ts';
import { sent } from '#testing/house.ts';
import { filesOf, foundIn, insideOf } from '#testing/in-files.ts';
import { whereIs } from '#testing/search.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';
import { keysOf } from '#server/backup/take.ts';
import { voiceCommand } from '#voices/commands.ts';
import { voiceOf } from '#voices/stream-of.ts';
import { adultsCommand } from '../adults/commands.ts';
import { circleCommand, drawing as anyDrawing, words as anyWords } from '../commands.ts';
import type { Circle } from '../circle-state.ts';
import { keeperTexts } from '../texts/server/keeper-texts.ts';
import { togetherCommand } from '../together/commands.ts';
import { admit } from './seating.ts';

let it: TwoFamilies['it'];
let family: Family;
let others: Family;
let shelf: Shelf;
beforeAll(async () => {
	({ it, family, others } = await openTwoFamilies());
	shelf = await openShelf();
});
afterAll(async () => {
	await shelf?.stop();
	await it?.close();
});

type Wish = { type: string; [more: string]: unknown };

/** Hands out words that stand nowhere else, and remembers them; `used` tells into which field of which command. */
const planting = () => {
	const words: string[] = [];
	const drawings: string[] = [];
	const used = new Set<string>();
	return {
		words,
		drawings,
		used,
		word: () => {
			const word = `geheim${words.length}${newId().slice(-10)}`;
			words.push(word);
			return word;
		},
		drawing: () => {
			const stroke = Array.from({ length: 8 }, () => Math.floor(Math.random() * 2000) - 1000);
			drawings.push(stroke.join(','));
			return [stroke];
		}
	};
};
type Planting = ReturnType<typeof planting>;
type Lived = { streams: string[]; meetings: Meeting[] };

/** Everything that a family may ever write, in every field, through a whole meeting. */
const liveThrough = async (home: Family, { word, drawing, used }: Planting): Promise<Lived> => {
	const { house } = it;
	const ask = async (kind: string, stream: string, command: Wish) => {
		for (const field of Object.keys(command)) used.add(`${kind} ${command.type} ${field}`);
		return sent(house, await home.keeper(), kind, stream, command);
	};
	const circle = (command: Wish) => ask('circle', home.circle, command);
	const [partner, unasked] = [newId(), newId()];
	for (const [guest, sort] of [
		[partner, 'partner'],
		[unasked, 'trusted']
	] as const)
		await circle({
			type: 'invite-guest',
			guest,
			sort,
			why: word(),
			part: 'both',
			known: {
				given: word(),
				family: word(),
				party: word(),
				function: word(),
				email: `${word()}@post.example`,
				language: 'nl'
			}
		});
	await circle({ type: 'note-legal-duty', guest: partner, words: word() });
	const [goal, left] = [newId(), newId()];
	for (const one of [goal, left]) {
		await circle({ type: 'set-home-goal', goal: one, guardian: home.mother, words: word() });
		await circle({ type: 'change-home-goal', goal: one, words: word() });
	}
	const meetings: Meeting[] = [];
	for (let round = 0; round < 4; round++) {
		const planned = await home.plan({ coming: [home.mother, partner] });
		meetings.push(planned);
		const { meeting, together, adults } = planned;
		await circle({ ...(await planOf(home, meeting)), place: word() });
		await circle({ type: 'begin-meeting', meeting, opener: home.child });
		await comesWithLink(house, home, partner);
		await admit(house, await home.keeper(), meeting, partner);
		await takesPlace(house, home, meeting, home.child);
		const inRoom = (command: Wish) => ask('together', together, command);
		await inRoom({ type: 'choose-face', who: { kind: 'child', id: home.child }, face: 'sad' });
		for (const [area, from] of [
			['successes', 'check-in'],
			['goals', 'successes']
		] as const) {
			await inRoom({ type: 'go-to-phase', from, to: area });
			for (let n = 0; n < 3; n++) {
				const id = newId();
				await inRoom({ type: 'put-up', child: home.child, area, id, words: word(), drawing: drawing() });
				await inRoom({ type: 'change-entry', id, words: word(), drawing: drawing() });
				if (area === 'goals') await inRoom({ type: 'say-helper', goal: id, words: word() });
			}
		}
		await circle({ type: 'go-through-door', meeting });
		await circle({ type: 'open-second-part', meeting, present: [home.mother, partner] });
		const behind = (command: Wish) => ask('adults', adults, command);
		await behind({ type: 'how-it-goes', goal, step: 'better', words: word() });
		await behind({ type: 'go-to-phase', from: 'home-goal', to: 'needs' });
		const need = newId();
		await behind({ type: 'add-need', id: need, child: home.child, words: word() });
		await behind({ type: 'change-need', id: need, words: word() });
		await behind({ type: 'go-to-phase', from: 'needs', to: 'agreements' });
		for (const about of [home.child, null]) {
			const who = { who: { kind: 'guest', id: partner }, by: '2026-12-01', tells: null };
			const id = newId();
			await behind({ type: 'add-agreement', id, about, words: word(), ...who });
			await behind({ type: 'change-agreement', id, words: word(), ...who });
		}
		await behind({ type: 'say-closing', words: word() });
		await circle({ type: 'end-meeting', meeting });
		await circle({ type: 'note-closing-sentence', meeting, words: word() });
		for (const [text, whom] of [
			['my-board', home.child],
			['for-home', home.mother],
			['actions', partner]
		] as const)
			await circle({ type: 'release-text', meeting, text, whom });
	}
	const voice = voiceOf(home.child);
	const said = (command: Wish) => ask('voice', voice, command);
	for (const moment of ['drawing-up', 'evaluating'] as const) {
		const wish = newId();
		const about = { subject: 'opp', moment, channel: 'self' };
		await said({ type: 'hear-wish', child: home.child, wish, ...about, words: word(), drawing: drawing() });
		await said({ type: 'weigh-wish', wish, influence: 'partly', why: word() });
		const by = (await home.keeper()).person;
		await said({ type: 'tell-back', wish, by, on: dayOf(Date.now()), took: 'glad', words: word() });
	}
	return { streams: [home.circle, voice, ...meetings.flatMap(({ together, adults }) => [together, adults])], meetings };
};

/** The same meeting asked anew, so that another place can be given. */
const planOf = async ({ circle, organisation }: Family, meeting: string): Promise<Wish> => {
	const found = await it.house.look(organisation, circle);
	if (!found) throw new Error('there is no board');
	const { meetings } = found.state as { meetings: Record<string, unknown>[] };
	const { form, at, plan, coming, staff, fetch } = meetings.find(({ id }) => id === meeting) ?? {};
	return { type: 'change-meeting', meeting, form, at, plan, coming, staff, fetch };
};

/** What a house that just started knows of these streams, and all that the texts of their meetings say, released or not. */
const readOf = async (home: Family, { streams, meetings }: Lived): Promise<{ states: string; texts: string }> => {
	const house = it.another();
	const states: unknown[] = [];
	for (const stream of streams) states.push((await house.look('north', stream))?.state);
	const keeper = await home.keeper();
	// the edge: the first stream is that of the family itself
	const circle = states[0] as Circle | undefined;
	if (!circle) return { states: JSON.stringify(states), texts: '' };
	const texts: unknown[] = [];
	for (const { meeting } of meetings) texts.push(await keeperTexts(house, keeper, circle, meeting, 'nl'));
	return { states: JSON.stringify(states), texts: JSON.stringify(texts) };
};

/** Every field of a command that takes words or a drawing, but those that the house copies from elsewhere. */
const fields = (kind: string, command: { options: readonly { entries: object }[] }): string[] =>
	command.options.flatMap(({ entries }) => {
		const { type, ...rest } = entries as Record<string, GenericSchema & { literal?: string; wrapped?: unknown }>;
		return Object.entries(rest)
			.filter(([, schema]) => [anyWords, anyDrawing].some((one) => schema === one || schema.wrapped === one))
			.map(([field]) => `${kind} ${type?.literal} ${field}`);
	});
const copied = /^(circle|voice) keep-|^circle plan-meeting place/;

/** All rows of these streams and all that the register holds of others, byte for byte. */
const bytesOf = async (streams: readonly string[], { circle }: Family): Promise<string> =>
	JSON.stringify([
		await it.rows('select e::text from kring.events e where stream = any ($1) order by position', [streams]),
		await it.rows('select k::text from keys.stream_keys k where stream = any ($1) order by 1', [streams]),
		await it.rows(
			`select g::text from kring.guests g join kring.circle_guests c on c.guest = g.id where c.circle = $1 order by 1`,
			[circle]
		)
	]);

/** PostgreSQL keeps rows for who began before they went, such as what it counts for itself meanwhile. */
const whoLooksBack = `select pid from pg_stat_activity where datname = current_database()
	and backend_xmin is not null and pid <> pg_backend_pid()`;

test(
	'K13: a hundred words of a family, in every field and drawing, are nowhere once it is erased, and another family is as it was',
	{ timeout: 960_000 },
	async () => {
		const [planted, kept] = [planting(), planting()];
		const [own, theirs] = [await liveThrough(family, planted), await liveThrough(others, kept)];
		const { words, drawings, used } = planted;
		expect(words.length).toBeGreaterThanOrEqual(100);
		const all = [
			...fields('circle', circleCommand),
			...fields('together', togetherCommand),
			...fields('adults', adultsCommand),
			...fields('voice', voiceCommand)
		];
		expect(all.length).toBeGreaterThan(12);
		expect(all.filter((one) => !used.has(one) && !copied.test(one))).toEqual([]);

		const before = await readOf(family, own);
		expect(words.filter((word) => before.states.includes(word)).length).toBeGreaterThan(40);
		expect(drawings.filter((one) => before.states.includes(one)).length).toBeGreaterThan(10);
		expect(words.filter((word) => before.texts.includes(word)).length).toBeGreaterThan(20);
		expect(await whereIs(it.rows, ...words)).toContain('kring.guests');
		const ofOthers = await bytesOf(theirs.streams, others);
		const seenByOthers = await readOf(others, theirs);
		await shelf.take(it.database, 'before');

		await it.house.purge('north', async () => ({ person: family.child, prove: async () => [] }));

		const nowhere = async () => {
			expect(await whereIs(it.rows, ...words, ...drawings)).toEqual([]);
			const after = JSON.stringify(await readOf(family, own));
			expect([...words, ...drawings].filter((one) => after.includes(one))).toEqual([]);
			expect(await it.rows('select from keys.stream_keys where stream = any ($1)', [own.streams])).toEqual([]);
			// the names of a guest stand in the rows of a register, whose place is used anew when PostgreSQL likes
			await vi.waitFor(async () => expect(await it.rows(whoLooksBack)).toEqual([]), 10_000);
			await it.rows('vacuum full');
			expect(foundIn(await filesOf(it.rows), [...words, ...drawings])).toEqual([]);
			expect(await bytesOf(theirs.streams, others)).toBe(ofOthers);
			expect(await readOf(others, theirs)).toEqual(seenByOthers);
		};
		await nowhere();

		await shelf.take(it.database, 'after');
		const inside = [await insideOf(shelf.path('after'), 'data'), await insideOf(keysOf(shelf.path('after')), 'keys')];
		expect(foundIn(inside, [...words, ...drawings])).toEqual([]);
		await shelf.restore(it.database, 'before');
		await nowhere();
	}
);
