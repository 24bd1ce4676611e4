import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { askHouseholds } from '#households/server/stream.ts';
import { sessionsOf } from '#sessions/companion.ts';
import { openIdentity, type Identity } from '#server/identity/identity.ts';
import { aGuardian } from '#testing/any-household.ts';
import { openShelf, type Shelf } from '#testing/backup.ts';
import { sent, testSecret } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { whereIs } from '#testing/search.ts';
import { startSession } from '#testing/session.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { eraseRequested } from './erase.ts';
import { everythingAbout } from './export.ts';
import { askRetention } from './stream.ts';

let it: TwoSchools;
let shelf: Shelf;
let identity: Identity;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	shelf = await openShelf();
	identity = openIdentity({
		login: it.database.as('kring_identity'),
		db: it.house.db,
		audit: it.house.audit,
		secret: testSecret,
		origin: 'http://localhost',
		isSecure: false
	});
});
afterAll(async () => {
	await identity?.close();
	await shelf?.stop();
	await it?.close();
});

const ask = (wish: 'export' | 'erase', person: string) => {
	const request = newId();
	return askRetention(it.house, it.north.coordinator, { type: 'ask-request', request, wish, person }).then(
		(refused) => {
			expect(refused).toBeUndefined();
			return request;
		}
	);
};
const confirm = (request: string) => askRetention(it.house, it.north.principal, { type: 'confirm-request', request });
const erase = (request: string) => eraseRequested(it.house, 'north', request, identity.placeless.forget);
const word = (n: number) => `geheim${n}x${secret}`;
const secret = newId().slice(-8);

/** One hundred words of one pupil: in the registers, on the board, in a bordsessie, in a family, and in mail. */
const plant = async () => {
	const { house, north } = it;
	const { pupil, board, school, administrator, teacher } = north;
	const atSchool = (command: { type: string } & Record<string, unknown>) =>
		sent(house, administrator, 'school', school, command);
	const onBoard = (command: { type: string }) => sent(house, pupil, 'board', board, command);
	let n = 0;
	await atSchool({ type: 'rename-person', person: pupil.person, given: word(n++), family: word(n++) });
	while (n < 68) {
		const note = aNote(word(n++));
		await onBoard(note);
		for (let revision = 0; revision < 2 && n < 68; revision++)
			await onBoard({ type: 'edit-note', note: note.note, revision, words: word(n++), drawing: null } as {
				type: string;
			});
	}
	// an edit of someone else's note, a note that someone else took over, and one in the bin
	const theirs = aNote('van juf Tom');
	await sent(house, teacher, 'board', board, theirs);
	await onBoard({ type: 'edit-note', note: theirs.note, revision: 0, words: word(n++), drawing: null } as {
		type: string;
	});
	const binned = aNote(word(n++));
	await onBoard(binned);
	await onBoard({ type: 'remove-note', note: binned.note } as { type: string });
	const going = await startSession(house, { board, teacher, pupil });
	for (const kind of ['tip', 'top'])
		await sent(house, pupil, 'sessions', sessionsOf(board), {
			type: 'say-words',
			session: going.session,
			id: newId(),
			kind,
			words: word(n++)
		} as { type: string });
	const over = { type: 'close-session', session: going.session } as { type: string };
	await sent(house, teacher, 'sessions', sessionsOf(board), over);
	const household = newId();
	const guardian = newId();
	const home = { household, children: [pupil.person], guardian, ...aGuardian, authority: [] };
	await askHouseholds(house, north.coordinator, {
		type: 'open-household',
		...home,
		given: word(n++),
		family: word(n++),
		safe: word(n++)
	});
	while (n < 80)
		await askHouseholds(house, north.coordinator, {
			type: 'add-guardian',
			household,
			guardian: newId(),
			...aGuardian,
			given: word(n++),
			family: '',
			authority: []
		});
	const account = newId();
	await it.rows(`insert into identity."user" (id, email) values ($1, $2)`, [account, `${word(n++)}@post.example`]);
	await it.rows(`insert into kring.accounts (organisation, person, account) values ('north', $1, $2)`, [
		pupil.person,
		account
	]);
	await it.rows(`insert into kring.addresses (organisation, person, email) values ('north', $1, $2)`, [
		pupil.person,
		`${word(n++)}@adres.example`
	]);
	await it.rows(
		`insert into kring.roster_people (organisation, person, key, from_file) values ('north', $1, $2, true)`,
		[pupil.person, word(n++)]
	);
	while (n < 100)
		await it.rows(`insert into identity.mailbox (id, at, recipient, subject, body) values ($1, now(), $2, 'Dag', $3)`, [
			newId(),
			`${word(82 - 1)}@adres.example`,
			word(n++)
		]);
	return { theirs: theirs.note };
};

test(
	'100 words of one person, erased by two, are in no table, export, mail or restored backup',
	{ timeout: 480_000 },
	async () => {
		const { north, house } = it;
		const { person } = north.pupil;
		const { theirs } = await plant();
		const unseen: number[] = [];
		for (let n = 0; n < 100; n++) if ((await whereIs(it.rows, word(n))).length === 0) unseen.push(n);
		expect(unseen).toEqual([]);
		await shelf.take(it.database, 'before');

		const told = await everythingAbout(house, it.north.coordinator, person, { withFamily: true });
		expect(told?.said.length).toBeGreaterThan(60);
		expect(JSON.stringify(told)).toContain(word(0));
		expect(JSON.stringify(told)).not.toContain('van juf Tom');
		expect(JSON.stringify(told)).not.toContain(word(74));

		const request = await ask('erase', person);
		expect(await erase(request)).toBe('not-asked');
		expect(await askRetention(house, north.coordinator, { type: 'confirm-request', request })).toBe('needs-another');
		expect(await confirm(request)).toBeUndefined();
		const hold = newId();
		const on = { is: 'person', id: person } as const;
		const stays = { type: 'set-hold', hold, on, reason: 'court', why: '', until: null } as const;
		expect(await askRetention(house, north.coordinator, stays)).toBeUndefined();
		expect(await erase(request)).toBe('held');
		expect(await whereIs(it.rows, word(0))).toEqual(['kring.people']);
		expect(await askRetention(house, north.coordinator, { type: 'lift-hold', hold })).toBeUndefined();
		expect(await erase(request)).toBe('gone');
		expect(await erase(request)).toBe('not-asked');

		const left = async () => {
			const tables: string[] = [];
			for (let n = 0; n < 100; n++)
				tables.push(...(await whereIs(it.rows, word(n))).map((table) => `${n} in ${table}`));
			return tables;
		};
		expect(await left()).toEqual([]);
		expect(await everythingAbout(house, it.north.coordinator, person, { withFamily: true })).toBeUndefined();
		expect(await house.actors.of('north', person)).toBeUndefined();
		// what others wrote stays as it was
		const board = JSON.stringify((await house.look('north', north.board))?.state);
		expect(board).toContain('van juf Tom');
		expect(board).toContain(theirs);
		const other = it.another();
		expect((await other.look('north', north.board))?.state).toEqual((await house.look('north', north.board))?.state);

		const proofs = await it.rows(`select what, ground, asked_by, confirmed_by from kring.certificates`);
		expect(proofs).toEqual([
			{ what: 'pupil', ground: 'asked', asked_by: north.coordinator.person, confirmed_by: north.principal.person }
		]);
		expect(await it.rows(`select about from kring.audit where act = 'erased'`)).toEqual([{ about: [person] }]);

		await shelf.take(it.database, 'after');
		const bytes = await readFile(shelf.path('after'));
		expect(bytes.includes(word(3))).toBe(false);
		await shelf.restore(it.database, 'before');
		expect(await left()).toEqual([]);
	}
);

test('a colleague who has a place elsewhere keeps the account, and the last administrator is not erased', async () => {
	const { south, north } = it;
	const account = newId();
	await it.rows(`insert into identity."user" (id, email) values ($1, 'blijft@post.example')`, [account]);
	for (const { organisation, teacher } of [north, south])
		await it.rows('insert into kring.accounts (organisation, person, account) values ($1, $2, $3)', [
			organisation,
			teacher.person,
			account
		]);
	const request = await ask('erase', north.teacher.person);
	await confirm(request);
	expect(await erase(request)).toBe('gone');
	expect(await it.rows(`select id from identity."user"`)).toEqual([{ id: account }]);
});

test('what is withdrawn, or was confirmed too long ago, erases nobody', async () => {
	const request = await ask('erase', it.north.otherTeacher.person);
	await confirm(request);
	const withdraw = { type: 'withdraw-request', request } as const;
	expect(await askRetention(it.house, it.north.coordinator, withdraw)).toBeUndefined();
	expect(await erase(request)).toBe('not-asked');
	expect(await it.rows('select from kring.people where id = $1', [it.north.otherTeacher.person])).toHaveLength(1);
});

test('an account that has been nobody’s for a month goes, and not the Kring that it set up', async () => {
	let now = Date.now();
	const clocked = openIdentity({
		login: it.database.as('kring_identity'),
		db: it.house.db,
		audit: it.house.audit,
		secret: testSecret,
		origin: 'http://localhost',
		isSecure: false,
		now: () => now
	});
	const account = newId();
	await it.rows(`insert into identity."user" (id, email) values ($1, 'alleen@post.example')`, [account]);
	await it.rows('insert into identity.set_up (account, done) values ($1, true)', [account]);
	expect(await clocked.placeless.tidy()).toBe(0);
	now += 30 * 86_400_000 - 1;
	expect(await clocked.placeless.tidy()).toBe(0);
	now += 1;
	expect(await clocked.placeless.tidy()).toBe(1);
	expect(await it.rows(`select email from identity."user" where email = 'alleen@post.example'`)).toEqual([]);
	expect(await clocked.setUp.isOpen()).toBe(false);
	await clocked.close();
});
