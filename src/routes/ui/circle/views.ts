import type { View } from './example-adults.ts';

/** Part two in every state that looks different, as the keeper has it, and as a guest reads along. */
export const adultsViews: Record<string, View & { refused?: boolean; long?: boolean }> = {
	'goal-empty': { phase: 'home-goal', said: 'nothing' },
	goal: { phase: 'home-goal', said: 'some', late: 60 },
	'goal-two': { phase: 'home-goal', said: 'much', late: 200 },
	'goal-over': { phase: 'home-goal', said: 'some', late: 280 },
	'needs-empty': { phase: 'needs', said: 'nothing' },
	needs: { phase: 'needs', said: 'some', late: 90 },
	'needs-full': { phase: 'needs', said: 'much', late: 400, long: true },
	refused: { phase: 'needs', said: 'some', late: 90, refused: true },
	'agreements-empty': { phase: 'agreements', said: 'nothing' },
	agreements: { phase: 'agreements', said: 'some', late: 30 },
	'agreements-full': { phase: 'agreements', said: 'much', late: 200, long: true }
};

/** The door, and who comes through it. */
export const doorViews = ['door', 'door-bare', 'calm', 'wave', 'who', 'who-empty', 'came', 'came-together'] as const;
export type DoorView = (typeof doorViews)[number];

export const isDoorView = (name: string): name is DoorView => doorViews.some((one) => one === name);
