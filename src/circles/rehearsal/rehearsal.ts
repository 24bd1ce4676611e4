import { wasRefused } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import { togetherPlan, usualPlan } from '../forms.ts';
import type { Names } from '../names.ts';
import type { TogetherCommand } from '../together/commands.ts';
import { togetherRules } from '../together/together-rules.ts';
import type { Together } from '../together/together-state.ts';

/** Who is in a rehearsal, by first names alone, and what is on the board of it. All but the children is made up. */
export type Cast = {
	/** the child that opens first */
	children: readonly string[];
	parent: string;
	helper: string;
	leader: string;
	/** what the child wanted the time before */
	goal: string;
	/** what home would like */
	home: string;
};

/** Nobody has these names: nothing in a rehearsal points to anyone. */
const [opener, parent, helper, leader] = ['child-0', 'parent', 'helper', 'leader'] as const;
const asScreen = { actor: 'rehearsal', role: 'screen' };

export const namesIn = (cast: Cast): Names => ({
	children: Object.fromEntries(cast.children.map((given, at) => [`child-${at}`, given])),
	guests: {
		[parent]: { given: cast.parent, sort: 'guardian', party: '', function: '' },
		[helper]: { given: cast.helper, sort: 'trusted', party: '', function: '' }
	},
	staff: { [leader]: cast.leader }
});

/** Who keeps the board of a rehearsal. */
export const keepersIn: readonly string[] = [leader];

/** The first part as it begins at the room's screen, by its own rules. Nothing of it is in any stream. */
export const beginRehearsal = ({ children, goal, home }: Cast, at: number): Together =>
	rehearsed(
		togetherRules.initial,
		{
			type: 'open-together',
			meeting: 'rehearsal',
			circle: 'rehearsal',
			plan: togetherPlan(usualPlan['care-meeting']),
			children: children.map((_, index) => `child-${index}`),
			opener,
			guests: [parent, helper],
			homeGoals: [{ id: 'home', guardian: parent, words: home }],
			carried: [{ id: 'goal', child: opener, words: goal, drawing: null, helper: '' }]
		},
		at
	);

/** What becomes of it when someone at the screen does this. What the rules say no to changes nothing. */
export const rehearsed = (together: Together, command: TogetherCommand, at: number): Together => {
	const asking = { ...asScreen, at };
	const decision = togetherRules.decide(together, command, asking);
	return wasRefused(decision) ? together : fold(togetherRules, together, decision, asking);
};
