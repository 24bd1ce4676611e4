import { areas } from '#boards/note.ts';
import type { BoardCommand } from '#boards/commands.ts';
import { newId } from '#kernel/id.ts';
import { addDays, dayOf } from '#kernel/time.ts';
import { wordsOf } from './words.ts';

type Say = (by: number, command: BoardCommand) => Promise<void>;

/** Written at the same time, as a class does; a group of the pipe takes them together. */
const atOnce = 30;
const goals = 40;

/**
 * A school year of a board in about so many events: notes put up, written better, hung elsewhere and taken away again,
 * and goals that are worked on and concluded. What is left hanging is about forty goals.
 */
export const pastOf = async (events: number, say: Say): Promise<void> => {
	const places = areas.filter((area) => area !== 'goals');
	for (let done = 0, number = 0; done < events; number++) {
		if (number < goals) done += await goalOf(number, say);
		const notes = Array.from({ length: atOnce }, (_, by) => ({ by, note: newId(), at: number * atOnce + by }));
		const place = (at: number) => places[at % places.length] ?? 'ideas';
		await Promise.all(
			notes.map(({ by, note, at }) => say(by, { type: 'add-note', note, area: place(at), words: wordsOf(at) }))
		);
		await Promise.all(
			notes.map(({ by, note, at }) =>
				say(by, { type: 'edit-note', note, revision: 0, words: wordsOf(at + 11), drawing: null })
			)
		);
		await Promise.all(
			notes.map(({ by, note, at }) => say(by, { type: 'move-note', note, area: place(at + 1), before: null }))
		);
		await Promise.all(notes.map(({ by, note }) => say(by, { type: 'remove-note', note })));
		// a full bin forgets its oldest note with each one that comes in: an event more
		done += atOnce * 5;
	}
};

const goalOf = async (number: number, say: Say): Promise<number> => {
	const note = newId();
	const starts = dayOf(Date.now());
	await say(number, { type: 'add-note', note, area: 'goals', words: wordsOf(number) });
	const measure = { kind: 'count', from: 0, to: 10 } as const;
	await say(number, { type: 'set-measure', note, measure, starts, ends: addDays(starts, 35) });
	await say(number, { type: 'add-progress', note, value: 4 });
	await say(number, { type: 'add-progress', note, value: 9 });
	await say(number, { type: 'conclude-goal', note, outcome: 'reached' });
	return 5;
};
