import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PolicyRow } from '#kernel/policy.ts';
import { appointments, groupRoles } from '#schools/roles.ts';
import type * as Policy from '#policy.ts';
import { may, policy } from '#policy.ts';
import { tryReading } from './cells.ts';
import { holds } from './holds.ts';
import { builtPages, openPagesOn, tryOwnBoards, tryPages } from './pages.ts';
import { openWorld, type Served, type World } from './world.ts';

/** Off while the schools are made: who hears what is written by the real table. */
const stub = vi.hoisted(() => ({ on: false }));
vi.mock('#policy.ts', async (original) => {
	const real = await original<typeof Policy>();
	return {
		...real,
		may: (...asked: Parameters<typeof real.may>) => stub.on || real.may(...asked),
		listable: (...asked: Parameters<typeof real.listable>) =>
			stub.on ? { everywhere: true, audiences: [] } : real.listable(...asked)
	};
});
vi.mock('$app/server', async () => (await import('./holds.ts')).appServer());

/** A table in which everyone with any place may do everything. */
const everything: PolicyRow[] = [...new Set(policy.map(({ kind }) => kind))].map((kind) => ({
	kind,
	acts: policy.filter((row) => row.kind === kind).flatMap(({ acts }) => acts),
	roles: [...groupRoles, ...appointments, 'device', 'guest'],
	within: 'organisation'
}));

let world: World;
let served: Served;
beforeAll(async () => {
	world = await openWorld();
	served = await world.serve({ policy: everything });
	openPagesOn(served);
	stub.on = true;
}, 480_000);
afterAll(async () => {
	await served?.close();
	await world?.close();
});

test('the application says yes to everything', () =>
	expect(may({ standings: [] }, 'hear', { kind: 'households', audience: 'care' })).toBe(true));

test('PostgreSQL alone shows nobody a stream that is not theirs', async () => {
	await holds('reading, database alone', () => tryReading(world, served));
}, 900_000);

test('PostgreSQL alone leaves no word on any page that is not for who asks', async () => {
	const pages = await builtPages();
	await holds('pages, database alone', () => tryPages(world, { pages, stubbed: true }));
	await holds('own boards, database alone', () => tryOwnBoards(world));
}, 900_000);
