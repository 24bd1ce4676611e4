import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

const sources = resolve(import.meta.dirname, '../../src').replaceAll('\\', '/');

/** What every page is, what a board is at first, and what it fetches when it hangs: the roots of parts of a page. */
const ofEveryPage = ['hooks.ts', 'routes/+layout.svelte', 'routes/+error.svelte'];
const firstOfBoard = [...ofEveryPage, 'routes/[school]/boards/[board]/+page.svelte'];
/** Two seats in the room of a family: what both are is one file, a child’s own and a guest’s own come apart. */
const ofChild = ['routes/ons-bord/kamer/+page.svelte', 'circles/room/ChildSeat.svelte'];
const ofGuest = ['routes/ons-bord/kamer/+page.svelte', 'circles/room/GuestSeat.svelte'];
const ofSession = ['routes/[school]/boards/[board]/session-parts.ts'];
const laterOfBoard = ['boards/Sheets.svelte', 'boards/RoomView.svelte'];

/** Whether a module comes with one of these files of `src`, by static imports. */
const comesWith = (files: readonly string[]) => {
	const found = new Set<string>();
	const find = ({ getModuleInfo }: Pick<Rolldown.PluginContext, 'getModuleInfo'>) => {
		const left = files.map((file) => `${sources}/${file}`);
		for (let id = left.pop(); id !== undefined; id = left.pop()) {
			if (found.has(id)) continue;
			found.add(id);
			left.push(...(getModuleInfo(id)?.importedIds ?? []));
		}
	};
	return { find, has: (id: string) => found.has(id) };
};
const every = comesWith(ofEveryPage);
const first = comesWith(firstOfBoard);
const child = comesWith(ofChild);
const guest = comesWith(ofGuest);
const session = comesWith(ofSession);
const later = comesWith(laterOfBoard);

const inRoom = (id: string) => child.has(id) && guest.has(id);
const isOfNoPage = (id: string) => /@lucide|src\/(ui|kernel|client)\//.test(id);

/**
 * Over a slow line every file costs a round trip, and a browser asks for six at a time. So the libraries are one file,
 * what pages share is one, the board is one, and all that a board fetches afterwards is two.
 */
export const parts: Rolldown.CodeSplittingGroup[] = [
	// the entries of SvelteKit itself stay as they are: it looks them up by name
	{
		name: 'frame',
		test: (id) =>
			(first.has(id) || /rolldown|preload-helper|@sveltejs\/(?!.*\/app\/forms\/)/.test(id)) &&
			/rolldown|preload-helper|node_modules\/(svelte|@sveltejs|devalue|clsx|esm-env)\/(?!.*\/client\/\w*-?entry)/.test(
				id
			)
	},
	{
		name: 'shared',
		test: (id) => first.has(id) && (every.has(id) || isOfNoPage(id) || /src\/boards\/(limits|wording)\.ts/.test(id))
	},
	{ name: 'board', test: (id) => first.has(id) && id.includes('/src/') },
	// what a class's session fetches too is apart: it may not bring the room along
	{ name: 'room-pieces', test: (id) => inRoom(id) && (isOfNoPage(id) || /src\/(boards|sessions)\//.test(id)) },
	{ name: 'child-pieces', test: (id) => session.has(id) && child.has(id) && isOfNoPage(id) },
	{ name: 'guest-pieces', test: (id) => session.has(id) && guest.has(id) && isOfNoPage(id) },
	{ name: 'room', test: (id) => inRoom(id) && id.includes('/src/') },
	// what a board fetches later other pages need at first: apart from what is the board's alone
	{ name: 'pieces', test: (id) => later.has(id) && isOfNoPage(id) },
	{ name: 'sheets', test: (id) => later.has(id) },
	{ name: 'hands', test: (id) => /src\/ui\/(awake|two-hands)/.test(id) },
	// what is around a board is one file, for whichever page needs some of it
	{
		name: 'around',
		test: (id) =>
			session.has(id) &&
			!child.has(id) &&
			!guest.has(id) &&
			/src\/(sessions|teams|pulses|routes\/\[school\]\/boards)\//.test(id)
	},
	// an icon is a few hundred bytes: what a session needs of them is one file, and one line in the list of what it fetches
	{ name: 'signs', test: (id) => session.has(id) && id.includes('@lucide') }
];

/** The modules are known when all have been read, just before they are put into files. */
export const knowParts = {
	name: 'know-parts',
	applyToEnvironment: ({ name }: { name: string }) => name === 'client',
	buildEnd(this: Rolldown.PluginContext) {
		every.find(this);
		first.find(this);
		child.find(this);
		guest.find(this);
		session.find(this);
		later.find(this);
	}
};
