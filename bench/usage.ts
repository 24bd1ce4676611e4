import { readdirSync, readFileSync } from 'node:fs';

/** CPU seconds that a process has used so far, all its threads together, as the scheduler counted them (Linux). */
export const cpuOf = (pid: number): number =>
	sum(
		tasksOf(pid).map((task) => Number(readOr(`/proc/${pid}/task/${task}/schedstat`, '0').split(' ')[0]) / 1_000_000_000)
	);

export const cpuOfAll = (pids: readonly number[]): number => sum(pids.map(cpuOf));

/** The most memory that a process ever held, in MB. */
export const peakOf = (pid: number): number => {
	const line = /VmHWM:\s+(\d+) kB/.exec(readOr(`/proc/${pid}/status`, ''));
	return Number(line?.[1] ?? 0) / 1024;
};

const tasksOf = (pid: number): string[] => {
	try {
		return readdirSync(`/proc/${pid}/task`);
	} catch {
		return [];
	}
};

const readOr = (file: string, otherwise: string): string => {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return otherwise;
	}
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
