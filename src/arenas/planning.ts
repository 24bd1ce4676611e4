import { refuse } from '#kernel/decider.ts';
import { onOneLine } from '#kernel/words.ts';
import type { Arena } from './arena-state.ts';
import type { Asked } from './commands.ts';
import type { ArenaDecision } from './events.ts';
import { limits } from './limits.ts';
import { isAtLeast } from './states.ts';

export const plan = (arena: Arena, command: Asked<'plan-arena'>): ArenaDecision => {
	if (arena.opened) return refuse('arena-already-planned');
	const { group, board, ring, ranks, turns, on, youngest, seats } = command;
	const topic = onOneLine(command.topic);
	if (topic === '') return refuse('topic-is-missing');
	if (topic.length > limits.topic) return refuse('topic-too-long');
	return [
		{ type: 'arena-opened', group, board, ring, ranks, turns },
		{ type: 'arena-planned', topic, on, youngest, seats }
	];
};

export const changePlan = (arena: Arena, command: Asked<'change-plan'>): ArenaDecision => {
	if (isAtLeast(arena.state, 'live')) return refuse('arena-not-now');
	const { on, pads } = command;
	const topic = onOneLine(command.topic);
	if (topic === '') return refuse('topic-is-missing');
	if (topic.length > limits.topic) return refuse('topic-too-long');
	const isSame = topic === arena.topic && on === arena.on && pads === arena.pads;
	return isSame ? [] : [{ type: 'plan-changed', topic, on, pads }];
};

/** Until pupils spoke; what they said is not called off. */
export const callOff = ({ state }: Arena): ArenaDecision =>
	isAtLeast(state, 'live') ? refuse('arena-not-now') : [{ type: 'arena-called-off' }];

/** Questions are made by the team, and gone through with the pupils, who may change them; in the ring they stand. */
export const putQuestion = (arena: Arena, command: Asked<'put-question'>): ArenaDecision => {
	if (isAtLeast(arena.state, 'live')) return refuse('arena-not-now');
	const { question, picture } = command;
	const words = onOneLine(command.words);
	if (words === '') return refuse('question-needs-words');
	if (words.length > (arena.youngest ? limits.shortQuestion : limits.question))
		return refuse('question-too-long-for-a-ring');
	const known = arena.questions.find(({ id }) => id === question);
	if (!known && arena.questions.length >= limits.questions) return refuse('arena-is-full');
	const isSame = known?.words === words && known.picture === picture;
	return isSame ? [] : [{ type: 'question-put', question, words, picture }];
};

export const dropQuestion = ({ state, questions }: Arena, { question }: Asked<'drop-question'>): ArenaDecision => {
	if (isAtLeast(state, 'live')) return refuse('arena-not-now');
	if (!questions.some(({ id }) => id === question)) return refuse('question-unknown');
	// pupils were asked for these questions: one stays
	if (state !== 'draft' && questions.length === 1) return refuse('question-needs-words');
	return [{ type: 'question-dropped', question }];
};

export const moveQuestion = (
	{ state, questions }: Arena,
	{ question, before }: Asked<'move-question'>
): ArenaDecision => {
	if (isAtLeast(state, 'live')) return refuse('arena-not-now');
	const knows = (one: string) => questions.some(({ id }) => id === one);
	if (!knows(question) || (before !== null && !knows(before))) return refuse('question-unknown');
	return before === question ? [] : [{ type: 'question-moved', question, before }];
};

export const finishQuestions = ({ state, questions }: Arena): ArenaDecision => {
	if (state !== 'draft') return refuse('arena-not-now');
	return questions.length === 0 ? refuse('question-needs-words') : [{ type: 'questions-finished' }];
};

/** All who were drawn said yes; a small school has fewer of them than six. */
export const finishPreparing = ({ state, ring }: Arena): ArenaDecision => {
	if (state !== 'pupils-asked') return refuse('arena-not-now');
	return ring.yes === 0 || ring.yes < ring.drawn ? refuse('ring-is-not-complete') : [{ type: 'preparing-finished' }];
};
