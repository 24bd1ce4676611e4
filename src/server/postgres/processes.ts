import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export const isAlive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return !isZombie(pid);
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
};

/** Whether this process is a PostgreSQL server on exactly this folder; a process number alone may have been reused. */
export const isServerOf = (pid: number, folder: string): boolean =>
	process.platform === 'linux'
		? serversIn(folder).includes(pid)
		: commandOf(pid).includes('postgres') && commandOf(pid).includes(folder);

/** Processes of PostgreSQL that work in this folder (each has it as its working directory). Only Linux can tell. */
export const serversIn = (folder: string): number[] =>
	processesIn(folder).filter((pid) =>
		programs.has(tryTo(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim()) ?? '')
	);

const programs = new Set(['postgres', 'initdb']);

/** The servers in this folder, and those just being started there with this word on their command line. */
export const startedIn = (folder: string, word: string): number[] => {
	const servers = serversIn(folder);
	return processesIn(folder).filter((pid) => servers.includes(pid) || argumentsOf(pid).includes(word));
};

/** Every process whose working directory is this folder, whatever it is. Only Linux can tell. */
export const processesIn = (folder: string): number[] => {
	if (process.platform !== 'linux') return [];
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map(Number)
		.filter((pid) => tryTo(() => readlinkSync(`/proc/${pid}/cwd`)) === folder && !isZombie(pid));
};

const isZombie = (pid: number): boolean =>
	process.platform === 'linux' && / Z /.test(tryTo(() => readFileSync(`/proc/${pid}/stat`, 'utf8').slice(0, 60)) ?? '');

const argumentsOf = (pid: number): string[] =>
	tryTo(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.split('\0') ?? [];

const commandOf = (pid: number): string =>
	tryTo(() => execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })) ?? '';

const tryTo = (read: () => string): string | undefined => {
	try {
		return read();
	} catch {
		return undefined;
	}
};
