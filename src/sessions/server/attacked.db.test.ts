import { createHmac, hkdfSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { School } from '#testing/cast.ts';
import { send, sent, testSecret } from '#testing/house.ts';
import { startSession, type Going } from '#testing/session.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { newJoinCode, newJoinPass } from '../code.ts';
import { sessionsOf } from '../companion.ts';
import { faces } from '../faces.ts';
import type { Sessions } from '../session-state.ts';
import { doorFor } from './tablets.ts';

/** What someone with a place elsewhere, or with the disk and the secret, may not get out of a bordsessie. */
let it: TwoSchools;
let pupils: Actor[];
let neighbour: Pick<School, 'board' | 'teacher'>;
let going: Going;

type Wish = { type: string; [more: string]: unknown };
const asTeacher = ({ teacher, board }: Pick<School, 'board' | 'teacher'>, wish: Wish) =>
	send(it.house, teacher, 'sessions', sessionsOf(board), wish);
const choose = (actor: Actor, face: string, id = newId()) =>
	send(it.house, actor, 'faces', going.faces, { type: 'choose-face', person: actor.person, face }, id);
const current = async ({ board }: Pick<School, 'board'>) =>
	((await it.house.look('north', sessionsOf(board)))?.state as Sessions | undefined)?.current;
const close = async (ofClass: Pick<School, 'board' | 'teacher'>) => {
	const session = (await current(ofClass))?.id;
	if (session) await asTeacher(ofClass, { type: 'close-session', session });
};

const anotherPupil = async (given: string): Promise<Actor> => {
	const { administrator, school, group } = it.north;
	const person = newId();
	const ask = (wish: Wish) => sent(it.house, administrator, 'school', school, wish);
	await ask({ type: 'add-person', person, kind: 'pupil', given, family: '' });
	await ask({ type: 'join-group', group, person, role: 'pupil' });
	const actor = await it.house.actors.of('north', person);
	if (!actor) throw new Error('a pupil has no place');
	return actor;
};

beforeAll(async () => {
	it = await openTwoSchoolHouse();
	pupils = [it.north.pupil];
	for (const given of ['Aya', 'Bram', 'Cato']) pupils.push(await anotherPupil(given));
	const teacher = it.north.otherTeacher;
	const group = teacher.standings[0]?.audience?.slice('group:'.length) ?? '';
	neighbour = { teacher, board: newId() };
	const opening: Wish = { type: 'open-board', group, schoolYear: '2026-2027', previous: null };
	await sent(it.house, teacher, 'board', neighbour.board, opening);
});
afterAll(() => it?.close());
beforeEach(async () => {
	await close(it.north);
	await close(neighbour);
	const ids = pupils.map(({ person }) => person);
	going = await startSession(it.house, it.north, ids);
});

const startNextDoor = (ids: Partial<Going> & { pupils?: unknown[] }) =>
	asTeacher(neighbour, {
		type: 'start-session',
		session: newId(),
		faces: newId(),
		aside: newId(),
		revealed: newId(),
		mode: 'bovenbouw',
		pupils: [],
		arriving: false,
		...ids
	});

test('a teacher next door neither moves nor closes the door of this class', async () => {
	const { session } = going;
	await startNextDoor({ session });
	const theirs = { code: newJoinCode(), pass: newJoinPass() };
	await asTeacher(neighbour, { type: 'open-door', session, ...theirs });
	expect.soft((await doorFor(it.house.db, going.code, Date.now()))?.aside).toBe(going.aside);
	expect.soft((await doorFor(it.house.db, theirs.code, Date.now()))?.aside).not.toBe(going.aside);
	await asTeacher(neighbour, { type: 'close-session', session });
	expect((await doorFor(it.house.db, going.code, Date.now()))?.aside).toBe(going.aside);
});

test('a pass that another school takes as well still opens the door it opened first', async () => {
	const { pass } = going;
	const south = await startSession(it.house, it.south);
	const { session } = south;
	const taking = { type: 'open-door', session, code: newJoinCode(), pass } as Wish;
	await send(it.house, it.south.teacher, 'sessions', south.sessions, taking);
	expect((await doorFor(it.house.db, pass, Date.now()))?.aside).toBe(going.aside);
});

test('a class next door cannot keep the names of this class from being shown', async () => {
	for (const ofClass of [it.north, neighbour]) {
		await close(ofClass);
		await asTeacher(ofClass, { type: 'choose-names', names: true });
	}
	going = await startSession(it.house, it.north, [it.north.pupil.person]);
	const [hidden, session] = [newId(), newId()];
	const [stranger] = pupils.slice(1);
	await startNextDoor({ session, faces: hidden, revealed: going.revealed, pupils: [stranger?.person] });
	const face = { type: 'choose-face', person: stranger?.person, face: 'happy' };
	await send(it.house, neighbour.teacher, 'faces', hidden, face);
	await asTeacher(neighbour, { type: 'show-faces', session });
	await choose(it.north.pupil, 'happy');
	expect(await asTeacher(it.north, { type: 'show-faces', session: going.session })).toHaveProperty('version');
});

test('K13: a sealed face is as long on disk as any other, chosen first or again', async () => {
	for (const again of faces) for (const [index, pupil] of pupils.entries()) await choose(pupil, faces[index] ?? again);
	for (const pupil of pupils) for (const face of faces) await choose(pupil, face);
	const rows = await it.rows<{ length: number }>(
		'select distinct length(body) from kring.events where stream = $1 and version > 1',
		[going.faces]
	);
	expect(rows).toHaveLength(1);
});

test('K13: a face that comes after the session leaves nothing from which the secret tells it', async () => {
	await close(it.north);
	const [id, pupil] = [newId(), it.north.pupil];
	await choose(pupil, 'sad', id);
	const [row] = await it.rows<{ fingerprint: Buffer }>('select fingerprint from kring.commands where id = $1', [id]);
	const house = Buffer.from(hkdfSync('sha256', testSecret, '', 'kring fingerprints', 32));
	const { person } = pupil;
	const guesses = faces.map((face) =>
		createHmac('sha256', house)
			.update(JSON.stringify([person, 'faces', going.faces, { type: 'choose-face', person, face }]))
			.digest('hex')
			.slice(0, 32)
	);
	expect(guesses).not.toContain(row?.fingerprint.toString('hex'));
});

test('counted hands and chosen faces together can always be shown', async () => {
	const { session } = going;
	await asTeacher(it.north, { type: 'count-hands', session, face: 'happy', hands: 60 });
	await choose(it.north.pupil, 'happy');
	expect(await asTeacher(it.north, { type: 'show-faces', session })).toHaveProperty('version');
});
