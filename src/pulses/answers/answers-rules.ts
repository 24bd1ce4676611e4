import { refuse, type Asking, type Decider } from '#kernel/decider.ts';
import { onOneLine } from '#kernel/words.ts';
import { limits } from '#pulses/limits.ts';
import type { AnswersRefusal } from '#pulses/refusals.ts';
import { noAnswers, type Answer, type Answers } from './answers-state.ts';
import type { AnswersCommand, AskedOfAnswers } from './commands.ts';
import type { AnswersDecision, AnswersEvent } from './events.ts';

const decide = (answers: Answers, command: AnswersCommand, asking: Asking): AnswersDecision => {
	switch (command.type) {
		case 'open-answers': {
			const { type: _, ...opened } = command;
			return answers.opened ? [] : [{ type: 'answers-opened', ...opened }];
		}
		case 'give-answer':
			return give(answers, command, asking);
		case 'show-answers':
			return answers.opened ? [shown(answers, command), { type: 'answers-ended' }] : [];
		case 'end-answers':
			return answers.opened ? [{ type: 'answers-ended' }] : [];
	}
};

/** On a device of their own a child answers for itself, and again until it closes. At the digibord each tap is one. */
const give = (
	{ opened, given }: Answers,
	{ answer, person, choice, words, drawing }: AskedOfAnswers<'give-answer'>,
	{ role, actor }: Asking
): AnswersDecision => {
	if (!opened) return refuse('answers-are-closed');
	if (role === 'pupil' ? person !== actor : person !== null) return refuse('not-your-answer');
	const by = person ?? answer;
	const before = given[by];
	if (!before && Object.keys(given).length >= limits.answers) return refuse('answers-are-full');
	const said: Answer = { choice, words: onOneLine(words ?? ''), drawing: drawing?.length ? drawing : null };
	const flaw = flawOf(opened, said);
	if (flaw) return refuse(flaw);
	return [{ type: 'answer-given', by, ...said, first: !before }];
};

const flawOf = (
	{ form, choices, withWords }: NonNullable<Answers['opened']>,
	said: Answer
): AnswersRefusal | undefined => {
	if (choices > 0) {
		const isOne = said.choice !== null && said.choice < choices && !said.drawing;
		const fits = withWords ? said.words.length <= limits.words : said.words === '';
		return isOne && fits ? undefined : 'answer-does-not-fit';
	}
	if (said.choice !== null || (form === 'words' && said.drawing)) return 'answer-does-not-fit';
	if (said.words === '' && !said.drawing) return 'answer-is-missing';
	if (said.words.length > limits.words) return 'answer-does-not-fit';
	const { drawing } = said;
	const isLarge = drawing && (drawing.length > limits.strokes || drawing.flat().length > limits.drawing);
	return isLarge ? 'drawing-too-large' : undefined;
};

const shown = ({ opened, given }: Answers, { hands }: AskedOfAnswers<'show-answers'>): AnswersEvent => {
	const all = Object.values(given);
	const counts = Array.from({ length: opened?.choices ?? 0 }, (_, index) => hands?.[index] ?? 0);
	for (const { choice } of all) if (choice !== null) counts[choice] = (counts[choice] ?? 0) + 1;
	// in an order that tells nothing of who was first
	const replies = all
		.filter(({ choice, words }) => choice === null || words !== '')
		.map(({ words, drawing }) => ({ words, drawing }))
		.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)));
	const came = all.length + (hands ?? []).reduce((sum, count) => sum + count, 0);
	return { type: 'answers-shown', came, counts, few: came < limits.fewest, replies };
};

const keyOf = ({ words, drawing }: Omit<Answer, 'choice'>) => `${words} ${JSON.stringify(drawing)}`;

const evolve = (answers: Answers, event: AnswersEvent): Answers => {
	switch (event.type) {
		case 'answers-opened': {
			const { type: _, ...opened } = event;
			return { ...answers, opened };
		}
		case 'answer-given': {
			const { by, choice, words, drawing } = event;
			return { ...answers, given: { ...answers.given, [by]: { choice, words, drawing } } };
		}
		case 'answers-shown':
			return answers;
		case 'answers-ended':
			return noAnswers;
	}
};

/** The rules of what one class answers. When it closes, nothing of who answered what is left (K13). */
export const answersRules: Decider<Answers, AnswersCommand, AnswersEvent, AnswersRefusal> = {
	initial: noAnswers,
	decide,
	evolve,
	withdraws: ({ type }) => (type === 'answers-ended' ? 'everything' : undefined)
};
