import type { Reaction } from '#kernel/capability.ts';
import { choicesOf } from './forms.ts';
import type { AnswersCommand } from './answers/commands.ts';
import type { Answers } from './answers/answers-state.ts';
import type { AnswersEvent } from './answers/events.ts';
import type { PulsesCommand } from './commands.ts';
import type { PulsesEvent } from './events.ts';
import { pulseOf, type Pulses } from './pulses-state.ts';
import type { RepliesCommand } from './replies/commands.ts';
import type { RepliesEvent } from './replies/events.ts';
import type { Replies } from './replies/replies-state.ts';

export type PulsesReaction = Reaction &
	(
		| { kind: 'pulses'; command: PulsesCommand }
		| { kind: 'answers'; command: AnswersCommand }
		| { kind: 'replies' | 'own-replies'; command: RepliesCommand }
	);

/** Where what only a teacher sees first is kept: of a question about the own lessons, for who asked alone. */
const repliesKind = (own: boolean) => (own ? ('own-replies' as const) : ('replies' as const));

/** The streams beside a question begin with it, and answers end when it closes. */
export const pulsesReactions = (
	event: PulsesEvent,
	{ stream, state, before }: { stream: string; state: Pulses; before: Pulses }
): PulsesReaction[] => {
	const group = state.opened?.group ?? '';
	if (event.type === 'pulse-asked') {
		const { pulse, form, options, own, answers, replies, follows } = event;
		const by = pulseOf(state, pulse)?.by ?? '';
		const about = { group, pulses: stream, pulse, own };
		return [
			{
				kind: 'answers',
				stream: answers,
				command: {
					type: 'open-answers',
					...about,
					form,
					choices: choicesOf(form, options),
					replies,
					// who notices a little may say of what
					...(follows && { withWords: true })
				}
			},
			{ kind: repliesKind(own), stream: replies, command: { type: 'open-replies', ...about, by } }
		];
	}
	if (event.type === 'pulse-closed')
		return [{ kind: 'answers', stream: event.answers, command: { type: 'show-answers', hands: event.hands ?? null } }];
	if (event.type === 'pulse-dropped') {
		const own = pulseOf(before, event.pulse)?.own ?? false;
		return [
			{ kind: 'answers', stream: event.answers, command: { type: 'end-answers' } },
			{ kind: repliesKind(own), stream: event.replies, command: { type: 'end-replies' } }
		];
	}
	return [];
};

/** Of answers nothing is heard but how many came, and when it closes the counts; words go to a teacher first. */
export const answersReactions = (
	event: AnswersEvent,
	{ state, before }: { state: Answers; before: Answers }
): PulsesReaction[] => {
	const opened = state.opened ?? before.opened;
	if (!opened) return [];
	const { pulses, pulse, own, replies: stream } = opened;
	if (event.type === 'answer-given' && event.first)
		return [{ kind: 'pulses', stream: pulses, command: { type: 'count-answer', pulse }, byTheHouse: true }];
	if (event.type !== 'answers-shown') return [];
	const { came, counts, few, replies } = event;
	const forAll = !own && !few && counts.length > 0 ? counts : null;
	return [
		{ kind: 'pulses', stream: pulses, command: { type: 'take-counts', pulse, came, counts: forAll }, byTheHouse: true },
		{ kind: repliesKind(own), stream, command: { type: 'take-replies', came, counts, replies }, byTheHouse: true }
	];
};

/** What a teacher lets through the class sees, without who let it. */
export const repliesReactions = (event: RepliesEvent, { state }: { state: Replies }): PulsesReaction[] => {
	if (event.type !== 'reply-let-through' || !state.opened) return [];
	const { pulses, pulse } = state.opened;
	const reply = state.replies.find(({ id }) => id === event.reply);
	if (!reply) return [];
	const { id, words, drawing } = reply;
	return [
		{ kind: 'pulses', stream: pulses, command: { type: 'show-reply', pulse, id, words, drawing }, byTheHouse: true }
	];
};
