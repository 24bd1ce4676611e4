import { afterAll, beforeAll, test, vi } from 'vitest';
import { patience } from '#testing/database.ts';
import { tryCommands, tryHere, tryReading } from './cells.ts';
import { holds } from './holds.ts';
import { builtPages, openPagesOn, tryOwnBoards, tryPages } from './pages.ts';
import { openWorld, type Served, type World } from './world.ts';

vi.mock('$app/server', async () => (await import('./holds.ts')).appServer());

let world: World;
let served: Served;
beforeAll(async () => {
	world = await openWorld();
	// whoever owns the tables is held back by no row-level security
	served = await world.serve({ login: () => ({ ...world.database.owner, ...patience }) });
	openPagesOn(served);
}, 480_000);
afterAll(async () => {
	await served?.close();
	await world?.close();
});

test('without row-level security every command is answered as was said by hand', async () => {
	// who is nobody is turned away before any table is asked: one of each way to be nobody will do
	const nobodies = /^(was (pupil|coordinator|teacher, let go|trainee, by the clock)$|whose|an ib|swv-staff of|nobody)/;
	const askers = world.askers.filter(({ as, name }) => as !== undefined || nobodies.test(name));
	await holds('commands, application alone', () => tryCommands(world, served, askers));
}, 900_000);

test('without row-level security nobody reads what is not theirs', async () => {
	await holds('reading, application alone', () => tryReading(world, served));
	await holds('here, application alone', () => tryHere(world, served));
}, 900_000);

test('without row-level security no page opens for another, or holds a word that is not theirs', async () => {
	const pages = await builtPages();
	await holds('pages, application alone', () => tryPages(world, { pages }));
	await holds('own boards, application alone', () => tryOwnBoards(world));
}, 900_000);
