import type { Board } from '#boards/board-state.ts';
import type { Sessions } from '#sessions/session-state.ts';
import type { House } from '#server/house.ts';
import type { Where } from './wheres.ts';

export type OnBoards = {
	/** how often they did what for the class */
	turns: ({ tasks: Readonly<Record<string, unknown>> } & Where)[];
	/** how many notes name them as who helps, or who does it; what those say is their writers' own */
	named: ({ notes: number } & Where)[];
};

/** What boards and their sessions know of someone beside their own words. */
export const onBoards = async (
	{ look }: Pick<House, 'look'>,
	organisation: string,
	person: string,
	wheres: ReadonlyMap<string, Where>
): Promise<OnBoards> => {
	const found: OnBoards = { turns: [], named: [] };
	for (const [id, where] of wheres) {
		const stream = await look(organisation, id);
		if (stream?.kind === 'board') {
			const { notes, bin } = stream.state as Board;
			const named = [...notes, ...bin].filter(
				({ helpers, task }) => helpers.includes(person) || task?.who.includes(person)
			);
			if (named.length > 0) found.named.push({ ...where, notes: named.length });
		}
		const tasks = stream?.kind === 'sessions' ? (stream.state as Sessions).turns[person] : undefined;
		if (tasks) found.turns.push({ ...where, tasks: { ...tasks } });
	}
	return found;
};
