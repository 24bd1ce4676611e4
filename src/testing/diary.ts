import type { Capability } from '#kernel/capability.ts';
import { refuse, type Decider } from '#kernel/decider.ts';
import type { PolicyRow } from '#kernel/policy.ts';

/** A confidential stream for tests of the wall: pages of words, sealed with the stream's own key (K13). */
type Command =
	| { type: 'open-diary'; audience: string }
	| { type: 'write-page'; page: string; words: string }
	| { type: 'tear-out'; page: string }
	| { type: 'burn' }
	/** by someone who writes in it and does not hear it */
	| { type: 'slip-in'; page: string; words: string }
	| { type: 'end' };
type Event =
	| { type: 'diary-opened' }
	| { type: 'page-written'; page: string; words: string }
	| { type: 'page-torn-out'; page: string }
	| { type: 'diary-burnt' }
	| { type: 'diary-ended' };
type Diary = { open: boolean; burnt?: true; pages: Record<string, string> };

const rules: Decider<Diary, Command, Event, 'diary-is-open' | 'diary-is-closed'> = {
	initial: { open: false, pages: {} },
	decide(state, command) {
		if (command.type === 'open-diary') return state.open ? refuse('diary-is-open') : [{ type: 'diary-opened' }];
		if (!state.open || state.burnt) return refuse('diary-is-closed');
		if (command.type === 'burn') return [{ type: 'diary-burnt' }];
		if (command.type === 'end') return [{ type: 'diary-ended' }];
		return command.type === 'write-page' || command.type === 'slip-in'
			? [{ type: 'page-written', page: command.page, words: command.words }]
			: [{ type: 'page-torn-out', page: command.page }];
	},
	evolve(state, event) {
		switch (event.type) {
			case 'diary-opened':
				return { ...state, open: true };
			case 'page-written':
				return { ...state, pages: { ...state.pages, [event.page]: event.words } };
			case 'page-torn-out': {
				const { [event.page]: _torn, ...pages } = state.pages;
				return { ...state, pages };
			}
			case 'diary-ended':
			case 'diary-burnt':
				return { open: true, burnt: true, pages: {} };
		}
	},
	withdraws(event) {
		if (event.type === 'diary-ended') return 'everything';
		if (event.type === 'diary-burnt') return () => true;
		if (event.type !== 'page-torn-out') return undefined;
		return (earlier) => earlier.type === 'page-written' && earlier.page === event.page;
	}
};

const types = ['open-diary', 'write-page', 'tear-out', 'burn', 'end'];

const capability: Capability<Diary, Command, Event> = {
	rules,
	understand: (input) =>
		[...types, 'slip-in'].includes((input as Command | null)?.type ?? '') ? (input as Command) : undefined,
	audience: (command) => (command.type === 'open-diary' ? command.audience : undefined),
	dataClass: 'confidential'
};

export const diary = capability as unknown as Capability;

export const diaryPolicy: readonly PolicyRow[] = [
	{ kind: 'diary', acts: ['hear', ...types], roles: ['teacher', 'pupil'], within: 'audience' },
	{ kind: 'diary', acts: ['hear', ...types], roles: ['teacher'], within: 'group' },
	{ kind: 'diary', acts: ['slip-in'], roles: ['pupil'], within: 'group' }
];
