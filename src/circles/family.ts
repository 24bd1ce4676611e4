import { refuse, type Asking } from '#kernel/decider.ts';
import { childIn, hasTogether, type Circle } from './circle-state.ts';
import type { Asked } from './commands.ts';
import type { CircleDecision } from './events.ts';
import { limits } from './limits.ts';

/** An ib'er opens a board for a family, and is its first keeper. */
export const openCircle = (command: Asked<'open-circle'>, { actor }: Asking): CircleDecision => {
	const { circle, household, keeper } = command;
	if (keeper !== actor) return refuse('only-for-yourself');
	const children = [...new Map(command.children.map((one) => [one.child, one])).values()];
	if (children.length > limits.children || children.some(({ guardians }) => isTooMany(guardians)))
		return refuse('circle-is-full');
	return [
		{ type: 'circle-opened', circle, household },
		{ type: 'keeper-joined', keeper },
		...children.map(({ child, guardians, asked }) => ({
			type: 'child-added' as const,
			child,
			guardians: [...new Set(guardians)],
			asked
		}))
	];
};

/** A board bears the name of its stream: else one could give a board the name, and so the keepers, of another. */
export const keepName = ({ opened }: Circle, { stream }: Asked<'keep-name'>): CircleDecision =>
	opened?.circle === stream ? [] : refuse('circle-exists');

export const shareCircle = ({ keepers }: Circle, { keeper }: Asked<'share-circle'>): CircleDecision => {
	if (keepers.includes(keeper)) return refuse('keeps-already');
	return keepers.length >= limits.keepers ? refuse('circle-is-full') : [{ type: 'keeper-joined', keeper }];
};

/**
 * In the place of who keeps it, none of whom is ib'er any more: that no rule of one board knows, so the register says no
 * to it where there is one. Whoever kept it does not come back to it by becoming ib'er again.
 */
export const takeOverCircle = ({ keepers }: Circle, { actor }: Asking): CircleDecision =>
	keepers.includes(actor)
		? refuse('keeps-already')
		: [
				{ type: 'keeper-joined', keeper: actor },
				...keepers.map((keeper) => ({ type: 'keeper-left' as const, keeper }))
			];

export const leaveCircle = ({ keepers }: Circle, { keeper }: Asked<'leave-circle'>): CircleDecision => {
	if (!keepers.includes(keeper)) return refuse('keeps-not');
	return keepers.length === 1 ? refuse('circle-needs-a-keeper') : [{ type: 'keeper-left', keeper }];
};

export const addChild = ({ children }: Circle, { child, guardians, asked }: Asked<'add-child'>): CircleDecision => {
	if (children.some(({ id }) => id === child)) return refuse('child-is-on-board');
	if (children.length >= limits.children || isTooMany(guardians)) return refuse('circle-is-full');
	return [{ type: 'child-added', child, guardians: [...new Set(guardians)], asked }];
};

/** What was said about the child goes along. Of the last one the whole board is erased instead. */
export const takeChildOut = (circle: Circle, { child }: Asked<'take-child-out'>): CircleDecision => {
	if (!childIn(circle, child)) return refuse('child-not-in-household');
	return circle.children.length === 1 ? refuse('circle-needs-a-child') : [{ type: 'child-taken-out', child }];
};

export const noteAuthority = (circle: Circle, { child, guardians }: Asked<'note-authority'>): CircleDecision => {
	const known = childIn(circle, child);
	if (!known) return refuse('child-not-in-household');
	if (isTooMany(guardians)) return refuse('circle-is-full');
	const now = [...new Set(guardians)];
	const isTheSame = now.length === known.guardians.length && now.every((one) => known.guardians.includes(one));
	return isTheSame ? [] : [{ type: 'authority-noted', child, guardians: now }];
};

export const askChild = (circle: Circle, { child, asked }: Asked<'ask-child'>): CircleDecision => {
	const known = childIn(circle, child);
	if (!known) return refuse('child-not-in-household');
	return known.asked === asked ? [] : [{ type: 'asking-changed', child, asked }];
};

export const eraseCircle = ({ meetings }: Circle): CircleDecision => [
	{
		type: 'circle-erased',
		together: meetings.filter(hasTogether).map(({ together }) => together),
		adults: meetings.filter(({ hadAdults }) => hadAdults).map(({ adults }) => adults)
	}
];

const isTooMany = (guardians: readonly string[]): boolean => new Set(guardians).size > limits.guardians;
