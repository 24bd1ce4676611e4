/** What a person is: in one audience (a teacher of one group), or in the whole organisation (its coordinator). */
export type Role = 'pupil' | 'teacher' | 'screen' | 'coordinator' | 'principal' | 'administrator';
export type Standing = { role: Role; audience?: string };

/** Someone who acts in one organisation. A screen is in one organisation at a time. */
export type Actor = { organisation: string; person: string; standings: readonly Standing[] };
