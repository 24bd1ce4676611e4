import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { tryCommands, tryHere, tryReading } from './cells.ts';
import { holds } from './holds.ts';
import { builtPages, openPagesOn, tryOwnBoards, tryPages } from './pages.ts';
import { openWorld, type Served, type World } from './world.ts';

vi.mock('$app/server', async () => (await import('./holds.ts')).appServer());

let world: World;
let served: Served;
beforeAll(async () => {
	world = await openWorld();
	served = await world.serve();
	openPagesOn(served);
}, 480_000);
afterAll(async () => {
	await served?.close();
	await world?.close();
});

test('every command, by everyone, on everything, is answered as was said by hand', async () => {
	const { cells } = await holds('commands', () => tryCommands(world, served));
	expect(cells).toBeGreaterThan(15_000);
}, 900_000);

test('every stream is read by whom it was said to be for, and by nobody else', async () => {
	await holds('reading', () => tryReading(world, served));
}, 900_000);

test('who says to be here at what they do not hear is not noticed', async () => {
	await holds('here', () => tryHere(world, served));
}, 900_000);

test('every page opens for whom it was said to, and is not there for anyone else', async () => {
	const pages = await builtPages();
	expect(pages.length).toBeGreaterThan(3);
	await holds('pages', () => tryPages(world, { pages }));
	await holds('own boards', () => tryOwnBoards(world));
}, 900_000);
