import type { OrderlyCommand } from '#schools/commands.ts';
import type { GroupRole } from '#schools/roles.ts';
import type { Place } from './facts.ts';
import type { GroupKind } from './found.ts';

type Name = { given: string; family: string };
type Building = { name: string; code: string | null };
type Look = { name: string; grades: number[] };

/** One thing that applying a roster changes, with how it was, so that it can be undone. */
export type Step =
	| ({ step: 'add-location'; location: string } & Building)
	| { step: 'reopen-location'; location: string }
	| { step: 'change-location'; location: string; before: Building; after: Building }
	| { step: 'locate-group'; group: string; before: string | null; after: string }
	| { step: 'locate'; person: string; before: string | null; after: string | null }
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
	/** `location`: of their own, if they had one */
	| { step: 'let-go'; person: string; places: Place[]; location?: string }
	| { step: 'close'; group: string; members: (Place & { person: string })[] };

/** First who and what there is, then who is where, and at the end who and what goes: each needs those before it. */
const order: readonly Step['step'][] = [
	...(['change-location', 'add-location', 'reopen-location'] as const),
	...(['open', 'reopen', 'change', 'locate-group', 'add', 'return', 'rename', 'email', 'grade', 'locate'] as const),
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
		case 'add-location': {
			const { location, name, code } = step;
			return { type: 'add-location', location, name, code };
		}
		case 'reopen-location':
			return { type: 'reopen-location', location: step.location };
		case 'change-location':
			return { type: 'change-location', location: step.location, ...step.after };
		case 'locate-group':
			return { type: 'locate-group', group: step.group, location: step.after };
		case 'locate':
			return { type: 'locate-pupil', person: step.person, location: step.after };
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
