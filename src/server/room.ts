import { statfs } from 'node:fs/promises';

/** Whether there is room to write: a full disk refuses new words and keeps what there is. */
export type Room = () => Promise<boolean>;

const askedEvery = 1_000;

/** Whether the disk of this folder has at least so many megabytes left; asked once a second at most. */
export const roomOn = (folder: string, megabytes: number, now: () => number = Date.now): Room => {
	let asked = -Infinity;
	let answer = Promise.resolve(true);
	return () => {
		if (now() - asked < askedEvery) return answer;
		asked = now();
		answer = statfs(folder).then(
			({ bavail, bsize }) => (bavail * bsize) / 1024 / 1024 >= megabytes,
			() => true
		);
		return answer;
	};
};
