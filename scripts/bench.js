// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { build } from './build.js';
import { compiled, handOver, sparing } from './hand-over.js';
import { ready } from './ready.js';
import { inRoot } from './root.js';
import { runScript, Stop } from './stop.js';

/** A benchmark is a file in bench/ whose first line says what it measures, after this mark. */
const mark = '// bench: ';

// npm run bench -- NAME: measures one thing, beside a floor of the same run
await runScript(async () => {
	const [name, ...rest] = process.argv.slice(2);
	const known = benchmarks();
	if (!name || !known.has(name)) {
		const list = [...known].map(([each, measures]) => `  ${each.padEnd(12)}${measures}`).join('\n');
		throw new Stop(`Kies wat er gemeten wordt met npm run bench -- NAAM:\n${list || '  (er is nog niets te meten)'}`);
	}
	const node = await ready();
	await build(node);
	// what is measured runs as npm start runs it
	await handOver(node, [sparing, compiled, `bench/${name}.ts`, ...rest]);
});

function benchmarks() {
	const files = existsSync(inRoot('bench')) ? readdirSync(inRoot('bench')).toSorted() : [];
	return new Map(
		files
			.filter((file) => file.endsWith('.ts'))
			.map((file) => /** @type {const} */ ([file.slice(0, -'.ts'.length), firstLine(inRoot('bench', file))]))
			.filter(([, line]) => line.startsWith(mark))
			.map(([name, line]) => [name, line.slice(mark.length)])
	);
}

/** @param {string} file */
function firstLine(file) {
	return readFileSync(file, 'utf8').split('\n', 1)[0] ?? '';
}
