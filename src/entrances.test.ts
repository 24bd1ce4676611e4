import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audienceOf, may, pagesFor, pagesOfABoard, pagesOfAFamily, pagesOfASchool, policy } from '#policy.ts';
import { wholeSchool } from '#policy.ts';
import { wallDoors } from '#server/http.ts';
import type { Source } from '#testing/architecture.ts';
import { entrancesOf, firstCallOf, guards, isRouteFile, openingsOf } from '#testing/entrances.ts';
import { doorsOfTheWall, notWrittenDown, openDoors } from '#testing/open-doors.ts';

const home = 'src/routes/';
const routes: Source[] = globSync(`${home}**/*.ts`)
	.filter(isRouteFile)
	.map((path) => ({ path: path.slice(home.length), text: readFileSync(path, 'utf8') }));
const pages = new Set(policy.filter(({ kind }) => kind === 'page').flatMap(({ acts }) => acts));

/** Ways in that no row of the policy guards. A page of one board is entered with its board, one of a school without. */
const unguarded = (files: readonly Source[], doors: Readonly<Record<string, string>>) =>
	files
		.filter(({ path }) => !(path in doors))
		.flatMap((file) => {
			const found = entrancesOf(file);
			if (found.length === 0) return [`${file.path}: no way in that is understood`];
			return found
				.filter(({ name, page }) => !(`${file.path}#${name}` in doors) && (page === undefined || !pages.has(page)))
				.map(({ name, page }) => `${file.path}: ${name} enters by ${page ?? 'no page'}`);
		});

test('every way into every route enters by a page of the policy before anything is read, or is an open door', () => {
	expect(routes.length).toBeGreaterThan(20);
	expect(unguarded(routes, openDoors)).toEqual([]);
});

test('an open door is there, and has its reason', () => {
	for (const [path, reason] of Object.entries(openDoors)) {
		const file = routes.find((one) => one.path === path.replace('#load', ''));
		expect(file, `${path} is no route any more`).toBeDefined();
		expect(reason.length, path).toBeGreaterThan(10);
	}
});

/** Pages and files of a school whose opening nobody finds in the audit. */
const unwritten = (files: readonly Source[], without: Readonly<Record<string, string>>) =>
	files
		.filter(({ path }) => path.startsWith('[school]/') && !(path in without))
		.filter(({ path }) => !(path in openDoors))
		.flatMap((file) => openingsOf(file).flatMap(({ name, writes }) => (writes ? [] : [`${file.path}: ${name}`])));

test('K15: every page of a school writes down that it was opened before it is shown, or has its reason not to', () => {
	expect(unwritten(routes, notWrittenDown)).toEqual([]);
	for (const [path, reason] of Object.entries(notWrittenDown)) {
		const file = routes.find((one) => one.path === path);
		expect(file, `${path} is no route any more`).toBeDefined();
		expect(file && openingsOf(file).every(({ writes }) => writes === undefined), path).toBe(true);
		expect(reason.length, path).toBeGreaterThan(10);
	}
});

test('K15: a page that does not, does so only sometimes, later, or does not wait for it, is caught', () => {
	const load = (body: string) => [
		{
			path: '[school]/geheim/+page.server.ts',
			text: `export const load = async ({ params, url }) => {
				const { house, actor } = await enter(params.school, url, 'people'); ${body} };`
		}
	];
	const written = `await orAway(house.audit.opened(actor, 'people'));`;
	expect(unwritten(load(`${written} return everyone();`), notWrittenDown)).toEqual([]);
	expect(unwritten(load(`const one = await find(); ${written} return one;`), notWrittenDown)).toEqual([]);
	for (const body of [
		'return everyone();',
		`if (params.key) { ${written} } return everyone();`,
		`void house.audit.opened(actor, 'people'); return everyone();`,
		`orAway(house.audit.opened(actor, 'people')); return everyone();`,
		`const later = async () => { ${written} }; return everyone();`,
		`return everyone(); ${written}`,
		`// ${written}\n return everyone();`
	])
		expect(unwritten(load(body), notWrittenDown), body).toHaveLength(1);
	const file = [{ path: '[school]/alles/+server.ts', text: `export const GET = async () => new Response('geheim');` }];
	expect(unwritten(file, notWrittenDown)).toEqual(['[school]/alles/+server.ts: GET']);
});

test('every door of our own server is named with its act', () =>
	expect([...wallDoors.keys()].toSorted()).toEqual(Object.keys(doorsOfTheWall).toSorted()));

const planted = (text: string, path = '[school]/geheim/+page.server.ts') => unguarded([{ path, text }], openDoors);

test('a route without a page is caught, whatever it looks like', () => {
	const guarded = `const { house } = await enter(params.school, url, 'people');`;
	const faults: Record<string, string> = {
		'a load that asks nothing': `export const load = async () => ({ words: 'geheim' });`,
		'a load that reads first': `export const load = async ({ params, url }) => { const all = await everyone(); ${guarded} return all; };`,
		'a page without a row': `export const load = async ({ params, url }) => { await enter(params.school, url, 'cellar'); };`,
		'an action beside a guarded load': `export const load = async ({ params, url }) => { ${guarded} };
			export const actions: Actions = { rename: async () => rename() };`,
		'a method': `export const GET: RequestHandler = async () => new Response('geheim');`,
		'a load under another name': `const it = async () => ({}); export { it as load };`,
		'actions that come from elsewhere': `export const actions = { ...everyone('people') };`,
		'actions that are made elsewhere': `export const actions = madeElsewhere();`,
		'one that enters only when it is called back': `export const load = async ({ params, url }) => { later(() => enter(params.school, url, 'people')); };`,
		'one that does not wait until it has entered': `export const load = async ({ params, url }) => { const it = enter(params.school, url, 'people'); return await everyone(); };`,
		'one that enters only sometimes': `export const load = async ({ params, url }) => { if (params.key) return everyone(); ${guarded} };`,
		'an empty file': ``
	};
	for (const [name, text] of Object.entries(faults)) expect(planted(text), name).toHaveLength(1);
	const isCaught = planted(`export function load() { return {}; }`, 'nieuw/+layout.server.ts');
	expect(isCaught).toEqual(['nieuw/+layout.server.ts: load enters by no page']);
});

test('what does enter is let through: in a load, an action, a method, or by a function of its own', () => {
	for (const text of [
		`export const load: PageServerLoad = async ({ params, url }) => { const { house } = await enter(params.school, url, 'people'); };`,
		`export const load = (async ({ params, url }) => { const it = await enterBoard(params, url, 'board'); }) satisfies PageServerLoad;`,
		`export const load = async ({ params, url }) => { const kind = url.searchParams.get('wie'); const { house } = await enter(params.school, url, 'people'); };`,
		`export const actions = { rename: (event) => act(event, 'people', ({ house }) => house) };`,
		`export async function POST({ params, url }) { await enter(params.school, url, 'year'); }`,
		`const entered = ({ params, url }) => enter(params.school, url, 'people');
			export const actions = { default: async (event) => { const { house } = await entered(event); } } satisfies Actions;`
	])
		expect(planted(text), text).toEqual([]);
});

test('what else is called to enter does enter', () => {
	for (const [path, name] of [
		['src/server/page-acts.ts', 'act'],
		['src/boards/server/enter-board.ts', 'enterBoard'],
		['src/server/page-access.ts', 'enter']
	] as const)
		expect(firstCallOf({ path, text: readFileSync(path, 'utf8') }, name), name).toMatch(/^enter(At)?$/);
	expect(guards.toSorted()).toEqual(['act', 'enter', 'enterAt', 'enterBoard']);
});

test('every page of the policy is of one board, of a family or of the whole school, and stands in its list', () =>
	expect([...pages].toSorted()).toEqual([...pagesOfABoard, ...pagesOfAFamily, ...pagesOfASchool].toSorted()));

test('the menu holds what may be opened, in its order, and nothing else', () => {
	const someone = (...standings: { role: 'coordinator' | 'teacher'; audience?: string }[]) => ({ standings });
	expect(pagesFor(someone())).toEqual([]);
	expect(pagesFor(someone({ role: 'teacher', audience: 'group:5b' }))).not.toContain('people');
	for (const who of [someone({ role: 'coordinator' }), someone({ role: 'teacher', audience: 'group:5b' })])
		for (const page of pagesOfASchool)
			expect(pagesFor(who).includes(page)).toBe(may(who, page, { kind: 'page', audience: wholeSchool }));
	expect(pagesFor(someone({ role: 'coordinator' }))).toEqual(
		pagesOfASchool.filter((page) => pagesFor(someone({ role: 'coordinator' })).includes(page))
	);
});

test('the audience of a page of the whole school is no audience of a stream', () =>
	expect(Object.values(audienceOf)).not.toContain(wholeSchool));
