import type { Drawing } from '#kernel/drawing.ts';
import { addDays, type Day } from '#kernel/time.ts';
import { limits } from './limits.ts';

/** What a child was asked about: its OPP, its care plan, what the school offers, or how it is at school. */
export const subjects = ['opp', 'care-plan', 'support', 'education'] as const;
export type Subject = (typeof subjects)[number];

/** When: while a plan is drawn up, adjusted or evaluated, once a year, or in a meeting of its family. */
export const moments = ['drawing-up', 'adjusting', 'evaluating', 'yearly', 'meeting'] as const;
export type Moment = (typeof moments)[number];

/** How it was said. */
export const channels = ['self', 'guardian', 'representative', 'drawing', 'board'] as const;
export type Channel = (typeof channels)[number];

/** What was done with it. */
export const influences = ['taken-over', 'partly', 'not'] as const;
export type Influence = (typeof influences)[number];

/** How the child took what was told. */
export const takings = ['glad', 'fine', 'sorry', 'said-nothing'] as const;
export type Taking = (typeof takings)[number];

/** What one child said, and what became of it. `said`: nothing, of a child that did not want to say anything. */
export type Wish = {
	id: string;
	subject: Subject;
	moment: Moment;
	since: Day;
	said: { channel: Channel; words: string; drawing: Drawing | null } | null;
	/** the meeting of the family in which it was put up */
	meeting: string | null;
	/** since when it is asked whether it was taken over: something was agreed about this child in the same meeting */
	asked: Day | null;
	weighed: { influence: Influence; why: string; on: Day } | null;
	told: { by: string; on: Day; took: Taking; words: string } | null;
};

/** All that one child said in its years at this school, oldest first. */
export type Voice = { child: string | null; wishes: readonly Wish[] };

export const noVoice: Voice = { child: null, wishes: [] };

export const wishIn = ({ wishes }: Voice, id: string): Wish | undefined => wishes.find((one) => one.id === id);

/** What a wish waits for: to be weighed, to be told back, or nothing any more. */
export type Stage = 'declined' | 'to-weigh' | 'to-tell' | 'told';
export const stageOf = ({ said, weighed, told }: Pick<Wish, 'said' | 'weighed' | 'told'>): Stage =>
	said === null ? 'declined' : told ? 'told' : weighed ? 'to-tell' : 'to-weigh';

/** The day on which the child should know at the latest. */
export const dueOn = ({ since }: Pick<Wish, 'since'>): Day => addDays(since, limits.tellBackWithin);

/** Whether these are the child's own words, and not what someone else told for it. */
export const isOwn = ({ said }: Pick<Wish, 'said'>): boolean =>
	said !== null && said.channel !== 'guardian' && said.channel !== 'representative';
