import type { AnswersCommand } from '#pulses/answers/commands.ts';
import type { PulsesCommand } from '#pulses/commands.ts';
import { pulsesOf } from '#pulses/stream-of.ts';
import { teamKey } from '#schools/next-year.ts';
import { teamStreamOf } from '#teams/stream-of.ts';
import type { Calendar } from './calendar.ts';
import { castOf } from './cast.ts';
import { momentOf } from './clock.ts';
import type { Planned } from './planned.ts';
import { boardId, groupId, groups, regenboog, staffOf } from './regenboog.ts';
import { stableId } from './stable-id.ts';

/** One question to one class: on which session day it was asked, put to the class, told what was done, and asked again. */
type Question = {
	key: string;
	by: string;
	asks: Pick<Ask, 'form' | 'question' | 'options'> & { support?: true };
	/** a goal of the team, by its name in their story */
	goal?: string;
	asked: number;
	/** `counts`: how many gave which answer; without it the question is open now */
	put: { on: number; counts?: number[] };
	told?: { on: number; words: string };
	noticed?: { asked: number; put: number; counts: number[] };
};
type Ask = Extract<PulsesCommand, { type: 'ask-pulse' }>;

const rest = { form: 'choice', question: 'Kun jij in de klas rustig doorwerken?' } as const;
const options = ['ja, meestal', 'soms', 'nee, vaak niet'];
const help = { form: 'faces', question: 'Krijg jij hulp als je die nodig hebt?', options: [], support: true } as const;
const door = 'Aan de deur hangt een kaart als we lezen. Dan komt er niemand binnen.';

/** Heard about a goal of the team, heard about the support at school, and one question that is open now. */
const questions: Question[] = [
	{
		key: '4',
		by: 'Tom',
		asks: { ...rest, options },
		goal: 'hall',
		asked: 5,
		put: { on: 6, counts: [6, 11, 7] },
		told: { on: 8, words: door },
		noticed: { asked: 10, put: 11, counts: [13, 8, 2] }
	},
	{
		key: '7-8',
		by: 'Tom',
		asks: { ...rest, options },
		goal: 'hall',
		asked: 5,
		put: { on: 6, counts: [9, 10, 6] },
		told: { on: 8, words: door }
	},
	{
		key: '4',
		by: 'Marijke',
		asks: { ...help, options: [] },
		asked: 7,
		put: { on: 8, counts: [12, 8, 3] },
		told: { on: 10, words: 'Op dinsdag en donderdag is er een hulptafel. Je mag er zelf heen.' }
	},
	{ key: '5a', by: 'Marijke', asks: { ...help, options: [] }, asked: 7, put: { on: 8, counts: [15, 9, 2] } },
	{
		key: '4',
		by: 'Lotte',
		asks: { form: 'choice', question: 'Weet jij waar je deze week aan werkt?', options: ['ja', 'een beetje', 'nee'] },
		goal: 'plan',
		asked: 8,
		put: { on: 11 }
	}
];

/** What classes were asked this year, each answer one tap at the digibord. */
export const askedOf = (calendar: Calendar): Planned[] =>
	questions.flatMap((one, index) => toldOf(one, index, calendar));

const toldOf = (one: Question, index: number, { schoolYear, sessions, today }: Calendar): Planned[] => {
	const { organisation } = regenboog;
	const { key, asks, goal, put, told, noticed } = one;
	const stream = pulsesOf(boardId(key, schoolYear));
	const group = groupId(key, schoolYear);
	const team = boardId(teamKey, schoolYear);
	const from = goal && {
		stream: teamStreamOf(team),
		group: groupId(teamKey, schoolYear),
		goal: stableId(`${organisation} ${team} note ${goal}`)
	};
	const actor = castOf(staffOf())(one.by);
	const screen = groups.find((each) => each.key === key)?.screen.id ?? '';
	const id = (name: string) => stableId(`question ${schoolYear} ${index} ${name}`);
	const pulse = id('pulse');
	// early in a year sessions share a day: each has a time of its own there
	const at = (session: number, step = 0) =>
		momentOf(sessions[session] ?? today, '10:00') + session * 25 * 60_000 + index * 3 * 60_000 + step * 1000;
	const command = (when: number, by: string, said: PulsesCommand): Planned => ({
		at: when,
		organisation,
		actor: by,
		kind: 'pulses',
		stream,
		id: stableId(`question command ${today} ${index} ${when} ${said.type}`),
		command: said
	});
	const answer = (when: number, answers: string, choice: number, nth: number): Planned => {
		const said: AnswersCommand = {
			type: 'give-answer',
			answer: id(`answer ${answers} ${nth}`),
			person: null,
			choice,
			words: null,
			drawing: null
		};
		const commandId = stableId(`answer command ${today} ${answers} ${nth}`);
		return { at: when, organisation, actor: screen, kind: 'answers', stream: answers, id: commandId, command: said };
	};
	/** The class answers at its digibord, and what came of it stays. */
	const answered = (asked: string, answers: string, on: number, counts: readonly number[]): Planned[] => {
		const choices = counts.flatMap((many, choice) => Array.from({ length: many }, () => choice));
		return [
			command(at(on), screen, { type: 'open-pulse', pulse: asked }),
			...choices.map((choice, nth) => answer(at(on, nth + 1), answers, choice, nth)),
			command(at(on, 50), screen, { type: 'close-pulse', pulse: asked })
		];
	};
	const answers = id('answers');
	const asked: PulsesCommand = {
		type: 'ask-pulse',
		group,
		pulse,
		...asks,
		own: false,
		from: from || null,
		answers,
		replies: id('replies')
	};
	const all = [command(at(one.asked), actor, asked)];
	if (put.counts) all.push(...answered(pulse, answers, put.on, put.counts));
	else all.push(command(at(put.on), screen, { type: 'open-pulse', pulse }));
	if (told) all.push(command(at(told.on), actor, { type: 'tell-back', pulse, words: told.words }));
	if (noticed) {
		const [next, ofNext] = [id('noticed'), id('noticed answers')];
		const again: PulsesCommand = {
			type: 'ask-noticed',
			pulse,
			next,
			question: 'Merken jullie hier al iets van?',
			options: ['ja', 'een beetje', 'nog niet'],
			answers: ofNext,
			replies: id('noticed replies')
		};
		all.push(command(at(noticed.asked), actor, again));
		all.push(...answered(next, ofNext, noticed.put, noticed.counts));
	}
	return all;
};
