import { childIn, guardiansOf, guestIn, type Circle } from '../circle-state.ts';
import { actionsOf } from './actions.ts';
import type { Source } from './source.ts';
import { isSameText, type AnyText, type Released, type TextFor } from './text.ts';

/** Who has authority, and who is asked as a guardian: for each of them there is a *voor thuis*. */
export const guardiansAt = (circle: Circle): string[] => [
	...new Set([...guardiansOf(circle), ...circle.guests.filter(({ sort }) => sort === 'guardian').map(({ id }) => id)])
];

/** Every text of a meeting: what a guest from elsewhere does only where they do something. */
export const textsOf = (source: Source): AnyText[] => {
	const { children, guests } = source.circle;
	return [
		...children.map(({ id: child }) => ({ text: 'my-board' as const, child })),
		...guardiansAt(source.circle).map((guardian) => ({ text: 'for-home' as const, guardian })),
		...children.map(({ id: child }) => ({ text: 'for-file' as const, child })),
		...guests
			.filter(({ id }) => actionsOf(source, id).actions.length > 0)
			.map(({ id: guest }) => ({ text: 'actions' as const, guest }))
	];
};

export const releaseOf = ({ texts }: Circle, meeting: string, text: AnyText): Released | undefined =>
	texts.find((one) => one.meeting === meeting && isSameText(one, text));

/** Which released texts one guardian reads by now: their own, and *mijn bord* of children over whom they have authority. */
export const forGuardian = (circle: Circle, guardian: string): Released[] =>
	circle.texts.filter(
		(one) =>
			(one.text === 'for-home' && one.guardian === guardian) ||
			(one.text === 'my-board' && (childIn(circle, one.child)?.guardians.includes(guardian) ?? false))
	);

/** Which released actions are a guest's own, while they are asked. */
export const forGuest = (circle: Circle, guest: string): Released[] =>
	guestIn(circle, guest) ? circle.texts.filter((one) => one.text === 'actions' && one.guest === guest) : [];

/** Whether a text is one of this board at all. */
export const mayBeFor = (circle: Circle, text: TextFor): boolean => {
	switch (text.text) {
		case 'my-board':
			return childIn(circle, text.child) !== undefined;
		case 'for-home':
			return guardiansAt(circle).includes(text.guardian);
		case 'actions': {
			const guest = guestIn(circle, text.guest);
			return guest !== undefined && guest.sort !== 'guardian';
		}
	}
};
