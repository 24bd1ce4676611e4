import { nameOf, type Names } from '#circles/names.ts';
import type { Someone } from '#circles/someone.ts';
import type { Say } from '#ui/say.ts';
import type { Colleague } from './who-can.ts';

/** How one calls someone here: the first name, or `someone` where no register knows them any more. */
export const calledOf = (say: Say, names: Names, colleagues: readonly Colleague[], someone: Someone): string =>
	nameOf(names, someone) ?? colleagues.find(({ id }) => id === someone.id)?.name ?? say('adults.someone');

/** A name within a sentence that may be read from the other side: it does not draw along what comes after it. */
export const apart = (name: string): string => `\u2068${name}\u2069`;
