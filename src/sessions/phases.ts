/** The parts of a bordsessie, in order. Four of them are areas of the board. */
export const phases = ['check-in', 'successes', 'goals', 'actions', 'planning', 'tip-top'] as const;
export type Phase = (typeof phases)[number];

/** How old the class is: what a session asks of it, and with how many words. */
export const classModes = ['kleuter', 'onderbouw', 'bovenbouw'] as const;
export type ClassMode = (typeof classModes)[number];
/** A team has a session of its own kind. */
export const modes = [...classModes, 'team'] as const;
export type Mode = (typeof modes)[number];

/** One part of this session and how long it takes, in minutes. */
export type Planned = { phase: Phase; minutes: number };

const whole: readonly Planned[] = [
	{ phase: 'check-in', minutes: 2 },
	{ phase: 'successes', minutes: 3 },
	{ phase: 'goals', minutes: 4 },
	{ phase: 'actions', minutes: 4 },
	{ phase: 'planning', minutes: 1 },
	{ phase: 'tip-top', minutes: 1 }
];

const usual: Record<Mode, readonly Planned[]> = {
	kleuter: [
		{ phase: 'check-in', minutes: 3 },
		{ phase: 'successes', minutes: 4 },
		{ phase: 'actions', minutes: 3 }
	],
	onderbouw: whole,
	bovenbouw: whole,
	team: whole
};

/** The parts of a session in this mode, with the minutes a class chose for some of them. */
export const planFor = (mode: Mode, chosen: Partial<Record<Phase, number>>): Planned[] =>
	usual[mode].map(({ phase, minutes }) => ({ phase, minutes: chosen[phase] ?? minutes }));

/** The mode of a class by its jaargroepen; a mixed class goes by its youngest but for groep 2, which learns from groep 3. */
export const modeOf = (grades: readonly number[]): ClassMode => {
	if (grades.length > 0 && Math.max(...grades) <= 2) return 'kleuter';
	return Math.min(...grades) <= 4 ? 'onderbouw' : 'bovenbouw';
};
