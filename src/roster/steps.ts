import type { OrderlyCommand } from '#schools/commands.ts';
import type { GroupRole } from '#schools/roles.ts';
import type { Place } from './facts.ts';
import type { GroupKind } from './found.ts';

type Name = { given: string; family: string };
type Look = { name: string; grades: number[] };

/** One thing that applying a roster changes, with how it was, so that it can be undone. */
export type Step =
	| ({ step: 'add'; person: string; kind: 'pupil' | 'staff' } & Name)
	| { step: 'return'; person: string }
	| { step: 'rename'; person: string; before: Name; after: Name }
	| { step: 'email'; person: string; before: string | null; after: string }
	| { step: 'grade'; person: string; before: number | null; after: number | null }
	| ({ step: 'open'; group: string; key: string; schoolYear: string; kind: GroupKind } & Look)
	| { step: 'reopen'; group: string }
	| { step: 'change'; group: string; before: Look; after: Look }
	| ({ step: 'leave'; person: string } & Place)
	| { step: 'join'; person: string; group: string; role: GroupRole }
	| { step: 'let-go'; person: string; places: Place[] }
	| { step: 'close'; group: string; members: (Place & { person: string })[] };

/** First who and what there is, then who is where, and at the end who and what goes: each needs those before it. */
const order: readonly Step['step'][] = [
	...(['open', 'reopen', 'change', 'add', 'return', 'rename', 'email', 'grade'] as const),
	...(['leave', 'join', 'let-go', 'close'] as const)
];

export const inTurn = (steps: readonly Step[]): Step[] => {
	const byStep = Map.groupBy(steps, ({ step }) => step);
	return order.flatMap((step) => byStep.get(step) ?? []);
};

/** What the school is asked, for one step. */
export const commandOf = (step: Step): OrderlyCommand => {
	switch (step.step) {
		case 'add': {
			const { person, kind, given, family } = step;
			return { type: 'add-person', person, kind, given, family };
		}
		case 'return':
			return { type: 'take-back', person: step.person };
		case 'rename':
			return { type: 'rename-person', person: step.person, ...step.after };
		case 'email':
			return { type: 'set-email', person: step.person, email: step.after };
		case 'grade':
			return { type: 'set-grade', person: step.person, grade: step.after };
		case 'open': {
			const { group, key, name, schoolYear, grades, kind } = step;
			return { type: 'open-group', group, key, name, schoolYear, grades, kind };
		}
		case 'reopen':
			return { type: 'reopen-group', group: step.group };
		case 'change':
			return { type: 'change-group', group: step.group, ...step.after };
		case 'leave':
			return { type: 'leave-group', group: step.group, person: step.person };
		case 'join':
			return { type: 'join-group', group: step.group, person: step.person, role: step.role };
		case 'let-go':
			return { type: 'let-go', person: step.person };
		case 'close':
			return { type: 'close-group', group: step.group };
	}
};
