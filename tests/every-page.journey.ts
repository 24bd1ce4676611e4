import { globSync, readFileSync } from 'node:fs';
import { pupilCalled } from '#example/households.ts';
import { groupId, staffOf } from '#example/regenboog.ts';
import { newId } from '#kernel/id.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { entrancesOf } from '#testing/entrances.ts';
import { classPages, opens, type PersonKind } from '#testing/matrix/statements.ts';
import { expect, test } from './kring.ts';
import { personAt, school } from './seated.ts';

const year = schoolYearOf(dayOf(Date.now()));
const person = personAt({ board: '5b', as: 'Daan' });
const known: Record<string, string> = { board: '5b', person, group: groupId('5b', year) };
/** A report is there of a child who said something. */
const namesFor = (address: string) =>
	address.endsWith('/verslag') ? { ...known, person: pupilCalled('Yara Benali') } : known;
const isKnown = (address: string) => [...address.matchAll(/\[(\w+)\]/g)].every(([, name = '']) => name in known);
const [willem] = staffOf(({ appointed }) => appointed === 'principal');
const [dirk] = staffOf(({ name }) => name === 'Dirk Zijlstra');

/** Who looks along, and as whom in class 5b; Dirk works there and has no task but that of the team, nobody is not known there. */
const visitors: [name: string, id: string | undefined, as: PersonKind | undefined, inClass: boolean][] = [
	['Daan', person, 'pupil', true],
	['Tom', personAt({ board: '5b', as: 'Tom' }), 'teacher', true],
	['the digibord', personAt({ board: '5b', as: 'screen' }), 'screen', true],
	['Hanna of 5a', personAt({ board: '5a', as: 'Hanna' }), 'teacher', false],
	['Marijke', personAt({ board: '5b', as: 'Marijke' }), 'coordinator', false],
	['Willem', willem?.id, 'principal', false],
	['Dirk', dirk?.id, 'member', false],
	['nobody', newId(), undefined, false]
];

const ofATeam = ['staff-room', 'arena', 'arena-screen'];

const home = 'src/routes/[school]/';
const routes = globSync('src/routes/**/+page.server.ts').filter((path) => path.startsWith(home));
const pages = routes.flatMap((path) => {
	const [load] = entrancesOf({ path, text: readFileSync(path, 'utf8') }).filter(({ name }) => name === 'load');
	const address = path.slice(home.length, -'/+page.server.ts'.length).replace(/\([a-z]+\)\/?/, '');
	return load?.page ? [{ address, page: load.page }] : [];
});

test('every page of the built Kring opens for whom it was said to, and for anyone else nothing hangs there', async ({
	kring
}) => {
	expect(pages.length).toBeGreaterThan(8);
	const open = async (address: string, names: Record<string, string>, id = '') => {
		const filled = address.replaceAll(/\[(\w+)\]/g, (_all, name: string) => names[name] ?? newId());
		const answer = await fetch(`${kring.url}${school}/${filled}?als=${id}`, { redirect: 'manual' });
		const [, main = ''] = /<main[^>]*>([\s\S]*?)<\/main>/.exec(await answer.text()) ?? [];
		return { status: answer.status, main };
	};
	const missing = await open('nergens', {}, newId());
	expect(missing.status).toBe(404);
	expect(missing.main).toContain('Hier hangt niets');
	for (const [name, id, as, inClass] of visitors)
		for (const { address, page } of pages) {
			const isOfAClass = classPages.some((one) => one === page);
			const where = isOfAClass ? (inClass ? 'own class' : 'other class') : 'school';
			const should = as !== undefined && opens(as, page, where);
			// what only a team has, journeys of its own open
			if (should && ofATeam.includes(page)) continue;
			// of what is not there a page tells in its own way whom it opens for; nobody else learns that there is a page
			if (should && !isKnown(address)) continue;
			const { status, main } = await open(address, namesFor(address), id);
			expect(status, `${name} opens ${address}`).toBe(should ? 200 : 404);
			if (!should) expect(main, `${name} opens ${address}`).toBe(missing.main);
		}
});
