// @ts-check
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Calls `left` when npm, which started this script, is gone. It cannot tell us itself when it was killed. */
export const watchNpm = (/** @type {() => void} */ left) => {
	if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined;
	return setInterval(() => {
		if (ancestry() !== first) left();
	}, 1_000);
};

/** npm starts a shell, and the shell this script: when npm goes, the shell gets another parent. */
const ancestry = () => `${process.ppid} ${parentOf(process.ppid)}`;

/** @param {number} pid */
const parentOf = (pid) => {
	try {
		if (process.platform !== 'linux')
			return execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).trim();
		return /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
	} catch {
		return undefined;
	}
};

const first = ancestry();
