import type { Drawing } from '#kernel/drawing.ts';
import type { Day } from '#kernel/time.ts';
import { togetherPlan, type AnyForm, type Planned } from './forms.ts';
import type { Guest } from './guest.ts';
import type { Someone, Teller } from './someone.ts';
import type { Released } from './texts/text.ts';

/** A child of this family. `guardians`: guests (of sort guardian) with authority over this child. */
export type Child = {
	id: string;
	guardians: readonly string[];
	/** twelve or older: is asked too */
	asked: boolean;
};

/** One round of meetings. `stayed`: the children are still at their own school (bleef op eigen school). */
export type Cycle = { number: number; begun: Day; closed: { on: Day; stayed: boolean } | null };

export const steps = ['better', 'same', 'worse'] as const;
export type Step = (typeof steps)[number];

/** A goal of a guardian, in their own words. `steps`: how it went, one for each meeting. */
export type HomeGoal = {
	id: string;
	guardian: string;
	cycle: number;
	words: string;
	since: Day;
	state: 'open' | 'reached' | 'let-go';
	steps: readonly { meeting: string; step: Step }[];
};

/** planned → together → door → adults → done; without a part one it begins at the door. */
export type LiveState = 'together' | 'door' | 'adults';
export type MeetingState = 'planned' | LiveState | 'done' | 'cancelled';

export type Appointment = {
	form: AnyForm;
	/** ms since 1970 */
	at: number;
	place: string;
	plan: readonly Planned[];
	/** guests who will come */
	coming: readonly string[];
	/** people of the school who will be there */
	staff: readonly string[];
	/** children to fetch from their groups */
	fetch: readonly string[];
};

export type Meeting = Appointment & {
	id: string;
	cycle: number;
	/** the streams of its two parts */
	together: string;
	adults: string;
	state: MeetingState;
	/** ms since 1970 */
	begunAt: number | null;
	/** whether the stream of part two was begun */
	hadAdults: boolean;
	/** guests who may sit in the part that is going on */
	present: readonly string[];
	/** dit kunnen wij nu */
	closing: string;
};

/** What a child wants to work on: own words or a drawing, and who helps, in words. */
export type ChildGoal = {
	id: string;
	child: string;
	meeting: string;
	words: string;
	drawing: Drawing | null;
	helper: string;
	since: Day;
	state: 'open' | 'reached' | 'let-go';
};

export type Agreed = {
	id: string;
	words: string;
	who: Someone;
	by: Day;
	/** the child it is about; `null`: the family */
	about: string | null;
	/** who tells that child */
	tells: Teller | null;
};

export type Agreement = Agreed & {
	meeting: string;
	state: 'open' | 'done' | 'dropped';
	/** since when it is done, and who said so at their own device; else a keeper did */
	done: { on: Day; by: Someone | null } | null;
	/** when the child knew, and from whom, if that was said */
	told: Day | null;
	toldBy: Teller | null;
};

/** The board of one family: what stays from meeting to meeting. Only its keepers hear it. */
export type Circle = {
	opened: { circle: string; household: string } | null;
	cycles: readonly Cycle[];
	keepers: readonly string[];
	children: readonly Child[];
	homeGoals: readonly HomeGoal[];
	guests: readonly Guest[];
	/** a guardian's own phone → as which guardian it answers */
	phones: Readonly<Record<string, string>>;
	meetings: readonly Meeting[];
	childGoals: readonly ChildGoal[];
	agreements: readonly Agreement[];
	/** texts of a meeting that someone else may read by now */
	texts: readonly Released[];
	/** agreements of which who must do them was reminded */
	reminded: readonly string[];
	/** every guest and guardian whose words are somewhere in this stream, also those who are invited no more */
	known: readonly string[];
};

export const noCircle: Circle = {
	opened: null,
	cycles: [],
	keepers: [],
	children: [],
	homeGoals: [],
	guests: [],
	phones: {},
	meetings: [],
	childGoals: [],
	agreements: [],
	texts: [],
	reminded: [],
	known: []
};

export const cycleOf = ({ cycles }: Circle): Cycle | undefined => cycles.at(-1);
export const childIn = ({ children }: Circle, id: string): Child | undefined => children.find((one) => one.id === id);
export const guestIn = ({ guests }: Circle, id: string): Guest | undefined => guests.find((one) => one.id === id);
export const meetingIn = ({ meetings }: Circle, id: string): Meeting | undefined =>
	meetings.find((one) => one.id === id);

/** Everyone with authority over a child of this family. */
export const guardiansOf = ({ children }: Circle): string[] => [
	...new Set(children.flatMap(({ guardians }) => guardians))
];

/** Whether the stream of part one was begun. */
export const hasTogether = ({ begunAt, plan }: Meeting): boolean => begunAt !== null && togetherPlan(plan).length > 0;

export type LiveMeeting = Meeting & { state: LiveState };
export const isLive = (meeting: Meeting): meeting is LiveMeeting =>
	meeting.state === 'together' || meeting.state === 'door' || meeting.state === 'adults';

/** The meeting that is going on, if one is. */
export const liveMeeting = ({ meetings }: Circle): LiveMeeting | undefined => meetings.find(isLive);
