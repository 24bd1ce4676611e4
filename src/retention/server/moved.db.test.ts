import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { retentionFor } from './stream.ts';
import { openHousehold } from '#testing/any-household.ts';
import { testSecret } from '#testing/house.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { keysFrom } from '#server/keys.ts';
import { verify } from '#server/audit/verify.ts';

const step = readFileSync('src/server/schema/0015-for-care-alone.sql', 'utf8');
const moving = step.slice(step.indexOf('-- What was there before'));

let it: TwoSchools;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
});
afterAll(() => it?.close());

test('what was written before is moved to where who hears of care reads it, and the chain holds', async () => {
	const { house, north, rows } = it;
	await openHousehold(house, north);
	const [{ id: guardian = '', household = '' } = {}] = await rows<{ id: string; household: string }>(
		'select id, household from kring.guardians'
	);
	const { coordinator, pupil } = north;
	await house.audit.opened(coordinator, 'households', [pupil.person, guardian]);
	await house.audit.opened(coordinator, 'guardian-retention', [guardian]);
	await house.audit.opened(coordinator, 'people', [pupil.person]);
	const [stream, hold, open, over] = [newId(), newId(), newId(), newId()];
	const ask = (command: { type: string; [more: string]: unknown }) =>
		house.handle(coordinator, { id: newId(), kind: 'retention', stream, command });
	await ask({ type: 'set-hold', hold, on: { is: 'household', id: household }, reason: 'court', why: '', until: null });
	for (const request of [over, open]) {
		await ask({ type: 'ask-guardian-request', request, wish: 'erase', guardian });
		if (request === over) await ask({ type: 'withdraw-request', request });
	}

	// as it was before this step
	await rows(`update kring.audit a set about = c.about from kring.audit_about c
		where (a.organisation, a.month, a.position) = (c.organisation, c.month, c.position)`);
	await rows('delete from kring.audit_about');
	await rows('delete from kring.guardian_requests');
	await rows(
		`update kring.events set body = jsonb_set(body::jsonb, '{on,id}', to_jsonb($2::text))::text
		where stream = $1 and body like '%hold-set%'`,
		[stream, household]
	);
	await rows(
		`update kring.events set body = jsonb_set(body::jsonb, '{person}', to_jsonb($2::text))::text
		where stream = $1 and body like '%request-asked%'`,
		[stream, guardian]
	);

	await rows(moving);
	const about = `select about from kring.audit where kind <> 'school' and about && $1::uuid[]`;
	expect(await rows(about, [[guardian]])).toEqual([]);
	expect(await rows(about, [[pupil.person]])).toEqual([{ about: [pupil.person] }]);
	expect(await rows('select from kring.audit_about where about @> $1::uuid[]', [[guardian]])).toHaveLength(4);
	const log = JSON.stringify(await rows('select body from kring.events where stream = $1', [stream]));
	expect(log).not.toMatch(new RegExp(`${guardian}|${household}`));
	expect(await rows('select request, guardian, wish from kring.guardian_requests')).toEqual([
		{ request: open, guardian, wish: 'erase' }
	]);
	expect(Object.keys((await retentionFor(house, north.principal)).requests)).toEqual([open]);
	const forced = await rows(`select relname from pg_class where relnamespace = 'kring'::regnamespace and relkind = 'r'
		and not relforcerowsecurity`);
	expect(forced).toEqual([]);
	const found = await house.db.asPipe('north', async (tx) => {
		const all: string[] = [];
		for await (const { is } of verify(tx, keysFrom(testSecret).link, 'north', house.now())) all.push(is);
		return all;
	});
	expect(found).toEqual(['whole']);
});
