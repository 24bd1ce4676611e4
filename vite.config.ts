import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import type { PreprocessorGroup } from 'svelte/compiler';
import * as v from 'valibot';
import { defineConfig, type Rolldown } from 'vite';

type CspDirectives = NonNullable<NonNullable<NonNullable<Parameters<typeof sveltekit>[0]>['csp']>['directives']>;

/** A page asks nothing of another host, runs no script but ours, and is framed by nobody but Kring itself. */
const directives: CspDirectives = {
	'default-src': ['self'],
	'script-src': ['self'],
	'style-src': ['self', 'unsafe-inline'],
	'img-src': ['self', 'data:'],
	'object-src': ['none'],
	'base-uri': ['self'],
	'form-action': ['self'],
	'frame-ancestors': ['self']
};

/** What a board is at first, and what it fetches when it hangs: the roots of two parts of the same page. */
const firstOfBoard = [
	'hooks.ts',
	'routes/+layout.svelte',
	'routes/+error.svelte',
	'routes/[school]/boards/[board]/+page.svelte'
];
const laterOfBoard = ['boards/Sheets.svelte', 'boards/RoomView.svelte', 'schools/holidays.ts'];

/** Whether a module comes with one of these files of `src`, by static imports. */
const comesWith = (files: readonly string[]) => {
	const found = new Set<string>();
	const find = ({ getModuleInfo }: Pick<Rolldown.PluginContext, 'getModuleInfo'>) => {
		const left = files.map((file) => `${import.meta.dirname.replaceAll('\\', '/')}/src/${file}`);
		for (let id = left.pop(); id !== undefined; id = left.pop()) {
			if (found.has(id)) continue;
			found.add(id);
			left.push(...(getModuleInfo(id)?.importedIds ?? []));
		}
	};
	return { find, has: (id: string) => found.has(id) };
};
const first = comesWith(firstOfBoard);
const later = comesWith(laterOfBoard);

/**
 * Over a slow line every file costs a round trip, and a browser asks for six at a time. So the libraries are one file,
 * what pages share is one, the board is one, and all that a board fetches afterwards is one.
 */
const parts: Rolldown.CodeSplittingGroup[] = [
	// the entries of SvelteKit itself stay as they are: it looks them up by name
	{
		name: 'frame',
		test: (id) =>
			(first.has(id) || /rolldown|@sveltejs\/(?!.*\/app\/forms\/)/.test(id)) &&
			/rolldown|node_modules\/(svelte|@sveltejs|devalue|clsx|esm-env)\/(?!.*\/client\/\w*-?entry)/.test(id)
	},
	{ name: 'shared', test: (id) => first.has(id) && /@lucide|src\/(ui|kernel|client)\//.test(id) },
	{ name: 'board', test: (id) => first.has(id) && id.includes('/src/') },
	{ name: 'sheets', test: (id) => later.has(id) }
];

/** The modules are known when all have been read, just before they are put into files. */
const knowParts = {
	name: 'know-parts',
	applyToEnvironment: ({ name }: { name: string }) => name === 'client',
	buildEnd(this: Rolldown.PluginContext) {
		first.find(this);
		later.find(this);
	}
};

/** What comes after the first page brings its own styles along; else they would all stand in that page. */
const comesLater = /\/src\/(sessions\/[\w-]+\/\w+|routes\/.*Part|ui\/(Ring|ReadAloud))\.svelte$/;

const icon = v.object({
	name: v.string(),
	size: v.number(),
	node: v.array(v.tuple([v.string(), v.record(v.string(), v.string())]))
});

/** Lucide's icons as the markup they are: a small component for each, in place of one that builds any of them. */
const plainIcons: PreprocessorGroup = {
	name: 'plain-icons',
	markup: ({ content, filename = '' }) => {
		if (!/@lucide\/svelte\/dist\/icons\//.test(filename)) return;
		const { name, size, node } = v.parse(icon, JSON.parse(/const iconData = (\{.*\});/.exec(content)?.[1] ?? 'null'));
		const said = (given: Record<string, string>) => Object.entries(given).map(([key, value]) => ` ${key}="${value}"`);
		const shapes = node.map(([tag, given]) => `<${tag}${said(given).join('')} />`).join('');
		const looks = 'fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"';
		return {
			code: `<script>let { size = ${size}, strokeWidth = 2 } = $props();</script>
<svg xmlns="http://www.w3.org/2000/svg" class="lucide-icon lucide-${name}" ${looks} viewBox="0 0 ${size} ${size}"
	width={size} height={size} stroke-width={strokeWidth}>${shapes}</svg>`
		};
	}
};

export default defineConfig({
	plugins: [
		knowParts,
		sveltekit({
			adapter: adapter(),
			preprocess: plainIcons,
			dynamicCompileOptions: ({ filename }) => (comesLater.test(filename) ? { css: 'injected' } : undefined),
			// a page needs not know of all others; which one an address means is asked when one goes there
			router: { resolution: 'server' },
			// relative, the styles of the next page would be looked for beside the one that is left
			paths: { relative: false },
			inlineStyleThreshold: 24_000,
			csp: { mode: 'auto', directives: directives }
		})
	],
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: parts } } } } }
	}
});
