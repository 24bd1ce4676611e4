import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A program of this folder in a process of its own: tells when it is ready, then answers what it is asked. */
export type Program<Told> = {
	pid: number;
	ready: Told;
	ask: <Answer>(question: unknown) => Promise<Answer>;
	kill: () => Promise<void>;
	stop: () => Promise<void>;
};

export const start = async <Told>(
	name: string,
	args: readonly string[] = [],
	execArgv: readonly string[] = process.execArgv
): Promise<Program<Told>> => {
	const child = fork(join(import.meta.dirname, `${name}.ts`), args, { execArgv: [...execArgv] });
	const ready = (await nextFrom(child)) as Told;
	const ended = once(child, 'exit');
	const end = async (signal: NodeJS.Signals) => {
		child.kill(signal);
		await ended;
	};
	return {
		pid: child.pid ?? 0,
		ready,
		ask: async <Answer>(question: unknown) => {
			const answer = nextFrom(child);
			child.send(question as object);
			return (await answer) as Answer;
		},
		kill: () => end('SIGKILL'),
		stop: () => end('SIGTERM')
	};
};

const nextFrom = (child: ChildProcess): Promise<unknown> =>
	new Promise((resolve, reject) => {
		const failed = (code: number | null) => reject(new Error(`the program ended (${code})`));
		child.once('exit', failed);
		child.once('message', (message) => {
			child.off('exit', failed);
			resolve(message);
		});
	});
