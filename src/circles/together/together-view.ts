import type { TogetherPhase } from '../forms.ts';
import type { Names } from '../names.ts';
import type { Me } from '../room/place.ts';
import type { FaceOf } from '../someone.ts';
import { isSame } from '../someone.ts';
import type { Face } from '#sessions/faces.ts';
import type { Carried, Entry, Together } from './together-state.ts';

/** One child's column on the board. */
export type Column = {
	child: string;
	name: string;
	face: Face | undefined;
	/** it is this child's turn to speak */
	isNow: boolean;
	/** whoever looks may write in it now */
	mayWrite: boolean;
	successes: readonly Entry[];
	goals: readonly Entry[];
	/** what the child wanted the time before and has not been said of yet */
	carried: readonly Carried[];
};

export const columnsOf = (together: Together, names: Names, me: Me): Column[] =>
	together.children.map((child) => {
		const own = together.entries.filter((entry) => entry.child === child);
		return {
			child,
			name: names.children[child] ?? '',
			face: showsFaces(together) || isOwn(me, child) ? faceOf(together, { kind: 'child', id: child }) : undefined,
			isNow: together.turn.includes(child),
			mayWrite: mayWrite(together, child, me),
			successes: own.filter(({ area }) => area === 'successes'),
			goals: own.filter(({ area }) => area === 'goals'),
			carried: together.carried.filter((goal) => goal.child === child && !isSaid(own, goal))
		};
	});

const isOwn = ({ sits }: Pick<Me, 'sits'>, child: string): boolean => sits.kind === 'child' && sits.id === child;

/** Managed, or taken along once more in the same words. */
const isSaid = (own: readonly Entry[], goal: Carried): boolean =>
	own.some(({ from, area, words, drawing }) => {
		if (from === goal.id) return true;
		return area === 'goals' && words === goal.words && JSON.stringify(drawing) === JSON.stringify(goal.drawing);
	});

/** The ib'er at any time; a child, on its own device or at the screen of the room, when it is its turn. */
export const mayWrite = ({ turn, stop, children }: Together, child: string, { role, sits }: Me): boolean => {
	if (stop) return false;
	if (role === 'keeper') return true;
	const isTheirs = role === 'screen' || isOwn({ sits }, child);
	return isTheirs && (turn.includes(child) || children.length === 1);
};

/** Whoever goes on: the child that opens, the ib'er, or who stands at the screen. */
export const leads = ({ opener }: Together, { role, sits }: Me): boolean =>
	role === 'keeper' || role === 'screen' || (sits.kind === 'child' && sits.id === opener);

export const faceOf = ({ faces }: Together, who: FaceOf): Face | undefined =>
	faces.find((one) => isSame(one.who, who))?.face;

/** Whether faces are there for all to see: when who leads shows them, and at the latest when the check-in is over. */
export const showsFaces = ({ facesShown, phase }: Together): boolean => facesShown || phase !== 'check-in';

/** Whether who leads has faces to show yet. */
export const mayShowFaces = (together: Together): boolean => !showsFaces(together) && together.faces.length > 0;

/** Someone in the room: whether they chose a face, and once it is shown which. */
export type Sitting = { who: FaceOf; name: string; about: string; hasChosen: boolean; face: Face | undefined };

/** Everyone in the room: the children first, then who came, then who keeps the board. */
export const everyoneIn = (together: Together, names: Names, keepers: readonly string[]): Sitting[] => {
	const isShown = showsFaces(together);
	const of = (who: FaceOf, name: string, about = ''): Sitting => {
		const face = faceOf(together, who);
		return { who, name, about, hasChosen: face !== undefined, face: isShown ? face : undefined };
	};
	return [
		...together.children.map((id) => of({ kind: 'child', id }, names.children[id] ?? '')),
		...together.guests.map((id) => {
			const guest = names.guests[id];
			return of({ kind: 'guest', id }, guest?.given ?? '', guest?.party);
		}),
		...keepers.map((id) => of({ kind: 'keeper', id }, names.staff[id] ?? ''))
	].filter(({ name }) => name !== '');
};

/** Whose face whoever sits here chooses on their own device. */
export const ownFace = ({ sits }: Me): FaceOf | undefined =>
	sits.kind === 'screen' ? undefined : { kind: sits.kind, id: sits.id };

/** The phase that comes after this one, and the one before; nothing, at the end. */
export const besidePhase = ({
	opened,
	phase
}: Together): { next: TogetherPhase | undefined; back: TogetherPhase | undefined } => {
	const plan = opened?.plan ?? [];
	const at = plan.findIndex((one) => one.phase === phase);
	return { next: plan[at + 1]?.phase, back: at > 0 ? plan[at - 1]?.phase : undefined };
};

/** Guests whose names this screen does not know yet. */
export const unknownIn = ({ guests }: Together, names: Names): string[] => guests.filter((id) => !(id in names.guests));

/** In how many columns children stand beside each other, and over how many the last one reaches so that no hole is left. */
export const acrossOf = (children: number, most: number): { across: number; last: number } => {
	const rows = Math.max(1, Math.ceil(children / most));
	const across = Math.max(1, Math.ceil(children / rows));
	return { across, last: across * rows - children + 1 };
};
