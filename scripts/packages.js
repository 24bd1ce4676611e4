// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { npm, NpmStopped } from './npm.js';
import { inRoot, root } from './root.js';

/** Makes node_modules what package-lock.json says, when it is not. */
export const readyPackages = async () => {
	if (await arePackagesRight()) return;
	console.log('Kring haalt op wat nog ontbreekt (één minuutje)…');
	const all = ['--include=dev', '--include=optional'];
	if (!existsSync(inRoot('package-lock.json'))) return npm(['install', ...all], root);
	try {
		await npm(['ci', ...all], root);
	} catch (error) {
		// a registry that lacks the parts for other platforms makes npm doubt the lock; the versions in it still hold
		if (!(error instanceof NpmStopped && error.code === 'EUSAGE')) throw error;
		await npm(['install', '--no-save', ...all], root);
	}
};

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }>} Packages */

/** Whether each package of the lock is there, in that version. npm writes what it installed beside the packages. */
export const arePackagesRight = async (folder = root) => {
	const wanted = packagesOf(`${folder}/package-lock.json`);
	const installed = packagesOf(`${folder}/node_modules/.package-lock.json`);
	if (!installed) return false;
	if (!wanted) return true;
	return Object.entries(wanted).every(([path, { version, optional }]) => {
		if (path === '') return true;
		// for another platform, perhaps
		if (!installed[path]) return optional === true;
		return installed[path].version === version && existsSync(`${folder}/${path}/package.json`);
	});
};

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
const packagesOf = (file) => {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages;
	} catch {
		return undefined;
	}
};
