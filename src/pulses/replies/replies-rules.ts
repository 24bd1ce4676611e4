import type { Due } from '#kernel/capability.ts';
import { refuse, type Context, type Decider } from '#kernel/decider.ts';
import { limits } from '#pulses/limits.ts';
import type { RepliesRefusal } from '#pulses/refusals.ts';
import type { RepliesCommand } from './commands.ts';
import type { RepliesDecision, RepliesEvent } from './events.ts';
import { noReplies, type Replies } from './replies-state.ts';

const decide = (state: Replies, command: RepliesCommand): RepliesDecision => {
	switch (command.type) {
		case 'open-replies': {
			const { type: _, ...opened } = command;
			return state.opened ? [] : [{ type: 'replies-opened', ...opened }];
		}
		case 'take-replies': {
			const { came, counts, replies } = command;
			return state.opened && state.closedAt === null ? [{ type: 'replies-taken', came, counts, replies }] : [];
		}
		case 'end-replies':
			return state.opened ? [{ type: 'replies-ended' }] : [];
		case 'let-through':
			return letThrough(state, command.reply);
	}
};

/** Of fewer than five children the words are for their own teacher only: the others would know whose they are. */
const letThrough = ({ opened, replies }: Replies, id: string): RepliesDecision => {
	const reply = replies.find((one) => one.id === id);
	if (!opened || !reply) return refuse('reply-unknown');
	if (opened.own) return refuse('for-you-alone');
	if (replies.length < limits.fewest) return refuse('too-few-to-show');
	return reply.isShown ? [] : [{ type: 'reply-let-through', reply: id }];
};

const evolve = (state: Replies, event: RepliesEvent, { at }: Context): Replies => {
	switch (event.type) {
		case 'replies-opened': {
			const { type: _, ...opened } = event;
			return { ...state, opened };
		}
		case 'replies-taken': {
			const { came, counts, replies } = event;
			const numbered = replies.map((reply, index) => ({ ...reply, id: String(index + 1), isShown: false }));
			return { ...state, closedAt: at, came, counts, replies: numbered };
		}
		case 'reply-let-through':
			return {
				...state,
				replies: state.replies.map((one) => (one.id === event.reply ? { ...one, isShown: true } : one))
			};
		case 'replies-ended':
			return noReplies;
	}
};

/** The rules of what a teacher sees first. After six weeks nothing of it is left (K13). */
export const repliesRules: Decider<Replies, RepliesCommand, RepliesEvent, RepliesRefusal> = {
	initial: noReplies,
	decide,
	evolve,
	withdraws: ({ type }) => (type === 'replies-ended' ? 'everything' : undefined)
};

/** It ends by itself. */
export const repliesDue = ({ closedAt }: Replies): Due<RepliesCommand> | undefined =>
	closedAt === null
		? undefined
		: { at: closedAt + limits.keptDays * 24 * 60 * 60 * 1000, command: { type: 'end-replies' } };
