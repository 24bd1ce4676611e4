import type { TeamCommand } from '#teams/commands.ts';
import { teamStreamOf } from '#teams/stream-of.ts';
import { teamKey } from '#schools/next-year.ts';
import type { Calendar } from './calendar.ts';
import { castOf, inClassOrder, type ExamplePerson } from './cast.ts';
import { momentOf } from './clock.ts';
import { teamStory } from './groups/team.ts';
import type { Planned } from './planned.ts';
import { boardId, groupId, regenboog, staffOf } from './regenboog.ts';
import { stableId } from './stable-id.ts';
import { tell } from './story.ts';

/** What hangs in the lerarenkamer. */
export const teamScreen: ExamplePerson = {
	id: stableId('screen team'),
	kind: 'screen',
	given: 'Scherm lerarenkamer',
	family: ''
};

/** The board of the team: four sessions after school, an ambition, and the two questions at its goals. */
export const teamOf = (calendar: Calendar): Planned[] => {
	const { organisation } = regenboog;
	const { schoolYear, sessions } = calendar;
	const days = [2, 5, 8, 11].map((index) => sessions[index] ?? calendar.today);
	const cast = castOf(staffOf());
	const stream = boardId(teamKey, schoolYear);
	const group = groupId(teamKey, schoolYear);
	const told = tell(teamStory, {
		organisation,
		calendar: { ...calendar, sessions: days },
		startsAt: '15:30',
		stream,
		group,
		screen: teamScreen.id,
		pupils: inClassOrder(staffOf()).map(({ id }) => id),
		mode: 'team',
		cast
	});
	const noted = (ref: string) => stableId(`${organisation} ${stream} note ${ref}`);
	const written = (actor: string, day: number, command: TeamCommand, at: number): Planned => ({
		at: momentOf(days[day] ?? calendar.today, '15:55') + at * 20_000,
		organisation,
		actor: cast(actor),
		kind: 'team',
		stream: teamStreamOf(stream),
		id: stableId(`team command ${calendar.today} ${day} ${at}`),
		command
	});
	const answers = (goal: string, question: 'gain' | 'involve', answer: Answer): TeamCommand => ({
		type: 'answer-question',
		group,
		goal: noted(goal),
		question,
		answer
	});
	return [
		...told,
		written('Marijke', 0, { type: 'set-ambition', group, words: ambition }, 0),
		written(
			'Tom',
			0,
			answers('hall', 'gain', { kind: 'words', words: 'Tien minuten waarin je niet afgeleid wordt' }),
			1
		),
		written('Lotte', 2, answers('plan', 'gain', { kind: 'words', words: 'Je weet waar je het voor doet' }), 0),
		written('Lotte', 2, answers('plan', 'involve', { kind: 'not-yet' }), 1)
	];
};

type Answer = Extract<TeamCommand, { type: 'answer-question' }>['answer'];

const ambition = 'Op onze school kan elk kind vertellen wat het leert, en heeft het de rust om dat te doen';
