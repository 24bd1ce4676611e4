import { spawn } from 'node:child_process';
import { open, stat } from 'node:fs/promises';
import { startMark } from './last-words.ts';
import type { Runner } from './runner.ts';

/** A running PostgreSQL server. */
export type Postmaster = {
	/** Settles when the server is gone, for whatever reason. */
	exited: Promise<void>;
	hasExited: () => boolean;
	/** Ends all connections and stops; everything acknowledged is on disk. */
	stop: () => Promise<void>;
};

export type Place = {
	program: string;
	/** Of the cluster; a real path. */
	folder: string;
	socketFolder: string;
	logFile: string;
};

/** On the command line while a server is being started, and for as long as its watchdog lives. */
export const serverName = 'kring-database';

/** Starts the server; it may still be recovering when this returns. */
export const startPostmaster = async (
	{ program, folder, socketFolder, logFile }: Place,
	runner: Runner
): Promise<Postmaster> => {
	const log = await open(logFile, (await isLarge(logFile)) ? 'w' : 'a', 0o600);
	await log.write(startMark);
	const settings = Object.entries({ ...servingSettings, unix_socket_directories: socketFolder });
	const [command = '', ...rest] = [
		...runner.prefix,
		'/bin/sh',
		'-c',
		withWatchdog,
		serverName,
		program,
		'-D',
		folder,
		...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])
	];
	const child = spawn(command, rest, {
		// a session of its own: Ctrl-C in the terminal reaches Kring only, which then stops the database last
		detached: true,
		cwd: folder,
		env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
		stdio: ['ignore', log.fd, log.fd, 'pipe'],
		...runner.as
	});
	const leash = child.stdio[3];
	let gone = false;
	const exited = new Promise<void>((resolve) => {
		const settle = () => {
			gone = true;
			// a word on the leash tells the watchdog that there is nothing left to stop
			if (leash && 'end' in leash) leash.end('gone\n');
			resolve();
		};
		child.once('exit', settle);
		child.once('error', settle);
	});
	leash?.on('error', () => undefined);
	await log.close();
	return { exited, hasExited: () => gone, stop: () => stop(child, exited, () => gone) };
};

/**
 * The server replaces this shell, so it is our own child. A watchdog, no child of the server, reads a leash that only
 * Kring holds: when Kring dies, even by `kill -9`, the system lets the leash go and the server is told to stop.
 */
const withWatchdog = '( { read -r _ <&3 || kill -INT $$; } >/dev/null 2>&1 & ); exec 3<&-; exec "$@"';

/** The three that K3 rests on come first. What is logged holds no statement, no value and no name. */
const servingSettings = {
	fsync: 'on',
	synchronous_commit: 'on',
	full_page_writes: 'on',
	listen_addresses: '',
	unix_socket_permissions: '0700',
	max_connections: '40',
	shared_buffers: '64MB',
	max_wal_size: '256MB',
	// words that were emptied do not stay behind in log files kept for reuse
	wal_recycle: 'off',
	max_wal_senders: '0',
	max_logical_replication_workers: '0',
	max_parallel_workers_per_gather: '0',
	io_method: 'sync',
	jit: 'off',
	log_destination: 'stderr',
	logging_collector: 'off',
	// an error quotes what it could not use; the server's own messages do not, without their details
	log_min_messages: 'log',
	log_min_error_statement: 'panic',
	log_error_verbosity: 'terse',
	log_statement: 'none',
	log_min_duration_statement: '-1',
	log_checkpoints: 'off',
	log_autovacuum_min_duration: '-1',
	log_parameter_max_length_on_error: '0'
};

const stop = async (
	child: ReturnType<typeof spawn>,
	exited: Promise<void>,
	hasExited: () => boolean
): Promise<void> => {
	for (const [signal, patience] of [
		['SIGINT', 10_000],
		['SIGQUIT', 3_000],
		['SIGKILL', 0]
	] as const) {
		if (hasExited()) return;
		child.kill(signal);
		const timer = Promise.withResolvers<void>();
		const timeout = patience ? setTimeout(timer.resolve, patience) : undefined;
		await Promise.race([exited, ...(patience ? [timer.promise] : [])]);
		clearTimeout(timeout);
	}
};

const isLarge = async (file: string): Promise<boolean> => {
	const size = await stat(file).then(
		(found) => found.size,
		() => 0
	);
	return size > 4 * 1024 * 1024;
};
