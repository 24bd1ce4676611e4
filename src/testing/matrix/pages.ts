import { readFileSync } from 'node:fs';
import { isHttpError, isRedirect } from '@sveltejs/kit';
import { boardsOf } from '../../routes/mijn-account/own-boards.ts';
import { newId } from '#kernel/id.ts';
import { openToPages } from '#server/current-house.ts';
import { openExampleSeats } from '#server/example-seats.ts';
import { openGuesses } from '#server/guesses.ts';
import { entrancesOf } from '#testing/entrances.ts';
import { openDoors } from '#testing/open-doors.ts';
import { inTurn, type Tally } from './cells.ts';
import { withCookies } from './holds.ts';
import type { MatrixSchool } from './school.ts';
import {
	classPages,
	familyPages,
	hears,
	isCare,
	isOffice,
	knowsNames,
	opens,
	worksHere,
	type Where
} from './statements.ts';
import type { Asker, Served, World } from './world.ts';

type Load = (event: unknown) => unknown;

/** A page of the policy as it is built: its route, by which name it enters, and what answers. */
export type Page = { route: string; page: string; load: Load };

const modules = import.meta.glob<{ load?: Load }>('../../routes/**/+page.server.ts');
const home = '../../routes/';

/** Pages that first look whether they are the front door of an example. */
const entersLater: Readonly<Record<string, string>> = { '[school]/(office)/+page.server.ts': 'home' };

/** Every route that enters by a page of the policy, read from the routes themselves. */
export const builtPages = async (): Promise<Page[]> => {
	const found: Page[] = [];
	for (const [path, get] of Object.entries(modules)) {
		const route = path.slice(home.length);
		if (route in openDoors) continue;
		const entrance = entrancesOf({ path: route, text: readFileSync(`src/routes/${route}`, 'utf8') }).find(
			({ name }) => name === 'load'
		);
		const { load } = await get();
		const page = entrance?.page ?? entersLater[route];
		if (page && load) found.push({ route, page, load });
	}
	return found;
};

/** Pages reach this house from here on. The cookies of who asks now are what a page's own request would have. */
export const openPagesOn = ({ house, whoAsks, identity }: Served): void =>
	openToPages({
		house,
		whoAsks,
		identity,
		seats: openExampleSeats(house),
		guesses: openGuesses(Date.now),
		isSecure: false,
		elsewhere: undefined
	});

/** Pages that only a samenwerkingsverband has; the first school is none. */
const ofASwv: readonly string[] = ['schools'];

/** Pages that only a team has. */
const ofATeamOnly: readonly string[] = ['staff-room', 'arena', 'arena-screen'];

/** Where an address leads: what there is in each part of it, seen from class 5b of the first school. */
type Address = { school: string; where: Where | undefined; params: Record<string, string> };

const addressesOf = ({ schools }: World, { page, route }: Page): Address[] => {
	const at = (school: MatrixSchool, where: Where | undefined, board: string, group: string): Address => {
		const { own, other, room } = school.families;
		const isOwn = where !== 'other family';
		return {
			school: school.organisation,
			where,
			params: {
				school: school.organisation,
				board,
				group,
				household: school.household,
				person: school.persons['pupil'] ?? '',
				concern: school.streams['concern'] ?? '',
				circle: (isOwn ? own : other)['circle'] ?? '',
				meeting: isOwn ? room.meeting : newId()
			}
		};
	};
	const { north, ...others } = schools;
	const isOfAClass = classPages.some((one) => one === page);
	const isOfAFamily = familyPages.some((one) => one === page);
	const [own, other, team] = north.classes;
	const places: readonly Where[] = isOfAFamily ? ['own family', 'other family'] : ['school'];
	const here = isOfAClass
		? [
				at(north, 'own class', '5b', own?.group ?? ''),
				at(north, 'other class', '6', other?.group ?? ''),
				at(north, 'team', 'team', team?.group ?? '')
			]
		: places.map((where) => at(north, where, '5b', own?.group ?? ''));
	// what a page is about may be named at the own school and be of another
	const { params } = at(schools.east, undefined, '5b', schools.east.classes[0]?.group ?? '');
	const foreign: Address[] = /\[(person|group|household|circle)\]/.test(route)
		? [{ school: 'north', where: undefined, params: { ...params, school: 'north' } }]
		: [];
	// of what the matrix has none, nobody opens any
	const isNowhere =
		ofASwv.includes(page) || [...route.matchAll(/\[(\w+)\]/g)].some(([, name = '']) => !(name in params));
	if (isNowhere) for (const one of here) one.where = undefined;
	if (ofATeamOnly.includes(page)) for (const one of here) if (one.where !== 'team') one.where = undefined;
	const elsewhereToo = Object.values(others).map((one) => at(one, undefined, '5b', one.classes[0]?.group ?? ''));
	return [...here, ...foreign, ...elsewhereToo];
};

export type Opened = { is: 'opened'; said: string } | { is: 'elsewhere'; said: string };

/** Opens a page as SvelteKit would, as far as its load goes. */
const openPage = async ({ load, route }: Page, asker: Asker, params: Record<string, string>): Promise<Opened> => {
	const path = route.replace(/\/\([a-z]+\)/g, '').replace(/\/\+page\.server\.ts$/, '');
	// of what an address names and the matrix has none of, one that never was
	const named = {
		...Object.fromEntries([...path.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => [name, newId()])),
		...params
	};
	const filled = path.replaceAll(/\[(\w+)\]/g, (_all, name: string) => named[name] ?? '');
	const url = new URL(`http://localhost/${filled}${asker.query ? `?${asker.query}` : ''}`);
	const request = new Request(url, { headers: asker.cookies ? { cookie: asker.cookies } : {} });
	const parent = async () => ({
		language: 'nl',
		words: {},
		more: {},
		frame: {},
		school: {
			id: params['school'],
			name: '',
			region: 'midden',
			sort: 'school',
			example: true
		}
	});
	const event = {
		params: named,
		url,
		request,
		parent,
		locals: {},
		route: { id: `/${path}` },
		setHeaders: () => undefined,
		depends: () => undefined,
		untrack: (work: () => unknown) => work(),
		cookies: {
			get: () => undefined,
			set: () => undefined,
			delete: () => undefined
		}
	};
	return withCookies(asker.cookies, async () => {
		try {
			return { is: 'opened', said: JSON.stringify(await load(event)) ?? '' } as const;
		} catch (thrown) {
			if (isRedirect(thrown)) return { is: 'elsewhere', said: `${thrown.status} ${thrown.location}` } as const;
			if (isHttpError(thrown))
				return { is: 'elsewhere', said: `${thrown.status} ${JSON.stringify(thrown.body)}` } as const;
			throw new Error(`${route} as ${asker.name}`, { cause: thrown });
		}
	});
};

const notThere = '404 {"status":404,"message":"Error: 404"}';

/** Where a browser is sent from a page that it may not open: nowhere, unless signing in or the door of a session helps. */
const elsewhere = (asker: Asker, school: string): RegExp | string => {
	if (asker.as === 'tablet' || (asker.cookies.startsWith('tablet=') && school !== 'north'))
		return '303 /doe-mee/wachten';
	if (asker.name === 'whose session is over') return /^303 \/aanmelden\?naar=/;
	if (asker.name.includes('showed one thing') && school === 'north') return /^303 \/mijn-account\/tweede-stap\?naar=/;
	return notThere;
};

/** What stands on pages, of the first school and of others, and whether someone may read it, as it was said by hand. */
const wordsOf = ({ schools }: World): { words: string; mayRead: (asker: Asker) => boolean }[] => {
	const may = (words: string, is: (as: NonNullable<Asker['as']>) => boolean) => ({
		words,
		mayRead: ({ as }: Asker) => as !== undefined && is(as)
	});
	return [
		may('geheim-north-5b', (as) => hears(as, 'board', 'own class')),
		may('geheim-north-team', (as) => hears(as, 'board', 'team')),
		may('geheim-north-6', (as) => hears(as, 'board', 'other class')),
		// what a class was asked and answered is told to who minds the school
		may('gevraagd-north-5b', (as) => hears(as, 'pulses', 'own class') || opens(as, 'pupil-voice', 'school')),
		may('gevraagd-north-6', (as) => hears(as, 'pulses', 'other class') || opens(as, 'pupil-voice', 'school')),
		// whoever is handed a concern reads about whom it is, and no other name of that class
		may('naam-north-5b', (as) => knowsNames(as, 'own class') || hears(as, 'concern', 'school')),
		// who is of the team may ask any class, by its name
		may('klas-north-5b', (as) => knowsNames(as, 'own class') || hears(as, 'concern', 'school') || as === 'member'),
		may('klas-north-6', (as) => knowsNames(as, 'other class') || as === 'member'),
		may('naam-north-6', (as) => knowsNames(as, 'other class')),
		may('collega-north-5b', (as) => knowsNames(as, 'own class') || worksHere(as)),
		may('collega-north-6', (as) => knowsNames(as, 'other class') || worksHere(as)),
		may('collega-north-team', worksHere),
		may('collega-north-administrator', worksHere),
		may('naam-north-weg', (as) => knowsNames(as, 'school')),
		may('teacher@north.example', isOffice),
		may('plek-north', isOffice),
		may('gezin-north', isCare),
		may('stem-north', isCare),
		may('zorg-north', (as) => hears(as, 'concern', 'school')),
		may('geheim-north-circle-own', (as) => hears(as, 'circle', 'own family')),
		may('geheim-north-circle-other', (as) => hears(as, 'circle', 'other family')),
		...Object.keys(schools)
			.filter((organisation) => organisation !== 'north')
			.flatMap((organisation) =>
				['geheim', 'gevraagd', 'naam', 'klas', 'collega', 'gezin', 'plek', 'stem', 'zorg'].map((sort) =>
					may(`${sort}-${organisation}-`.replace(/((gezin|plek|stem|zorg)-.*)-$/, '$1'), () => false)
				)
			)
	];
};

type Opening = {
	pages: readonly Page[];
	/** the table says yes to everything: only what is on a page is judged, not whether it opens */
	stubbed?: boolean;
};

/**
 * Every page, by everyone, at every address: it opens for whom it was said to, else it is what a school or a board is that
 * never was; and on none that opens stands a word that is not for who asks.
 */
export const tryPages = async (world: World, { pages, stubbed = false }: Opening): Promise<Tally> => {
	const tally: Tally = { cells: 0, wrong: [] };
	const words = wordsOf(world);
	const asks: (() => Promise<void>)[] = [];
	for (const asker of world.askers)
		for (const page of pages)
			for (const { school, where, params } of addressesOf(world, page).filter((one) => one.school !== asker.home))
				asks.push(async () => {
					tally.cells++;
					const cell = `${asker.name}: opens ${page.route} (${where ?? school})`;
					const it = await openPage(page, asker, params);
					const read = words.filter((one) => !one.mayRead(asker) && it.said.includes(one.words));
					if (read.length > 0) tally.wrong.push(`${cell} and reads ${read.map((one) => one.words).join()}`);
					if (stubbed) return;
					const should = asker.as !== undefined && where !== undefined && opens(asker.as, page.page, where);
					if (should) return void (it.is !== 'opened' && tally.wrong.push(`${cell}: ${it.said}`));
					const expected = elsewhere(asker, school);
					// who may open it is told of what is not there in the page's own way, and of another school's the same
					const isTold = asker.as !== undefined && school === 'north' && opens(asker.as, page.page, 'school');
					const isRight = isTold || (typeof expected === 'string' ? it.said === expected : expected.test(it.said));
					if (it.is === 'opened' || !isRight) return void tally.wrong.push(`${cell}: ${it.said.slice(0, 100)}`);
					if (expected !== notThere) return;
					const nowhere = { board: '9z', group: newId(), person: newId(), household: newId() };
					const never = { ...nowhere, school: school === 'north' ? school : 'nergens' };
					const other = await openPage(page, asker, never);
					if (other.said !== it.said) tally.wrong.push(`${cell}: ${it.said}, and what never was ${other.said}`);
				});
	await inTurn(asks);
	return tally;
};

/** The boards on one's own account: of each class one hears, and of no other. */
export const tryOwnBoards = async (world: World): Promise<Tally> => {
	const tally: Tally = { cells: 0, wrong: [] };
	for (const { as, person, name } of world.askers) {
		if (!as || !person || as === 'tablet') continue;
		tally.cells++;
		const places = new Map([['north', person]]);
		const me = { places, secondStep: true, has: { authenticator: false, passkey: false } };
		const { boards } = await boardsOf(me as unknown as Parameters<typeof boardsOf>[0]);
		const should = (['own class', 'other class', 'team'] as const).filter((where) => hears(as, 'board', where)).length;
		if (boards.length !== should) tally.wrong.push(`${name}: ${boards.length} own boards, not ${should}`);
	}
	return tally;
};
