/** What children do for the class in a session: lead, mind the time, write, and mind the teacher. */
export const tasks = ['leads', 'minds-time', 'writes', 'minds-teacher'] as const;
export type Task = (typeof tasks)[number];

/** Who does what; mostly one child, sometimes a pair, and nobody where a class does without. */
export type Shared = Record<Task, readonly string[]>;
export const nobody: Shared = { leads: [], 'minds-time': [], writes: [], 'minds-teacher': [] };

/** How often a child did each, and when it last led. */
export type Turns = Record<Task, number> & { ledOn: string | null };
export const noTurns: Turns = { leads: 0, 'minds-time': 0, writes: 0, 'minds-teacher': 0, ledOn: null };
