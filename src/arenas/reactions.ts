import type { Reaction } from '#kernel/capability.ts';
import type { BoardCommand } from '#boards/commands.ts';
import type { PulsesCommand } from '#pulses/commands.ts';
import type { Arena } from './arena-state.ts';
import type { ArenaCommand } from './commands.ts';
import type { ArenaEvent } from './events.ts';
import type { Pad, PadEvent } from './pad/pad-rules.ts';
import type { RanksCommand, RanksEvent, Ranks } from './ranks/ranks-rules.ts';
import type { RingCommand } from './ring/commands.ts';
import type { RingEvent } from './ring/events.ts';
import { ringOf, type Ring } from './ring/ring-state.ts';
import type { TurnsCommand } from './turns/turns-rules.ts';

export type ArenaReaction = Reaction &
	(
		| { kind: 'arena'; command: ArenaCommand }
		| { kind: 'ring'; command: RingCommand }
		| { kind: 'ranks'; command: RanksCommand }
		| { kind: 'turns'; command: TurnsCommand }
		| { kind: 'board'; command: BoardCommand }
		| { kind: 'pulses'; command: PulsesCommand }
	);

/** The ring and the private ranks begin and end with their arena; what is chosen hangs on a board; pupils are told and asked. */
export const arenaReactions = (
	event: ArenaEvent,
	{ stream, state, before }: { stream: string; state: Arena; before: Arena }
): ArenaReaction[] => {
	const opened = state.opened ?? before.opened;
	if (!opened) return [];
	const { group, ring, ranks, turns } = opened;
	switch (event.type) {
		case 'arena-planned':
			return [
				{ kind: 'ring', stream: ring, command: { type: 'open-ring', group, arena: stream, turns, seats: event.seats } },
				{ kind: 'ranks', stream: ranks, command: { type: 'open-ranks', group, arena: stream } }
			];
		case 'arena-called-off':
		case 'arena-forgotten':
			return [
				{ kind: 'ring', stream: ring, command: { type: 'end-ring-of' }, byTheHouse: true },
				{ kind: 'ranks', stream: ranks, command: { type: 'end-ranks' }, byTheHouse: true }
			];
		case 'ring-started':
			return [{ kind: 'ring', stream: ring, command: { type: 'sit-down' }, byTheHouse: true }];
		case 'ranks-asked':
			return [{ kind: 'ranks', stream: ranks, command: { type: 'sum-ranks' }, byTheHouse: true }];
		case 'idea-hung':
			return hang(event, state);
		case 'pupils-told':
			return event.classes.map(({ group: of, pulses, pulse }) => ({
				kind: 'pulses',
				stream: pulses,
				command: {
					type: 'tell-of-arena',
					group: of,
					pulse,
					arena: stream,
					question: event.title,
					words: `${event.words} ${event.how}`
				},
				byTheHouse: true
			}));
		case 'noticed-asked':
			return event.classes.map(({ pulses, pulse, next, answers, replies }) => ({
				kind: 'pulses',
				stream: pulses,
				command: { type: 'ask-noticed', pulse, next, answers, replies, ...askOf(state) },
				byTheHouse: true
			}));
		case 'pupils-confirmed':
			return [{ kind: 'ring', stream: ring, command: { type: 'end-ring-of' }, byTheHouse: true }];
		default:
			return [];
	}
};

const askOf = ({ told }: Arena) => ({ question: told?.ask.question ?? '', options: [...(told?.ask.options ?? [])] });

/** On the board of the team as an action; for a class among its ideas, where the class itself decides. */
const hang = (
	{ idea, board, note }: Extract<ArenaEvent, { type: 'idea-hung' }>,
	{ ideas, opened }: Arena
): ArenaReaction[] => {
	const words = ideas.find(({ id }) => id === idea)?.words ?? '';
	const area = board === opened?.board ? 'actions' : 'ideas';
	return [{ kind: 'board', stream: board, command: { type: 'add-note', note, area, words } }];
};

/** Of a ring its arena knows how many; who sat there has had a turn. */
export const ringReactions = (event: RingEvent, { state }: { state: Ring }): ArenaReaction[] => {
	const { opened } = state;
	if (!opened) return [];
	const { arena, turns } = opened;
	if (event.type === 'ring-changed') {
		const { drawn, yes, groups } = event;
		return [{ kind: 'arena', stream: arena, command: { type: 'take-ring', drawn, yes, groups }, byTheHouse: true }];
	}
	if (event.type !== 'ring-sat') return [];
	return ringOf(state).map(({ pupil }) => ({
		kind: 'turns',
		stream: turns,
		command: { type: 'take-turn', pupil },
		byTheHouse: true
	}));
};

/** Of who chose what nothing is told but how all of it came out. */
export const ranksReactions = (event: RanksEvent, { before }: { before: Ranks }): ArenaReaction[] =>
	event.type === 'ranks-summed' && before.opened
		? [
				{
					kind: 'arena',
					stream: before.opened.arena,
					command: { type: 'take-ranks', ranks: event.ranks },
					byTheHouse: true
				}
			]
		: [];

/** A line that its listener gives stands there without who gave it. */
export const padReactions = (event: PadEvent, { state }: { state: Pad }): ArenaReaction[] => {
	if (event.type !== 'line-given' || !state.arena) return [];
	const line = state.lines.find(({ id }) => id === event.line);
	if (!line) return [];
	const { id: quote, words, kind } = line;
	return [
		{ kind: 'arena', stream: state.arena, command: { type: 'take-quote', quote, words, kind }, byTheHouse: true }
	];
};
