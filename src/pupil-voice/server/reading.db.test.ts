import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { pulsesOf } from '#pulses/stream-of.ts';
import type { Actor } from '#server/actor.ts';
import { keepings } from '#server/keepings.ts';
import { keysFrom } from '#server/keys.ts';
import { rebuildLists } from '#server/rebuild.ts';
import { schoolYear, type School } from '#testing/cast.ts';
import { sent, testSecret, withOurs } from '#testing/house.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { readPupilVoice } from './reading.ts';

let it: TwoSchools;
const now = Date.parse('2026-11-23T08:30:00Z');
beforeAll(async () => {
	it = await openTwoSchoolHouse({ clock: () => now });
});
afterAll(() => it?.close());

const asks =
	(school: School) =>
	(command: { type: string; [more: string]: unknown }, by: Actor = school.teacher) =>
		sent(it.house, by, 'pulses', pulsesOf(school.board), command);

/** Answers one tap each at the digibord, and closes. */
const answer = async (school: School, { pulse, answers }: { pulse: string; answers: string }, choices: number[]) => {
	const ask = asks(school);
	await ask({ type: 'open-pulse', pulse });
	for (const choice of choices) {
		const given = { answer: newId(), person: null, choice, words: null, drawing: null };
		await sent(it.house, school.screen, 'answers', answers, { type: 'give-answer', ...given } as { type: string });
	}
	await ask({ type: 'close-pulse', pulse });
};

/** A question to the class of a school, which so many answered. */
const heard = async (
	school: School,
	question: string,
	more: { support?: true; own?: boolean; answers?: number } = {}
) => {
	const { own = false, answers: many = 6, support } = more;
	const [pulse, answers, replies] = [newId(), newId(), newId()];
	const asked = { group: school.group, pulse, form: 'faces', question, options: [], own, from: null, answers, replies };
	await asks(school)({ type: 'ask-pulse', ...asked, ...(support && { support }) });
	await answer(school, { pulse, answers }, Array<number>(many).fill(0));
	return pulse;
};

const read = (actor: Actor) => readPupilVoice(it.house, actor, schoolYear);
const questions = async (actor: Actor) => (await read(actor)).asked.map(({ asked }) => asked);
const told = 'Er is nu een hulpuur, en je vindt het op het bord';

test('who minds the school reads what a class was asked, what was done with it and what it noticed', async () => {
	const { north } = it;
	const pulse = await heard(north, 'Krijg jij hulp als je het nodig hebt?', { support: true });
	await asks(north)({ type: 'tell-back', pulse, words: told });
	const [next, answers] = [newId(), newId()];
	const noticed = { question: 'Merken jullie hier al iets van?', options: ['ja', 'een beetje', 'nog niet'] };
	await asks(north)({ type: 'ask-noticed', pulse, next, ...noticed, answers, replies: newId() });
	await answer(north, { pulse: next, answers }, [1, 1, 1, 0, 2]);
	const group = { id: north.group, name: 'Groep 5b' };
	const expected = {
		asked: [
			{
				asked: 'Krijg jij hulp als je het nodig hebt?',
				groups: [group],
				aboutSupport: true,
				done: [told],
				noticed: ['a-bit'],
				on: '2026-11-23'
			}
		],
		support: { heard: [{ ...group, on: '2026-11-23' }], notYet: [expect.objectContaining({ name: 'Groep 6' })] }
	};
	expect(await read(north.principal)).toEqual(expected);
	expect(await read(north.coordinator)).toEqual(expected);
});

test('what is about someone’s own lessons, what nobody answered and what waits is not in it', async () => {
	const { north } = it;
	await heard(north, 'Hoe was mijn les?', { own: true });
	await heard(north, 'Wie wil er iets zeggen?', { answers: 0 });
	const waits = { pulse: newId(), answers: newId(), replies: newId(), own: false, from: null };
	const question = 'Wat vinden jullie van het plein?';
	await asks(north)({ type: 'ask-pulse', group: north.group, form: 'faces', question, options: [], ...waits });
	expect(await questions(north.coordinator)).toEqual(['Krijg jij hulp als je het nodig hebt?']);
	const kept = await it.rows<{ all: string }>('select row_to_json(v)::text as all from kring.pupil_voice v');
	expect(kept.map(({ all }) => all).join()).not.toMatch(/mijn les|plein/);
});

test('a teacher, a pupil and another school read nothing of it', async () => {
	for (const actor of [it.north.teacher, it.north.pupil, it.south.coordinator, it.south.principal])
		expect(await questions(actor)).toEqual([]);
});

test('K11: dropped and made again from the log it is what it was', async () => {
	const list = () => it.rows('select * from kring.pupil_voice order by organisation, stream, id');
	await heard(it.south, 'Hoe is het in de gang?');
	const before = await list();
	expect(before).toHaveLength(2);
	await it.rows(`update kring.pupil_voice set done = 'iets anders', noticed = null`);
	for (const organisation of ['north', 'south'])
		await it.house.db.asPipe(organisation, (tx) =>
			rebuildLists(tx, organisation, { capabilities: withOurs, keepings, keys: keysFrom(testSecret) })
		);
	expect(await list()).toEqual(before);
});

test('it goes with the board of its year', async () => {
	const { north } = it;
	expect(await it.house.purge('north', async () => ({ streams: [pulsesOf(north.board)], prove: async () => [] }))).toBe(
		true
	);
	expect(await it.rows(`select * from kring.pupil_voice where organisation = 'north'`)).toEqual([]);
	expect((await read(north.coordinator)).support.heard).toEqual([]);
});
