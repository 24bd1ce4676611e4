import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { startNights } from '#server/jobs/nights.ts';
import { queues } from '#server/jobs/prepared.ts';
import { send, sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { whereIs } from '#testing/search.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { sessionsOf } from '#sessions/companion.ts';
import { keepTerms } from './night.ts';
import { askRetention } from './stream.ts';

let it: TwoSchools;
let now = Date.parse('2026-11-22T09:00:00Z');
beforeAll(async () => {
	it = await openTwoSchoolHouse({ clock: () => now });
});
afterAll(() => it?.close());

const night = (house = it.house) => keepTerms(house, 'north', async () => {});
const at = (day: string) => (now = Date.parse(`${day}T03:15:00Z`));
const proofs = (school = 'north') =>
	it.rows<{ term: string; what: string; count: number; first: string; ground: string }>(
		`select term, what, count, to_char(first_day, 'YYYY-MM-DD') as first, ground from kring.certificates
		where organisation = $1 order by at, id`,
		[school]
	);
const hold = (on: object, more: object = {}) => {
	const id = newId();
	const command = { type: 'set-hold', hold: id, on, reason: 'court', why: '', until: null, ...more };
	return askRetention(it.house, it.north.coordinator, command as never).then((refused) => {
		expect(refused).toBeUndefined();
		return id;
	});
};
const lift = (id: string) => askRetention(it.house, it.north.coordinator, { type: 'lift-hold', hold: id });

test('a board keeps its words through its school year, and loses them on 1 October at the latest, with a proof', async () => {
	const { north } = it;
	await sent(it.house, north.pupil, 'board', north.board, aNote('klokkijkgeheim'));
	await it.rows(`insert into kring.due (organisation, stream, at) values ('north', $1, now() + interval '9 years')`, [
		sessionsOf(north.board)
	]);
	at('2027-09-30');
	await night();
	expect(await whereIs(it.rows, 'klokkijkgeheim')).toEqual(['kring.events']);
	expect(await proofs()).toEqual([]);
	at('2027-10-01');
	const held = await hold({ is: 'stream', id: north.board });
	await night();
	expect(await whereIs(it.rows, 'klokkijkgeheim')).toEqual(['kring.events']);
	await lift(held);
	const wrote = await hold({ is: 'person', id: north.pupil.person });
	await night();
	expect(await whereIs(it.rows, 'klokkijkgeheim')).toEqual(['kring.events']);
	await lift(wrote);
	const all = await hold({ is: 'term', term: 'board' }, { until: '2027-10-01' });
	await night();
	expect(await proofs()).toEqual([]);
	at('2027-10-02');
	await night();
	expect(await whereIs(it.rows, 'klokkijkgeheim')).toEqual([]);
	const proof = { term: 'board', what: 'board', count: 1, first: '2026-08-01', ground: 'own-choice' };
	expect(await proofs()).toEqual([proof]);
	for (const id of [north.board, sessionsOf(north.board)])
		expect(await it.rows('select from kring.events where stream = $1 and body is not null', [id])).toEqual([]);
	expect(await it.rows(`select from kring.boards where organisation = 'north'`)).toEqual([]);
	expect(await it.rows('select from kring.due where stream = $1', [sessionsOf(north.board)])).toEqual([]);
	expect(await proofs('south')).toEqual([]);
	await night();
	expect(await proofs()).toEqual([proof]);
	await lift(all);
});

test('a board that the next year follows goes as soon as its year is over', async () => {
	const { south } = it;
	at('2027-07-31');
	const next = newId();
	const group = newId();
	const ask = (command: { type: string } & Record<string, unknown>) =>
		sent(it.house, south.administrator, 'school', south.school, command);
	await ask({ type: 'open-group', group, key: '5b', name: 'Groep 5b', schoolYear: '2027-2028', grades: [5] });
	await sent(it.house, south.coordinator, 'board', south.board, {
		type: 'turn-year',
		next,
		group,
		schoolYear: '2027-2028'
	} as { type: string });
	await keepTerms(it.house, 'south', async () => {});
	expect(await proofs('south')).toEqual([]);
	at('2027-08-01');
	await keepTerms(it.house, 'south', async () => {});
	expect(await proofs('south')).toHaveLength(1);
	expect((await it.house.look('south', next))?.state).toMatchObject({ opened: { schoolYear: '2027-2028' } });
});

const leave = async (kind: string, given: string, on: string) => {
	const person = newId();
	const ask = (command: { type: string } & Record<string, unknown>) =>
		sent(it.house, it.north.administrator, 'school', it.north.school, command);
	at(on);
	await ask({ type: 'add-person', person, kind, given, family: '' });
	await ask({ type: 'let-go', person });
	return person;
};

test('a pupil goes two years after leaving, three when referred, and a colleague after two; nobody else does', async () => {
	const [pupil, referred, colleague] = [
		await leave('pupil', 'Vertrokkenkind', '2027-11-01'),
		await leave('pupil', 'Verwezenkind', '2027-11-01'),
		await leave('staff', 'Vertrokkenjuf', '2027-11-02')
	];
	const mark = { type: 'mark-referred', person: referred, referred: true } as const;
	expect(await askRetention(it.house, it.north.coordinator, mark)).toBeUndefined();
	const before = (await proofs()).length;
	at('2029-10-31');
	await night();
	expect(await proofs()).toHaveLength(before);
	at('2029-11-01');
	await night();
	expect(await whereIs(it.rows, 'Vertrokkenkind')).toEqual([]);
	expect(await whereIs(it.rows, 'Vertrokkenjuf')).toEqual(['kring.people']);
	at('2029-11-02');
	await night();
	expect(await whereIs(it.rows, 'Vertrokkenjuf')).toEqual([]);
	expect(await whereIs(it.rows, 'Verwezenkind')).toEqual(['kring.people']);
	const held = await hold({ is: 'person', id: referred });
	at('2030-11-01');
	await night();
	expect(await whereIs(it.rows, 'Verwezenkind')).toEqual(['kring.people']);
	await lift(held);
	await night();
	expect(await whereIs(it.rows, 'Verwezenkind')).toEqual([]);
	expect((await proofs()).slice(before).map(({ term, what, first }) => `${term} ${what} ${first}`)).toEqual([
		'pupil pupil 2027-11-01',
		'staff staff 2027-11-02',
		'referred pupil 2027-11-01'
	]);
	expect(await whereIs(it.rows, pupil)).toEqual(['kring.audit', 'kring.events']);
	expect(await whereIs(it.rows, colleague)).not.toContain('kring.certificates');
	expect(await it.rows(`select from kring.people where organisation = 'north' and left_on is null`)).not.toEqual([]);
});

test('what breaks off in the middle was done or was not, and the next time goes on', async () => {
	const [one, two] = [
		await leave('pupil', 'Eerstekind', '2030-12-01'),
		await leave('pupil', 'Tweedekind', '2030-12-01')
	];
	const before = (await proofs()).length;
	at('2032-12-01');
	let purges = 0;
	const breaking: TwoSchools['house'] = {
		...it.house,
		purge: (organisation, purge) =>
			it.house.purge(organisation, async (tx, ...more) => {
				const purged = await purge(tx, ...more);
				const isSecond = purged?.person !== undefined && ++purges === 2;
				return isSecond && purged
					? { ...purged, prove: async (...asked) => (await purged.prove(...asked), expect.unreachable('killed')) }
					: purged;
			})
	};
	await expect(night(breaking)).rejects.toThrow(AggregateError);
	expect(await proofs()).toHaveLength(before + 1);
	const left = await it.rows<{ id: string }>('select id from kring.people where id = any ($1)', [[one, two]]);
	expect(left).toHaveLength(1);
	await night(it.another({ clock: () => now }));
	expect(await it.rows('select id from kring.people where id = any ($1)', [[one, two]])).toEqual([]);
	expect(await proofs()).toHaveLength(before + 2);
});

test('two nodes at once take each thing away once', async () => {
	await Promise.all(['A', 'B', 'C'].map((name) => leave('pupil', `Samen${name}`, '2033-01-01')));
	const before = (await proofs()).length;
	at('2035-01-01');
	await Promise.all([night(), night(it.another({ clock: () => now }))]);
	expect(await proofs()).toHaveLength(before + 3);
});

test('a hold that is set at the same moment wins, or comes too late and finds nobody', async () => {
	for (let n = 0; n < 5; n++) {
		const person = await leave('pupil', `Wedloop${n}`, '2036-01-01');
		at('2038-01-01');
		const command = {
			type: 'set-hold',
			hold: newId(),
			on: {
				is: 'person',
				id: person
			},
			reason: 'court',
			why: '',
			until: null
		} as never;
		const other = it.another({ clock: () => now });
		const [refused] = await Promise.all([askRetention(other, it.north.coordinator, command), night()]);
		const isThere = (await it.rows('select from kring.people where id = $1', [person])).length === 1;
		expect(isThere).toBe(refused === undefined);
	}
});

test('an invitation that nobody took goes after its week', async () => {
	await it.rows(
		`insert into kring.invitations (organisation, person, email, token, until) values ('north', $1, 'nooit@school.example', 't', $2)`,
		[it.north.teacher.person, new Date(now + 1)]
	);
	await night();
	expect(await whereIs(it.rows, 'nooit@school.example')).toEqual(['kring.invitations']);
	now += 1;
	await night();
	expect(await whereIs(it.rows, 'nooit@school.example')).toEqual([]);
	expect((await proofs()).at(-1)).toMatchObject({ term: 'invitation', count: 1 });
});

test('each destruction is a row of the audit', async () => {
	const rows = await it.rows<{ kind: string }>(
		`select kind from kring.audit where organisation = 'north' and act = 'certified'`
	);
	expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['board', 'pupil', 'staff', 'invitation']));
});

test('the proof says no name and no id, and nobody can change it', async () => {
	const columns = await it.rows<{ name: string }>(
		`select column_name as name from information_schema.columns where table_schema = 'kring' and table_name = 'certificates'`
	);
	expect(columns.map(({ name }) => name)).not.toContain('person');
	for (const sql of ['delete from kring.certificates', 'update kring.certificates set count = 9'])
		await expect(it.house.db.asPipe('north', (tx) => tx.query(sql))).rejects.toMatchObject({ code: '42501' });
});

const until = async (is: () => Promise<boolean>) => {
	for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((done) => setTimeout(done, 100)))
		if (await is()) return;
	throw new Error('it did not come');
};

test(
	'the night comes to each organisation, and a node that died in the middle is followed by another',
	{ timeout: 480_000 },
	async () => {
		const done: string[] = [];
		let dies = true;
		const failures: unknown[] = [];
		const nights = {
			login: it.database.as('kring_jobs'),
			db: it.house.db,
			once: async () => {},
			failed: (_what: string, error: unknown) => void failures.push(error),
			pollSeconds: 0.5
		};
		const waitsForEver = new Promise<void>(() => {});
		const first = await startNights({ ...nights, work: () => (dies ? waitsForEver : Promise.resolve()) });
		await it.rows(
			`insert into jobs.job (name, data, policy, retry_limit, expire_seconds) values ($1, '{}', 'exclusive', 3, 900)`,
			[queues.night]
		);
		const active = `select from jobs.job where name = '${queues.organisation}' and state = 'active'`;
		await until(async () => (await it.rows(active)).length === 1);
		dies = false;
		void first();
		// what a node that is gone had begun is over after its time, and is someone else's then
		await it.rows(`update jobs.job set started_on = now() - interval '1 hour' where state = 'active'`);
		await it.rows(`update jobs.queue set monitor_on = null`);
		const second = await startNights({ ...nights, work: async (organisation) => void done.push(organisation) });
		await it.rows(`update jobs.job set start_after = now() where state in ('retry', 'created')`);
		await until(async () => {
			// what waits for its turn is not waited for here
			await it.rows(`update jobs.queue set monitor_on = null`);
			await it.rows(`update jobs.job set start_after = now() where state = 'retry'`);
			return new Set(done).size === 2;
		});
		expect(new Set(done)).toEqual(new Set(['north', 'south']));
		await second();
		expect(failures).toEqual([]);
	}
);

test('what a command may not do to what must stay, the house may not either', async () => {
	const { teacher } = it.north;
	const command = {
		type: 'set-hold',
		hold: newId(),
		on: { is: 'term', term: 'board' },
		reason: 'court',
		why: '',
		until: null
	};
	expect(await send(it.house, teacher, 'retention', newId(), command)).toEqual({ refused: 'unknown-stream' });
});
