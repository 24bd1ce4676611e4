import { daysBetween, mondayOf, type Day } from '#kernel/time.ts';
import { dateInShort, listInWords, weekdayInWords } from '#ui/day-words.ts';
import type { Language } from '#ui/language.ts';
import type { Say } from '#ui/say.ts';
import { isOver, lastValue } from './goal-sight.ts';
import type { Goal, Note, Task } from './note.ts';
import { nameOf, type Person } from '#schools/classmates.ts';

/** `mark`: what this board has to say of a goal besides. */
export type Telling = {
	say: Say;
	language: Language;
	people: readonly Person[];
	today: Day;
	mark?: string | undefined;
};

/** The small line under a note's words: who, when, how far. Empty when there is nothing to tell. */
export const lineOf = (note: Note, telling: Telling): string => {
	switch (note.area) {
		case 'successes':
			return note.helpers.length > 0 ? telling.say('board.helped-by', { names: names(note.helpers, telling) }) : '';
		case 'goals':
			return note.goal ? together([howFar(note.goal, telling.say), howLong(note.goal, telling), telling.mark]) : '';
		case 'actions':
			return note.task ? actionLine(note.task, note.helpers, telling) : '';
		case 'planning':
		case 'ideas':
			return '';
	}
};

/** "7 van 10" */
export const howFar = (goal: Goal, say: Say): string => {
	const { measure } = goal;
	const value = lastValue(goal);
	switch (measure.kind) {
		case 'none':
			return '';
		case 'yes-no':
			return say(value ? 'board.yes' : 'board.not-yet');
		case 'count':
			return say('board.so-many', { value: value ?? measure.from, to: measure.to });
		case 'share':
			return say('board.so-many', { value: value ?? measure.from, to: measure.outOf });
	}
};

/** "nog 2 weken" */
export const howLong = (goal: Goal, { say, today, language }: Telling): string => {
	if (goal.outcome === 'reached') return say('board.reached');
	if (goal.outcome === 'let-go') return say('board.let-go');
	if (isOver(goal, today)) return say('board.time-is-up');
	if (today < goal.starts) return say('board.starts-on', { day: dateInShort(language, goal.starts) });
	const days = daysBetween(today, goal.ends);
	return days < 7 ? say('board.days-left', { n: days }) : say('board.weeks-left', { n: Math.round(days / 7) });
};

/** "vandaag", "donderdag", "6 okt" */
export const whenDue = (due: Day, { say, today, language }: Telling): string => {
	if (due === today) return say('board.today');
	if (daysBetween(today, due) === 1) return say('board.tomorrow');
	if (due > today && mondayOf(due) === mondayOf(today)) return weekdayInWords(language, due);
	return dateInShort(language, due);
};

const actionLine = (task: Task, helpers: string[], telling: Telling): string => {
	const { say } = telling;
	const who = task.everyone ? say('board.everyone') : names(task.who, telling);
	if (task.status === 'help-wanted')
		return who ? say('board.wants-help', { n: task.who.length || 1, names: who }) : say('board.help-wanted');
	const settled = task.status === 'done' || task.status === 'not-managed';
	const when = task.due && !settled ? whenDue(task.due, telling) : '';
	const helped = helpers.length > 0 ? say('board.helped-by', { names: names(helpers, telling) }) : '';
	return together([who, helped, when, task.status === 'to-do' ? '' : say(`board.${task.status}`)]);
};

const names = (ids: readonly string[], { people, language }: Telling): string =>
	listInWords(
		language,
		ids.flatMap((id) => nameOf(people, id) ?? [])
	);

const together = (parts: (string | undefined)[]): string => parts.filter(Boolean).join(' · ');
