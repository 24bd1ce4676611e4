import { statfs } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { roomOn } from './room.ts';

vi.mock('node:fs/promises', () => ({ statfs: vi.fn() }));
const disk = vi.mocked(statfs);
const withFree = (megabytes: number) =>
	disk.mockResolvedValue({ bavail: megabytes * 256, bsize: 4096 } as Awaited<ReturnType<typeof statfs>>);

test('there is room while so many megabytes are free, to the megabyte', async () => {
	withFree(64);
	expect(await roomOn('data', 64)()).toBe(true);
	withFree(63);
	expect(await roomOn('data', 64)()).toBe(false);
});

test('the disk is asked once a second at most, and room comes back by itself', async () => {
	let now = 0;
	disk.mockClear();
	withFree(1);
	const room = roomOn('data', 64, () => now);
	expect(await room()).toBe(false);
	withFree(100);
	now = 999;
	expect(await room()).toBe(false);
	expect(disk).toHaveBeenCalledTimes(1);
	now = 1_000;
	expect(await room()).toBe(true);
});

test('a disk that cannot be asked is no reason to refuse', async () => {
	disk.mockRejectedValue(new Error('gone'));
	expect(await roomOn('data', 64)()).toBe(true);
});
