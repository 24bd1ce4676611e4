import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as house from '#testing/architecture.ts';

const sources: house.Source[] = globSync('{src,scripts,bench,tests}/**/*.{ts,js,svelte,sql,css}')
	.toSorted()
	.map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const at = (path: string, ...imports: string[]): house.Source => ({
	path,
	text: imports.map((to) => `import it from '${to}';\n`).join('')
});

/** Each rule, and files that break it: with what they do wrong, and a neighbour that does right. */
const rules: [rule: string, check: house.HouseRule, planted: house.Source[], offences: string[]][] = [
	[
		'the kernel imports nothing from outside itself',
		house.kernelKnowsNothing,
		[at('src/kernel/id.ts', './time.ts'), at('src/kernel/time.ts', 'node:fs', '#boards/board.ts')],
		['src/kernel/time.ts -> package:node:fs', 'src/kernel/time.ts -> src/boards/board.ts']
	],
	[
		'the rules of a capability import only the kernel and other rules; their commands also the schemas',
		house.rulesArePure,
		[
			at('src/capabilities.ts', '#boards/board.ts', '#boards/commands.ts'),
			at('src/boards/board.ts', '#kernel/id.ts', './note.ts', '#schools/roles.ts', '#schools/wording.ts', 'valibot'),
			at('src/boards/commands.ts', 'valibot'),
			at('src/boards/note.ts', '#server/db.ts', './Note.svelte'),
			at('src/boards/look.ts', '#ui/say.ts'),
			at('src/schools/roles.ts'),
			at('src/schools/wording.ts', '#ui/say.ts')
		],
		[
			'src/boards/board.ts -> package:valibot',
			'src/boards/board.ts -> src/boards/note.ts',
			'src/boards/board.ts -> src/schools/wording.ts',
			'src/boards/note.ts -> src/boards/Note.svelte',
			'src/boards/note.ts -> src/server/db.ts',
			'src/schools/wording.ts -> src/ui/say.ts'
		]
	],
	[
		'a capability knows another only by its rules',
		house.capabilitiesMeetInRules,
		[
			at('src/boards/Board.svelte', '#schools/roles.ts', '#schools/School.svelte'),
			at('src/boards/server/list.ts', '../../schools/server/register.ts', '#schools/roles.ts'),
			at('src/schools/roles.ts', '#kernel/id.ts'),
			at('src/schools/server/register.ts')
		],
		[
			'src/boards/Board.svelte -> src/schools/School.svelte',
			'src/boards/server/list.ts -> src/schools/server/register.ts'
		]
	],
	[
		'what is the server’s of a capability, and the wall, never reaches its screens',
		house.serverSideStaysThere,
		[
			at('src/boards/Board.svelte', './server/list.ts', '#server/db.ts'),
			at('src/boards/server/list.ts', '#server/db.ts')
		],
		['src/boards/Board.svelte -> src/boards/server/list.ts', 'src/boards/Board.svelte -> src/server/db.ts']
	],
	[
		'shared ui knows no capability',
		house.uiKnowsNoCapability,
		[at('src/ui/Button.svelte', '#kernel/id.ts', './say.ts', '#boards/look.ts')],
		['src/ui/Button.svelte -> src/boards/look.ts']
	],
	[
		'the browser’s half of the pipe knows no capability and no server',
		house.clientKnowsNoCapability,
		[at('src/client/live.svelte.ts', '#kernel/id.ts', '#boards/board.ts', '#server/db.ts', '#capabilities.ts')],
		[
			'src/client/live.svelte.ts -> src/boards/board.ts',
			'src/client/live.svelte.ts -> src/capabilities.ts',
			'src/client/live.svelte.ts -> src/server/db.ts'
		]
	],
	[
		'the wall knows capabilities by one list only',
		house.wallKnowsNoCapability,
		[at('src/server/keepings.ts', '#boards/server/list.ts'), at('src/server/handle.ts', '#boards/board.ts')],
		['src/server/handle.ts -> src/boards/board.ts']
	],
	[
		'nothing that runs at a school leans on what is for tests',
		house.nothingLeansOnTests,
		[at('src/server/handle.ts', '#testing/cast.ts'), at('src/torture/kill.ts', '#testing/cast.ts')],
		['src/server/handle.ts -> src/testing/cast.ts']
	],
	[
		'nothing leans on a page',
		house.nothingLeansOnPages,
		[at('src/ui/Button.svelte', '#routes/page.ts'), at('src/routes/other.ts', './page.ts')],
		['src/ui/Button.svelte -> src/routes/page.ts']
	],
	[
		'no file is longer than 300 lines',
		house.filesAreSmall,
		[
			{ path: 'src/boards/long.ts', text: 'x\n'.repeat(301) },
			{ path: 'src/boards/just.ts', text: 'x\n'.repeat(300) }
		],
		['src/boards/long.ts: 301 lines']
	],
	[
		'there are no drawers',
		house.noDrawers,
		[at('src/boards/types.ts'), at('src/helpers/day.ts'), at('src/ui/index.ts'), at('src/boards/index-card.ts')],
		['src/boards/types.ts: a drawer', 'src/helpers/day.ts: a drawer', 'src/ui/index.ts: a drawer']
	],
	[
		'what is unfinished is not said in the code',
		house.noUnfinishedWork,
		[{ path: 'src/boards/later.ts', text: `// TO${'DO'} later` }],
		['src/boards/later.ts: unfinished']
	],
	[
		'a statement has a name of its own',
		house.statementsHaveOneText,
		[
			{ path: 'src/boards/list.ts', text: `ask({ name: 'one', text: 'a' }); ask({ name: 'two', text: 'b' })` },
			{ path: 'src/schools/list.ts', text: `ask({\n\tname: 'one',\n\ttext: 'c' })` }
		],
		["src/boards/list.ts: statement 'one' is written twice", "src/schools/list.ts: statement 'one' is written twice"]
	]
];

describe('the house keeps its plan', () => {
	for (const [rule, check] of rules) test(rule, () => expect(check(sources)).toEqual([]));
});

describe('an offence against each rule is seen', () => {
	for (const [rule, check, planted, offences] of rules)
		test(rule, () => expect(check(planted).toSorted()).toEqual(offences));
});

test('all files are looked at, and every way to import is seen', () => {
	expect(sources.length).toBeGreaterThan(150);
	const text = `import a from '#a/one.ts';\nimport '#a/two.ts';\nexport * from "./three.ts";\nawait import('#a/four.ts');\nimport type {\n\tX\n} from '../a/five.ts';`;
	expect(house.importsOf([{ path: 'src/b/it.ts', text }]).map(({ to }) => to)).toEqual([
		'src/a/one.ts',
		'src/a/two.ts',
		'src/b/three.ts',
		'src/a/four.ts',
		'src/a/five.ts'
	]);
});

test('half of all files have fifty lines or fewer', () => {
	const lines = sources
		.filter(({ path }) => /^src\/(?!.*\.test\.ts$)/.test(path))
		.map(({ text }) => text.split('\n').length - 1);
	expect(lines.toSorted((a, b) => a - b)[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(50);
});
