/**
 * The texts of one meeting that someone else reads once the ib'er releases them: *mijn bord* of a child, *voor thuis* of
 * a guardian, *jullie acties* of someone from elsewhere. *Voor het dossier* nobody else reads here, so it is not released.
 */
export const releasable = ['my-board', 'for-home', 'actions'] as const;
export type Releasable = (typeof releasable)[number];

/** Which text, and of whom or for whom: by a name that is emptied when that one is forgotten (K4). */
export type TextFor =
	{ text: 'my-board'; child: string } | { text: 'for-home'; guardian: string } | { text: 'actions'; guest: string };

/** Also the one that is not released. */
export type AnyText = TextFor | { text: 'for-file'; child: string };

/** `at`: when it was released, in ms since 1970. */
export type Released = TextFor & { meeting: string; at: number };

export const whomOf = (one: AnyText): string =>
	'child' in one ? one.child : 'guardian' in one ? one.guardian : one.guest;

export const textFor = (text: Releasable, whom: string): TextFor => {
	switch (text) {
		case 'my-board':
			return { text, child: whom };
		case 'for-home':
			return { text, guardian: whom };
		case 'actions':
			return { text, guest: whom };
	}
};

export const isSameText = (one: AnyText, other: AnyText): boolean =>
	one.text === other.text && whomOf(one) === whomOf(other);
