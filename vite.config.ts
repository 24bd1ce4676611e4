import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { knowParts, parts } from './scripts/vite/parts.ts';
import { plainIcons } from './scripts/vite/plain-icons.ts';

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

/** What comes after the first page brings its own styles along; else they would all stand in that page. */
const comesLater = /\/src\/(sessions\/[\w-]+\/\w+|routes\/.*Part|ui\/(Clock|Pills|Ring|ReadAloud))\.svelte$/;

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
