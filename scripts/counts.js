// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */

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
 * What Playwright's JSON report counted. A journey that only passed the second time counts as failed.
 * @param {string} file
 * @returns {Counts | undefined}
 */
export const countsOfPlaywright = (file) => {
	const stats = read(file)?.stats;
	return stats && { passed: Number(stats.expected), failed: Number(stats.unexpected) + Number(stats.flaky) };
};

/** @param {string} file */
const read = (file) => {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
};
