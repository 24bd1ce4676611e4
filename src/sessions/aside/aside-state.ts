/** Whether a device that knocks waits for the teacher, comes in at once, or is kept out. */
export const admissions = ['ask', 'all', 'locked'] as const;
export type Admission = (typeof admissions)[number];

export const colours = ['blue', 'green', 'orange', 'purple', 'red', 'yellow'] as const;
export const animals = [
	'bear',
	'cat',
	'duck',
	'fox',
	'frog',
	'hare',
	'hedgehog',
	'mouse',
	'owl',
	'rabbit',
	'snail',
	'whale'
] as const;
export type Colour = (typeof colours)[number];
export type Animal = (typeof animals)[number];

/** A tablet at the door or inside. Until a child takes a name on it, an animal in a colour is all there is to know. */
export type Device = {
	id: string;
	colour: Colour;
	animal: Animal;
	admitted: boolean;
	person: string | null;
};

/** What only the teacher's device knows while a session lasts. */
export type Aside = {
	opened: { session: string; group: string; pupils: readonly string[] } | null;
	/** who chose a face, in the order they came */
	came: readonly string[];
	/** who would like to talk in a moment */
	wantToTalk: readonly string[];
	/** how often the class asked the teacher to let go and when last (ms since 1970); `null`: not, or thanked for */
	reminded: { times: number; at: number } | null;
	admission: Admission;
	devices: readonly Device[];
};

export const noAside: Aside = { opened: null, came: [], wantToTalk: [], reminded: null, admission: 'ask', devices: [] };
