import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { dayOf } from '#kernel/time.ts';
import { sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import type { Actor } from '../actor.ts';
import { ofTheHouse } from '#audit/entry.ts';
import { readAudit, type Asked, type Found } from './read.ts';

let it: TwoSchools;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	const { house, north } = it;
	for (let time = 0; time < 35; time++) {
		const note = aNote();
		await sent(house, north.pupil, 'board', north.board, note);
		await sent(house, north.pupil, 'board', north.board, { type: 'remove-note', note: note.note });
	}
	await house.audit.opened(north.principal, 'export', [north.leaver.person]);
	await house.note('north', [ofTheHouse(Date.now(), 'heartbeat', 'audit')]);
});
afterAll(() => it?.close());

const ask = (asked: Asked = {}, who: Actor = it.north.coordinator) => readAudit(it.house.db, who, asked);
const actsOf = ({ rows }: Awaited<ReturnType<typeof ask>>) => [
	...new Set(rows.map(({ kind, act }) => `${kind} ${act}`))
];

describe('who may read the audit', () => {
	test('reads the newest first, a page at a time, and each row once', async () => {
		const seen: string[] = [];
		let page = await ask();
		expect([page.rows.length, page.isMore]).toEqual([50, true]);
		for (;;) {
			seen.push(...page.rows.map(({ month, position }) => `${month} ${String(position).padStart(5, '0')}`));
			const last = page.rows.at(-1);
			if (!page.isMore || !last) break;
			page = await ask({ before: last });
		}
		const [all] = await it.rows<{ count: number }>(
			`select count(*)::int from kring.audit where organisation = 'north' and act <> 'heartbeat'`
		);
		expect(seen).toEqual(seen.toSorted().toReversed());
		expect(new Set(seen).size).toBe(all?.count);
	});

	test('finds by person what they did and what was about them', async () => {
		expect(actsOf(await ask({ person: it.north.pupil.person }))).toContain('board add-note');
		expect(actsOf(await ask({ person: it.north.leaver.person }))).toContain('export opened');
		expect(actsOf(await ask({ person: it.north.leaver.person }))).not.toContain('board add-note');
		expect(actsOf(await ask({ person: it.south.pupil.person }))).toEqual([]);
	});

	test('finds all looking, or one kind of thing; signs of life only when asked for', async () => {
		expect(actsOf(await ask({ what: 'looked' }))).toEqual(['export opened']);
		expect(actsOf(await ask({ what: 'board' }))).toEqual(['board remove-note', 'board add-note']);
		expect(actsOf(await ask())).not.toContain('audit heartbeat');
		expect(actsOf(await ask({ what: 'audit' }))).toContain('audit heartbeat');
	});

	test('finds a day', async () => {
		const today = dayOf(Date.now());
		expect((await ask({ day: today })).rows).toHaveLength(50);
		expect((await ask({ day: '2020-01-01' })).rows).toEqual([]);
	});

	test('reads today’s names of everyone and every group of their own school, as ib’er and as directeur', async () => {
		for (const who of [it.north.coordinator, it.north.principal]) {
			const { people, groups } = await ask({}, who);
			expect(people.get(it.north.leaver.person)?.name).toBe('Noor north');
			expect(people.get(it.north.screen.person)?.kind).toBe('screen');
			expect(groups.get(it.north.group)).toBe('Groep 5b');
			expect(people.has(it.south.pupil.person)).toBe(false);
		}
	});
});

describe('two with one name', () => {
	const add = async (given: string, group?: string, person = newId()) => {
		const { house, north } = it;
		await sent(house, north.administrator, 'school', north.school, {
			type: 'add-person',
			person,
			kind: 'pupil',
			given,
			family: 'van den Berg'
		});
		if (group)
			await sent(house, north.administrator, 'school', north.school, {
				type: 'join-group',
				group,
				person,
				role: 'pupil',
				until: null
			});
		return person;
	};

	test('are told apart by their group, else by who came first', async () => {
		const [inGroup, alone, other, twin] = [
			await add('Sem', it.north.group),
			await add('Sem'),
			await add('Lot', it.north.group),
			await add('Lot', it.north.group)
		];
		const { people } = await ask();
		expect([inGroup, alone, other, twin].map((one) => people.get(one)?.name)).toEqual([
			'Sem van den Berg (Groep 5b)',
			'Sem van den Berg',
			'Lot van den Berg (Groep 5b 1)',
			'Lot van den Berg (Groep 5b 2)'
		]);
	});
});

describe('who works there', () => {
	const own = (who: Actor, asked: Asked = {}) => readAudit(it.house.db, who, asked, 'own');
	beforeAll(async () => {
		const { house, north } = it;
		await house.audit.opened(north.coordinator, 'person-data', [north.teacher.person]);
		await house.audit.opened(north.coordinator, 'person-data', [north.principal.person]);
		await sent(house, north.teacher, 'board', north.board, aNote());
	});

	test('finds what they did and what was done about them, with the name of who it was, and nothing of others', async () => {
		const { rows, people } = await own(it.north.teacher);
		const { person } = it.north.teacher;
		expect(actsOf({ rows, people } as Found)).toEqual([
			'board add-note',
			'person-data opened',
			'board open-board',
			'school join-group:teacher',
			'school add-person'
		]);
		expect(rows.every(({ actor, about }) => actor === person || about.includes(person))).toBe(true);
		expect(people.get(it.north.coordinator.person)?.name).toContain('north');
		expect(actsOf(await own(it.north.teacher, { what: 'looked' }))).toEqual(['person-data opened']);
	});

	test('finds no more by asking about everyone, or about another', async () => {
		const { rows } = await own(it.north.teacher);
		expect((await ask({}, it.north.teacher)).rows).toEqual(rows);
		expect(actsOf(await ask({ person: it.north.principal.person }, it.north.teacher))).toEqual([]);
		expect(actsOf(await ask({ person: it.north.pupil.person }, it.north.teacher))).toEqual([]);
	});

	test('finds no more there than others do, whoever may ask about everyone', async () => {
		const { rows } = await own(it.north.principal);
		const { person } = it.north.principal;
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.every(({ actor, about }) => actor === person || about.includes(person))).toBe(true);
	});
});

test('nobody else reads a row, whatever they ask', async () => {
	for (const who of [it.north.pupil, it.north.screen, it.north.leaver]) {
		expect((await ask({}, who)).rows).toEqual([]);
		expect((await ask({ person: who.person }, who)).rows).toEqual([]);
	}
	const { rows, people } = await ask({}, { ...it.south.coordinator, organisation: 'north' });
	expect([rows, people.size]).toEqual([[], 0]);
});
