import type { Day } from '#kernel/time.ts';
import type { Noticed } from '#pulses/noticed.ts';

/** One group of a school. */
export type Group = { id: string; name: string };

/** One thing that one or more groups were asked and answered, from whatever source: nameless, and without a figure. */
export type Heard = {
	asked: string;
	groups: readonly Group[];
	/** about the support that the school offers */
	aboutSupport: boolean;
	/** what was done with it, as it was told to them; nothing yet, where nobody told */
	done: readonly string[];
	/** what most of each group noticed of that */
	noticed: readonly (Noticed | 'differs')[];
	/** when it was asked first */
	on: Day;
};

export type PupilVoice = {
	/** newest first */
	asked: Heard[];
	support: { heard: (Group & { on: Day })[]; notYet: Group[] };
};

/**
 * What pupils said in one school year, whichever way they were asked: what several groups were asked in the same words
 * is told once, and of each group that there is whether it was heard about the support that the school offers.
 */
export const pupilVoiceOf = (all: readonly Heard[], groups: readonly Group[]): PupilVoice => {
	const together = [...Map.groupBy(all, ({ asked }) => asked).values()].map(told);
	const heard = groups.flatMap((group) => {
		const [first] = all
			.filter(({ aboutSupport, groups: those }) => aboutSupport && those.some(({ id }) => id === group.id))
			.map(({ on }) => on)
			.toSorted();
		return first ? [{ ...group, on: first }] : [];
	});
	const known = new Set(heard.map(({ id }) => id));
	return {
		asked: together.toSorted((one, other) => other.on.localeCompare(one.on) || one.asked.localeCompare(other.asked)),
		support: { heard, notYet: groups.filter(({ id }) => !known.has(id)) }
	};
};

const told = (same: readonly Heard[]): Heard => {
	const groups = new Map(same.flatMap((one) => one.groups).map((group) => [group.id, group]));
	return {
		asked: same[0]?.asked ?? '',
		groups: [...groups.values()].toSorted((one, other) => one.name.localeCompare(other.name)),
		aboutSupport: same.some(({ aboutSupport }) => aboutSupport),
		done: [...new Set(same.flatMap(({ done }) => done))],
		noticed: [...new Set(same.flatMap(({ noticed }) => noticed))],
		on: same.map(({ on }) => on).toSorted()[0] ?? ''
	};
};
