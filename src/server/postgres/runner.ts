import { execFile, execFileSync } from 'node:child_process';
import { chown, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Problem } from '../problems.ts';

/** As whom PostgreSQL runs. It refuses to run as the administrator, so there it needs another way. */
export type Runner = {
	name: 'myself' | 'namespace' | 'user' | 'user-reaching';
	/** Goes before the command. */
	prefix: readonly string[];
	/** Options to start the command with. */
	as: Partial<User>;
	/** Whose the files must be; ours when absent. */
	owner?: User;
};

type User = { uid: number; gid: number };

type Place = { program: string; folder: string };

/**
 * The first way that works for this program and this folder, which must exist. As the administrator: a user namespace,
 * in which files stay ours; else the user who owns the data; else `postgres` or a user we make, who then gets the data.
 */
export const chooseRunner = async (
	place: Place,
	ways: readonly Runner['name'][] = ['namespace', 'user', 'user-reaching']
): Promise<Runner> => {
	if (process.getuid?.() !== 0) return { name: 'myself', prefix: [], as: {} };
	const owner = await stat(place.folder);
	if (owner.uid === 0 && ways.includes('namespace') && (await works(namespace, place))) return namespace;
	const user = owner.uid === 0 ? findUser() : { uid: owner.uid, gid: owner.gid };
	for (const runner of user ? [asUser(user), asUserReaching(user)] : []) {
		if (!ways.includes(runner.name)) continue;
		await giveTo(runner, place.folder);
		if (await works(runner, place)) return runner;
	}
	throw new Problem(
		'PostgreSQL draait niet als beheerder (root): start Kring als gewone gebruiker, of zet DATABASE_URL naar een PostgreSQL vanaf versie 15.'
	);
};

/** Lets the runner own a file or folder and all in it. Without a user of its own, everything stays ours. */
export const giveTo = async ({ owner }: Pick<Runner, 'owner'>, path: string): Promise<void> => {
	if (!owner) return;
	const found = await stat(path);
	if (found.uid === owner.uid && found.gid === owner.gid) return;
	if (found.isDirectory()) for (const name of await readdir(path)) await giveTo({ owner }, join(path, name));
	await chown(path, owner.uid, owner.gid);
};

const namespace: Runner = {
	name: 'namespace',
	prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'],
	as: {}
};

const asUser = (user: User): Runner => ({ name: 'user', prefix: [], as: user, owner: user });

/** Below a folder of mode 700 that user reaches nothing, unless it may pass through folders it does not own. */
const asUserReaching = (user: User): Runner => ({
	name: 'user-reaching',
	prefix: [
		'setpriv',
		`--reuid=${user.uid}`,
		`--regid=${user.gid}`,
		'--clear-groups',
		'--inh-caps=+dac_read_search',
		'--ambient-caps=+dac_read_search',
		'--'
	],
	as: {},
	owner: user
});

const check = '[ "$(id -u)" != 0 ] && [ -x "$1" ] && [ -O "$2" ] && cd "$2"';

const works = async (runner: Runner, { program, folder }: Place): Promise<boolean> => {
	const [command = '', ...rest] = [...runner.prefix, '/bin/sh', '-c', check, 'sh', program, folder];
	try {
		await promisify(execFile)(command, rest, { cwd: '/', ...runner.as });
		return true;
	} catch {
		return false;
	}
};

const findUser = (): User | undefined => {
	for (const name of ['postgres', '_postgres', 'kring']) {
		const user = userNamed(name);
		if (user) return user;
	}
	try {
		execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/bin/false', 'kring'], { stdio: 'ignore' });
	} catch {
		return undefined;
	}
	return userNamed('kring');
};

const userNamed = (name: string): User | undefined => {
	try {
		const [uid, gid] = ['-u', '-g'].map((what) =>
			Number(execFileSync('id', [what, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
		);
		return uid && gid ? { uid, gid } : undefined;
	} catch {
		return undefined;
	}
};
