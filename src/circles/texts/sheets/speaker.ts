import type { GuestLanguage } from '#guests/guest.ts';
import { dayFor } from '#guests/moment.ts';
import type { Day } from '#kernel/time.ts';
import type { Say } from '#ui/say.ts';
import { nameOf, type Names } from '../../names.ts';
import type { Doer } from '../source.ts';

/** In which language a sheet speaks, and what the ids on it are called there. */
export type Speaker = { say: Say; language: GuestLanguage; names: Names };

export const called = ({ say, names }: Speaker, someone: Doer): string =>
	(someone && nameOf(names, someone)) ?? say('texts.someone');

export const childCalled = (speaker: Speaker, id: string): string => called(speaker, { kind: 'child', id });

export const onDay = ({ language }: Speaker, day: Day): string => dayFor(language, Date.parse(`${day}T12:00:00Z`));

export const heldOn = ({ say, language }: Speaker, at: number): string =>
	say('texts.meeting-of', { day: dayFor(language, at) });
