import type { BoardEvent } from '#boards/events.ts';
import type { Reaction } from '#kernel/capability.ts';
import type { AsideCommand } from './aside/commands.ts';
import type { SessionsCommand } from './commands.ts';
import { sessionsOf } from './companion.ts';
import type { SessionsEvent } from './events.ts';
import type { FacesCommand } from './faces/commands.ts';
import type { FacesEvent } from './faces/events.ts';
import { revealable, type Faces } from './faces/faces-state.ts';
import type { RevealedCommand } from './revealed/commands.ts';
import type { Sessions } from './session-state.ts';

export type SessionsReaction = Reaction &
	(
		| { kind: 'sessions'; command: SessionsCommand }
		| { kind: 'faces'; command: FacesCommand }
		| { kind: 'aside'; command: AsideCommand }
		| { kind: 'revealed'; command: RevealedCommand }
	);

/** A board has its sessions from the day it is opened. */
export const sessionsOnBoard = (event: BoardEvent, { stream: board }: { stream: string }): SessionsReaction[] =>
	event.type === 'board-opened'
		? [
				{
					kind: 'sessions',
					stream: sessionsOf(board),
					command: { type: 'open-sessions', board, group: event.group }
				}
			]
		: [];

/** The streams beside a session begin and end with it. */
export const sessionsReactions = (
	event: SessionsEvent,
	{ stream, state }: { stream: string; state: Sessions }
): SessionsReaction[] => {
	if (event.type === 'session-started' && state.opened) {
		const { session, faces, aside, revealed, pupils, names } = event;
		const about = { session, group: state.opened.group, pupils: [...pupils] };
		return [
			{
				kind: 'faces',
				stream: faces,
				command: { type: 'open-faces', ...about, sessions: stream, aside, revealed, names }
			},
			{ kind: 'aside', stream: aside, command: { type: 'open-aside', ...about } },
			...(names
				? [{ kind: 'revealed', stream: revealed, command: { type: 'open-revealed', group: about.group } } as const]
				: [])
		];
	}
	if (event.type === 'faces-asked')
		return [{ kind: 'faces', stream: event.faces, command: { type: 'show', hands: event.hands } }];
	if (event.type === 'session-closed')
		return [
			{ kind: 'faces', stream: event.faces, command: { type: 'end-faces' } },
			{ kind: 'aside', stream: event.aside, command: { type: 'end-aside' } },
			...(event.named ? [{ kind: 'revealed', stream: event.revealed, command: { type: 'end-revealed' } } as const] : [])
		];
	return [];
};

/** Of faces nothing is heard but how many came, who came (by the teacher), and in the end the counts. */
export const facesReactions = (event: FacesEvent, { state }: { state: Faces }): SessionsReaction[] => {
	if (!state.opened) return [];
	const { session, sessions, aside, revealed } = state.opened;
	if (event.type === 'face-chosen' && event.first)
		return [
			{ kind: 'sessions', stream: sessions, command: { type: 'count-child', session }, byTheHouse: true },
			{ kind: 'aside', stream: aside, command: { type: 'note-came', person: event.person }, byTheHouse: true }
		];
	if (event.type === 'faces-shown') {
		const faces = revealable(state);
		const named = Object.keys(faces).length > 0;
		const { counts, apart } = event;
		const taken = { type: 'take-counts', session, counts, named, ...(apart && { apart }) } as const;
		return [
			{ kind: 'sessions', stream: sessions, command: taken, byTheHouse: true },
			...(named
				? [
						{
							kind: 'revealed',
							stream: revealed,
							command: { type: 'reveal', faces },
							byTheHouse: true
						} as const
					]
				: [])
		];
	}
	return [];
};
