import type { Adults } from '../adults/adults-state.ts';
import type { Agreement, Circle, Meeting } from '../circle-state.ts';
import type { Someone } from '../someone.ts';
import type { Together } from '../together/together-state.ts';

/** All that one meeting left: what each text is filtered from. A part that was not held is not there. */
export type Source = {
	circle: Circle;
	meeting: Meeting;
	together: Together | undefined;
	adults: Adults | undefined;
};

/** Someone who does something, as a text may say it; `null`: someone whom who reads this may not read of. */
export type Doer = Someone | null;

/** An agreement as a text tells it. */
export type Told = Pick<Agreement, 'id' | 'words' | 'by' | 'told'> & { who: Doer; isDone: boolean };

/** What was agreed in this meeting, as it stands on the board by now; what was dropped is in no text any more. */
export const agreedIn = ({ circle, meeting }: Source): Agreement[] =>
	circle.agreements.filter((one) => one.meeting === meeting.id && one.state !== 'dropped');

/** Of the children of this board only these are named. */
export const tell = ({ id, words, by, told, who, state }: Agreement, children: readonly string[]): Told => ({
	id,
	words,
	by,
	told,
	who: who.kind === 'child' && !children.includes(who.id) ? null : who,
	isDone: state === 'done'
});
