import { execFileSync } from 'node:child_process';
import { mkdir, statfs, writeFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type TestContext } from 'vitest';
import { withFolder } from '#testing/held-database.ts';
import { startKring } from './kring.ts';
import { Ledger } from './ledger.ts';
import { findFlaws } from './verify.ts';
import { Writers } from './writers.ts';

const diskMegabytes = 300;

const cases = [
	{ name: 'a disk with too little room left', roomMegabytes: 40, left: 20, refusals: ['disk-is-full'] },
	// Nobody watches the room: PostgreSQL itself meets the end of the disk, and may stop until there is room again.
	{ name: 'a disk with no room at all', roomMegabytes: 0, left: 0, refusals: ['disk-is-full', 'database-is-away'] }
];

test.for(cases)('$name refuses writes and loses nothing acknowledged (K3)', { timeout: 480_000 }, (disk, context) =>
	withSmallDisk(context, async (folder) => {
		const { roomMegabytes, left, refusals } = disk;
		const kring = await startKring({ dataFolder: join(folder, 'data'), founds: true, roomMegabytes });
		if (!kring.schools) throw new Error('no schools were opened');
		const { north, south } = kring.schools;
		const ledger = new Ledger();
		const writers = new Writers(ledger, [north, south]);
		writers.start(kring.api);
		await ledger.more(100);
		await fill(folder, left);
		await expect.poll(() => writers.refusals.size, { timeout: 240_000 }).toBeGreaterThan(0);
		const read = () => versionOf(kring.api, north.board, north.pupil.person);
		if (roomMegabytes > 0) expect(await read()).toBeGreaterThan(0);
		else expect(await read()).not.toBe(0);
		await unlink(join(folder, 'ballast'));
		await expect.poll(read, { timeout: 240_000 }).toBeGreaterThan(0);
		await ledger.more(100);
		await writers.stop();
		await writers.settle();
		expect(await findFlaws(kring.owner, ledger)).toEqual([]);
		expect(refusals).toEqual(expect.arrayContaining([...writers.refusals]));
		await kring.stop();
	})
);

/** A file system of its own, so that a full one is nobody else's. Skips where mounting is not permitted. */
const withSmallDisk = (context: TestContext, use: (folder: string) => Promise<void>): Promise<void> =>
	withFolder(async (folder) => {
		const disk = join(folder, 'disk');
		await mkdir(disk);
		try {
			execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m`, 'tmpfs', disk], { stdio: 'ignore' });
		} catch {
			context.skip('mounting a small disk is not permitted here');
		}
		try {
			await use(disk);
		} finally {
			execFileSync('umount', ['--lazy', disk]);
		}
	});

/** Fills the disk until this many megabytes are left. */
const fill = async (disk: string, left: number): Promise<void> => {
	const { bavail, bsize } = await statfs(disk);
	await writeFile(join(disk, 'ballast'), Buffer.alloc(bavail * bsize - left * 1024 * 1024)).catch(isEnough);
};

/** Whoever wrote meanwhile took the last of it. */
const isEnough = (error: Error): void => {
	if (!('code' in error) || error.code !== 'ENOSPC') throw error;
};

/** How far the board is; `away` when that cannot be said now, and then in those words. */
const versionOf = async (api: string, board: string, person: string): Promise<number | 'away'> => {
	const response = await fetch(`${api}/north/poll?als=${person}&heard=${board}`);
	if (response.status === 503) return 'away';
	const { messages } = (await response.json()) as { messages: { version: number }[] };
	return messages.at(-1)?.version ?? 0;
};
