import { refuse, type Asking } from '#kernel/decider.ts';
import { onOneLine } from '#kernel/words.ts';
import type { Arena } from './arena-state.ts';
import type { Asked } from './commands.ts';
import type { ArenaDecision } from './events.ts';
import { limits } from './limits.ts';

/** What was done, and how pupils can see it; on the boards of their classes. */
export const tellPupils = ({ state }: Arena, command: Asked<'tell-pupils'>): ArenaDecision => {
	if (state !== 'on-board') return refuse('arena-not-now');
	const [words, how] = [onOneLine(command.words), onOneLine(command.how)];
	if (words === '') return refuse('tell-is-missing');
	if (how === '') return refuse('tell-how-is-missing');
	if (words.length > limits.told || how.length > limits.told) return refuse('tell-too-long');
	const { title, ask, classes } = command;
	return [{ type: 'pupils-told', words, how, title: onOneLine(title).slice(0, limits.question), ask, classes }];
};

/** *Merken jullie hier al iets van?* goes to the classes that were told, once. */
export const askNoticed = ({ state, told }: Arena): ArenaDecision =>
	state === 'told' && told && !told.asked
		? [{ type: 'noticed-asked', classes: [...told.classes] }]
		: refuse('arena-not-now');

/** An arena is over when every class that was asked has answered. */
export const takeNoticed = (
	{ state, told, noticed }: Arena,
	{ group, counts }: Asked<'take-noticed'>
): ArenaDecision => {
	if (state !== 'told' || !told || noticed.some((one) => one.group === group)) return [];
	const answered = [...noticed.map((one) => one.group), group];
	const isAll = told.classes.every((one) => answered.includes(one.group));
	return [
		{ type: 'noticed-taken', group, ...(counts && { counts }) },
		...(isAll ? [{ type: 'pupils-confirmed' } as const] : [])
	];
};

/** The moderator leads; who helps the school (the ib'er) may always, and so does the house when something is due. */
export const leads = ({ moderator }: Arena, { actor, role }: Asking): boolean =>
	actor === moderator || role === 'coordinator' || role === 'house';
