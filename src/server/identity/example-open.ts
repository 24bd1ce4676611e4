import type { SetUp } from './set-up.ts';

/** What was looked up is remembered for so long, in ms: an example is asked for at every request. */
const moment = 1_000;

/** An example is open until the first school of its own was founded here, unless it was asked to stay. */
export const openingOf = (
	{ isOpen }: Pick<SetUp, 'isOpen'>,
	stays: boolean,
	now: () => number
): (() => Promise<boolean>) => {
	let known: { open: boolean; at: number } | undefined;
	return async () => {
		if (stays) return true;
		// what was founded once stays so
		if (known && (!known.open || Math.abs(now() - known.at) < moment)) return known.open;
		known = { open: await isOpen(), at: now() };
		return known.open;
	};
};
