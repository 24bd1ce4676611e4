// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiled } from './hand-over.js';
import { inRoot } from './root.js';
import { run } from './run.js';
import { Stop } from './stop.js';

const stamp = inRoot('build', 'made-from');
const sources = ['src', 'messages', 'static', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];

/**
 * Builds the pages when what they are made of has changed since the last time.
 * @param {string} node
 */
export const build = async (node) => {
	const fingerprint = fingerprintOf(sources);
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
	console.log('Kring wordt gebouwd…');
	const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');
	const { ok, said } = await run(node, [vite, 'build', '--logLevel', 'warn'], {
		env: { ...process.env, NODE_ENV: 'production' }
	});
	if (!ok) {
		writeFileSync(inRoot('node_modules', '.kring-build.log'), said);
		throw new Stop('Het bouwen van Kring lukt niet: in node_modules/.kring-build.log staat waarom.');
	}
	// so that the first start is as quick as the next; without it Kring starts as well
	await run(node, [compiled, '--input-type=module', '--eval', compileAll]);
	writeFileSync(stamp, fingerprint);
};

const compileAll = "await import('./src/server/serve.ts'); await import('./build/handler.js'); process.exit();";

/**
 * One line that changes with any source of the build.
 * @param {readonly string[]} paths
 */
const fingerprintOf = (paths) => {
	const hash = createHash('sha256');
	for (const file of paths.flatMap(filesIn))
		hash
			.update(file)
			.update('\0')
			.update(readFileSync(inRoot(file)))
			.update('\0');
	return hash.digest('hex');
};

/**
 * @param {string} path
 * @returns {string[]}
 */
const filesIn = (path) => {
	const found = statSync(inRoot(path), { throwIfNoEntry: false });
	if (!found) return [];
	if (!found.isDirectory()) return path.endsWith('.test.ts') ? [] : [path];
	return readdirSync(inRoot(path))
		.toSorted()
		.flatMap((name) => filesIn(join(path, name)));
};
