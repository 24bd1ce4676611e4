import { guestIn, type Agreement, type Circle } from '../circle-state.ts';
import type { Guest } from '../guest.ts';
import { agreedIn, type Source } from './source.ts';

export type Action = Pick<Agreement, 'id' | 'words' | 'by' | 'about'>;

/** *Jullie acties*: what one guest from elsewhere does, until it is done. */
export type Actions = { guest: string; actions: readonly Action[] };

/**
 * Only their own, and only what is open. Of a child of whom someone with authority said no to them, or took a yes back,
 * nothing any more, but for who comes by duty of the law.
 */
export const actionsOf = (source: Source, guest: string): Actions => {
	const known = guestIn(source.circle, guest);
	return {
		guest,
		actions:
			!known || known.sort === 'guardian'
				? []
				: agreedIn(source)
						.filter(({ who, state }) => who.kind === 'guest' && who.id === guest && state === 'open')
						.filter(({ about }) => !isBarred(source.circle, known, about))
						.map(({ id, words, by, about }) => ({ id, words, by, about }))
	};
};

/** About the family: of every child on the board. */
const isBarred = ({ children }: Circle, { consents, duty, children: answers }: Guest, about: string | null): boolean =>
	!duty &&
	children
		.filter(({ id }) => about === null || id === about)
		.some(
			({ id, guardians, asked }) =>
				(asked && answers[id] === 'no') ||
				guardians.some((guardian) => {
					const answer = consents[guardian]?.[id]?.answer;
					return answer === 'no' || answer === 'withdrawn';
				})
		);
