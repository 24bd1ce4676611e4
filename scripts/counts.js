// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, again?: number }} Counts */

/**
 * What vitest's JSON report counted; undefined when it wrote none.
 * @param {string} file
 * @returns {Counts | undefined}
 */
export const countsOfVitest = (file) => {
	const report = read(file);
	return report && { passed: Number(report.numPassedTests), failed: Number(report.numFailedTests) };
};

/**
 * What Playwright's JSON report counted; `again`: how many passed only the second time.
 * @param {string} file
 * @returns {Counts | undefined}
 */
export const countsOfPlaywright = (file) => {
	const stats = read(file)?.stats;
	if (!stats) return undefined;
	const again = Number(stats.flaky);
	return { passed: Number(stats.expected) + again, failed: Number(stats.unexpected), again };
};

/** @param {string} file */
const read = (file) => {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
};
