// @ts-check
import { mkdirSync, rmSync } from 'node:fs';
import { build } from './build.js';
import { noChromium } from './chromium.js';
import { countsOfPlaywright, countsOfVitest } from './counts.js';
import { journeyBrowser } from './journey-browser.js';
import { inRoot } from './root.js';
import { run } from './run.js';
import { Stop } from './stop.js';

/**
 * One thing that is checked. It ends with what it said, and with how many tests passed and failed if it counts any.
 * @typedef {{ ok: boolean, said: string, counts?: import('./counts.js').Counts | undefined }} Outcome
 * @typedef {{ name: string, check: (node: string) => Promise<Outcome> }} Step
 */

const reports = inRoot('test-results', 'reports');

/**
 * All of `npm test`, in order: what is quick and tells most comes first. What stands together runs together: each of
 * those keeps one core busy. What starts a database or a server has the machine to itself.
 * @type {Step[][]}
 */
export const steps = [
	[
		{ name: 'opmaak', check: (node) => tool(node, 'prettier/bin/prettier.cjs', ['--check', '.']) },
		{ name: 'regels voor code', check: (node) => tool(node, 'oxlint/bin/oxlint', []) },
		{ name: 'types', check: checkTypes }
	],
	[
		{ name: 'regels van het bord', check: (node) => vitest(node, 'rules') },
		{ name: 'bouwen', check: checkBuild }
	],
	[{ name: 'database', check: (node) => vitest(node, 'database') }],
	[{ name: 'starten en herstellen', check: (node) => vitest(node, 'start') }],
	[{ name: 'reizen in Chromium', check: journeys }]
];

/** @param {string} node */
async function checkTypes(node) {
	const synced = await tool(node, '@sveltejs/kit/svelte-kit.js', ['sync']);
	if (!synced.ok) return synced;
	return tool(node, 'svelte-check/bin/svelte-check', ['--fail-on-warnings', '--output', 'human']);
}

/** @param {string} node */
async function checkBuild(node) {
	await build(node);
	return { ok: true, said: '' };
}

/**
 * @param {string} node
 * @param {string} project
 */
async function vitest(node, project) {
	const file = reportFile(project);
	const outcome = await tool(node, 'vitest/vitest.mjs', [
		'run',
		'--no-color',
		`--project=${project}`,
		`--project=${project}-apart`,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${file}`
	]);
	return { ...outcome, counts: countsOfVitest(file) };
}

/** @param {string} node */
async function journeys(node) {
	const chromium = await journeyBrowser();
	if (!chromium) throw new Stop(noChromium);
	const file = reportFile('journeys');
	const outcome = await tool(node, '@playwright/test/cli.js', ['test', '--reporter=line,json'], {
		CHROMIUM: chromium.executablePath,
		PLAYWRIGHT_JSON_OUTPUT_FILE: file,
		...chromium.env
	});
	return { ...outcome, counts: countsOfPlaywright(file) };
}

/** @param {string} name */
function reportFile(name) {
	const file = `${reports}/${name}.json`;
	mkdirSync(reports, { recursive: true });
	rmSync(file, { force: true });
	return file;
}

/**
 * @param {string} node
 * @param {string} path
 * @param {string[]} parameters
 * @param {Record<string, string>} [env]
 */
function tool(node, path, parameters, env = {}) {
	const folders = [inRoot('node_modules', '.bin'), process.env.PATH ?? ''];
	return run(node, [inRoot('node_modules', path), ...parameters], {
		env: { ...process.env, PATH: folders.join(process.platform === 'win32' ? ';' : ':'), NO_COLOR: '1', ...env }
	});
}
