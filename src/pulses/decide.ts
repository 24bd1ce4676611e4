import { refuse, wasRefused, type Asking } from '#kernel/decider.ts';
import { onOneLine } from '#kernel/words.ts';
import type { Asked, PulsesCommand } from './commands.ts';
import type { PulsesDecision, PulsesEvent } from './events.ts';
import { choicesOf, hasOptions } from './forms.ts';
import { limits } from './limits.ts';
import { followerOf, pulseOf, type Pulse, type Pulses } from './pulses-state.ts';

export const decide = (pulses: Pulses, command: PulsesCommand, asking: Asking): PulsesDecision => {
	if (command.type === 'ask-pulse') return ask(pulses, command);
	if (command.type === 'tell-of-arena') return tellOfArena(pulses, command);
	const pulse = pulseOf(pulses, command.pulse);
	if (!pulse) return refuse('pulse-unknown');
	switch (command.type) {
		case 'open-pulse':
			return open(pulses, pulse);
		case 'count-hands':
			return countHands(pulse, command.counts);
		case 'close-pulse':
			return close(pulse);
		case 'drop-pulse':
			return drop(pulse, asking);
		case 'tell-back':
			return tellBack(pulse, command.words, asking);
		case 'ask-noticed':
			return askNoticed(pulses, pulse, command, asking);
		case 'count-answer':
			return pulse.state === 'open' ? [{ type: 'answer-came', pulse: pulse.id }] : [];
		case 'take-counts': {
			const { came, counts } = command;
			return [{ type: 'counts-taken', pulse: pulse.id, came, ...(counts && { counts }) }];
		}
		case 'show-reply': {
			const { id, words, drawing } = command;
			if (pulse.shown.some((one) => one.id === id)) return [];
			return [{ type: 'reply-shown', pulse: pulse.id, id, words, drawing }];
		}
	}
};

const ask = (pulses: Pulses, command: Asked<'ask-pulse'>): PulsesDecision => {
	const { type: _, group, from, support, ...asked } = command;
	if (support && asked.own) return refuse('own-is-not-support');
	const opened = pulses.opened ? [] : [{ type: 'pulses-opened' as const, group }];
	const put = putInLine(pulses, { ...asked, ...(from && { from }), ...(support && { support }) });
	return wasRefused(put) ? put : [...opened, ...put];
};

/** What was said in a ring and done with it stands with what the class was asked itself; over from the first. */
const tellOfArena = (pulses: Pulses, command: Asked<'tell-of-arena'>): PulsesDecision => {
	const { type: _, group, ...told } = command;
	const opened = pulses.opened ? [] : [{ type: 'pulses-opened' as const, group }];
	return pulseOf(pulses, told.pulse) ? [] : [...opened, { type: 'arena-told', ...told }];
};

type ToAsk = Omit<Extract<PulsesEvent, { type: 'pulse-asked' }>, 'type'>;

const putInLine = (pulses: Pulses, asked: ToAsk): PulsesDecision => {
	if (pulseOf(pulses, asked.pulse)) return refuse('pulse-exists');
	if (pulses.asked.filter(({ state }) => state !== 'closed').length >= limits.waiting)
		return refuse('class-is-asked-enough');
	const question = onOneLine(asked.question);
	if (question === '') return refuse('question-is-missing');
	if (question.length > limits.question) return refuse('question-too-long');
	const options = asked.options.map(onOneLine).filter(Boolean);
	if (!fit(asked.form, options)) return refuse('options-do-not-fit');
	return [{ type: 'pulse-asked', ...asked, question, options }];
};

const fit = (form: Pulse['form'], options: readonly string[]): boolean => {
	if (!hasOptions(form)) return options.length === 0;
	const { fewestOptions, options: most, option } = limits;
	const isMany = options.length >= fewestOptions && options.length <= most;
	return isMany && new Set(options).size === options.length && options.every(({ length }) => length <= option);
};

/** One at a time, so that a class knows what it answers. */
const open = ({ asked }: Pulses, { id, state }: Pulse): PulsesDecision => {
	if (state !== 'asked') return refuse(state === 'open' ? 'pulse-is-open' : 'pulse-is-closed');
	return asked.some((other) => other.state === 'open')
		? refuse('another-is-open')
		: [{ type: 'pulse-opened', pulse: id }];
};

const countHands = ({ id, state, form, options, hands }: Pulse, counts: number[]): PulsesDecision => {
	if (state !== 'open') return refuse('pulse-is-not-open');
	if (counts.length !== choicesOf(form, options)) return refuse('options-do-not-fit');
	if (hands && counts.every((count, index) => count === hands[index])) return [];
	return [{ type: 'hands-counted', pulse: id, counts }];
};

const close = ({ id, state, answers, hands }: Pulse): PulsesDecision =>
	state === 'open'
		? [{ type: 'pulse-closed', pulse: id, answers, ...(hands && { hands: [...hands] }) }]
		: refuse('pulse-is-not-open');

/** By who asked, and by the class's own teacher. */
const isTheirs = ({ by }: Pulse, { actor, role }: Asking): boolean => actor === by || role === 'teacher';

/** What was asked from a goal of the team is the team's: whoever of it may tell. */
const mayTell = (pulse: Pulse, asking: Asking): boolean =>
	(pulse.from !== null && !pulse.own) || isTheirs(pulse, asking);

const drop = (pulse: Pulse, asking: Asking): PulsesDecision => {
	if (!isTheirs(pulse, asking)) return refuse('not-your-question');
	if (pulse.state !== 'asked') return refuse(pulse.state === 'open' ? 'pulse-is-open' : 'pulse-is-closed');
	const { id, answers, replies } = pulse;
	return [{ type: 'pulse-dropped', pulse: id, answers, replies }];
};

const tellBack = (pulse: Pulse, said: string, asking: Asking): PulsesDecision => {
	if (!mayTell(pulse, asking)) return refuse('not-your-question');
	if (pulse.state !== 'closed') return refuse('pulse-is-not-closed');
	const words = onOneLine(said);
	if (words === '') return refuse('told-is-missing');
	if (words.length > limits.told) return refuse('told-too-long');
	return pulse.told?.words === words ? [] : [{ type: 'told-back', pulse: pulse.id, words }];
};

/** Once it was told what was done, the class is asked whether it notices that; once, and in the same three answers. */
const askNoticed = (pulses: Pulses, pulse: Pulse, command: Asked<'ask-noticed'>, asking: Asking): PulsesDecision => {
	if (pulse.arena === null && !mayTell(pulse, asking)) return refuse('not-your-question');
	if (!pulse.told || pulse.own) return refuse('not-told-yet');
	// a teacher who asked it before its arena did has asked it
	if (pulse.arena !== null && followerOf(pulses, pulse.id)) return [];
	if (pulse.follows || followerOf(pulses, pulse.id)) return refuse('noticed-is-asked');
	const { next, question, options, answers, replies } = command;
	const { from } = pulse;
	const asked = { pulse: next, form: 'choice', question, options, own: false, answers, replies } as const;
	return putInLine(pulses, { ...asked, follows: pulse.id, ...(from && { from }) });
};
