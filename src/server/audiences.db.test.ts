import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSession } from '#testing/session.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';

let it: TwoSchools;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	for (const school of [it.north, it.south]) await startSession(it.house, school);
});
afterAll(() => it?.close());

const told = async () => ({
	streams: await it.rows('select organisation, id, audience from kring.streams order by 1, 2'),
	hearers: await it.rows('select organisation, audience, person from kring.hearers order by 1, 2, 3')
});

test('a database from before has the same audiences and hearers, once it was brought up to date', async () => {
	const after = await told();
	await it.rows(`update kring.streams set audience = 'staff' where kind = 'school'`);
	await it.rows(`update kring.streams set audience = replace(audience, 'class:', 'group:') where kind = 'revealed'`);
	await it.rows(`delete from kring.hearers where audience like 'class:%'`);
	expect(await told()).not.toEqual(after);
	const step = await readFile(new URL('./schema/0011-audiences.sql', import.meta.url), 'utf8');
	await it.rows(step);
	expect(await told()).toEqual(after);
	await it.rows(step);
	expect(await told(), 'a second time').toEqual(after);
	const held = await it.rows<{ name: string }>(
		`select relname as name from pg_class where relnamespace = 'kring'::regnamespace and relkind = 'r' and not relforcerowsecurity`
	);
	expect(held).toEqual([]);
});
