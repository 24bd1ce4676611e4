/** Everyone who works there. No stream is for it: it says that someone has a place here, with or without a group. */
export const staffAudience = 'staff';

/** The audience of a group's board. */
export const groupAudience = (group: string): string => `group:${group}`;

/** The audience of what a class itself hears, and nobody who looks along. */
export const classAudience = (group: string): string => `class:${group}`;

/** The audience of what only the teachers of a group hear. */
export const teachersAudience = (group: string): string => `teachers:${group}`;

/** The audience of what hangs beside the board of a team. */
export const teamAudience = (group: string): string => `team:${group}`;

/** The audience of what the people of a team hear, and no screen. */
export const membersAudience = (group: string): string => `members:${group}`;

/** The audience of what is one person's alone: what a teacher asked about the own lessons, a listener's pad. */
export const ownAudience = (person: string): string => `own:${person}`;

/** The audience of what nobody hears and some of a group write. */
export const nobodysAudience = (group: string): string => `nobody:${group}`;

/** The audience of what those who keep a school in order hear: its people, groups and year. */
export const officeAudience = 'office';

/** The audience of the care around children: the ib'er, and nobody else of the school. */
export const careAudience = 'care';

/** The audience of what must stay and what is asked about someone: the ib'er, the beheerder and the directeur. */
export const keepersAudience = 'keepers';

/** The audience of what somebody worries about: the ib'er and the aandachtsfunctionaris, and nobody else of the school. */
export const concernsAudience = 'concerns';
