import type { Drawing } from '#kernel/drawing.ts';
import type { Agreement, Step } from '../circle-state.ts';
import type { Teller } from '../someone.ts';
import { agreedIn, tell, type Source, type Told } from './source.ts';

type Put = { words: string; drawing: Drawing | null };
/** What one child put up itself: what worked, and what it wants. */
export type OwnWords = { child: string; worked: readonly Put[]; goals: readonly (Put & { helper: string })[] };
export type ToldAtHome = Told & { about: string | null; tells: Teller | null };

/** *Voor thuis*: what one guardian takes along. `closing`: dit kunnen wij nu. `next`: when they meet again, in ms since 1970. */
export type ForHome = {
	guardian: string;
	/** their own; `how`: said in this meeting */
	goals: readonly { words: string; step: Step | null; how: string }[];
	children: readonly OwnWords[];
	agreements: readonly ToldAtHome[];
	closing: string;
	next: number | null;
};

/**
 * Of the children over whom they have authority and of no other, also when they do something for another. A goal of home
 * is its guardian's own. What was agreed about the family is for who does it, and for who heard it and has authority over
 * every child; the closing sentence is about the family as well. What a child needs was said by others in the second part:
 * what came of it are the agreements.
 */
export const forHome = (source: Source, guardian: string): ForHome => {
	const { circle, meeting, together, adults } = source;
	const theirs = circle.children.filter(({ guardians }) => guardians.includes(guardian)).map(({ id }) => id);
	const heardAll = theirs.length === circle.children.length && (adults?.came.includes(guardian) ?? false);
	const concerns = ({ about, who }: Agreement) =>
		about === null ? heardAll || (who.kind === 'guest' && who.id === guardian) : theirs.includes(about);
	const own = (together?.entries ?? []).filter(({ child }) => theirs.includes(child));
	const spokenOf = adults?.homeGoals ?? together?.homeGoals.map((goal) => ({ ...goal, how: null })) ?? [];
	return {
		guardian,
		goals: spokenOf
			.filter((goal) => goal.guardian === guardian)
			.map(({ words, how }) => ({ words, step: how?.step ?? null, how: how?.words ?? '' })),
		children: theirs.map((child) => ({
			child,
			worked: own
				.filter((entry) => entry.child === child && entry.area === 'successes')
				.map(({ words, drawing }) => ({ words, drawing })),
			goals: own
				.filter((entry) => entry.child === child && entry.area === 'goals')
				.map(({ words, drawing, helper }) => ({ words, drawing, helper }))
		})),
		agreements: agreedIn(source)
			.filter(concerns)
			.map((one) => ({ ...tell(one, theirs), about: one.about, tells: one.about === null ? null : one.tells })),
		closing: heardAll ? meeting.closing : '',
		next:
			circle.meetings
				.filter(({ state, at, coming }) => state === 'planned' && at > meeting.at && coming.includes(guardian))
				.map(({ at }) => at)
				.toSorted((one, other) => one - other)[0] ?? null
	};
};
