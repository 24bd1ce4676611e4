import { newId } from '#kernel/id.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { may } from '#policy.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { difference, type Difference } from '../difference.ts';
import type { Facts } from '../facts.ts';
import { planOf, type Choices, type Keeper } from '../plan.ts';
import { answersIn, type Reading } from '../reading.ts';
import { registerOf } from '../register-of.ts';
import type { Register } from '../register.ts';
import { commandOf } from '../steps.ts';
import { undoingOf } from '../undoing.ts';
import { undoWords } from '../words.ts';
import { readFacts } from './read-facts.ts';
import { askRoster } from './stream.ts';
import { undoWordsOf } from './words-kept.ts';

/** What was read, next to the school as it stands. */
export type Shown = { reading: Reading; facts: Facts; register: Register; difference: Difference; isNextYear: boolean };

type Where = Pick<House, 'db' | 'handle' | 'look' | 'keys' | 'now'>;

export const show = async (house: Where, actor: Actor, reading: Reading): Promise<Shown> => {
	const facts = await readFacts(house, actor);
	const thisYear = schoolYearOf(dayOf(house.now()));
	const { schoolYear } = reading.found.school;
	const register = registerOf(facts, thisYear, schoolYear);
	return {
		reading,
		facts,
		register,
		difference: difference(register, reading.found, answersIn(reading)),
		isNextYear: schoolYear !== undefined && schoolYear > thisYear
	};
};

/** Applies what was shown, if the school still stands as it did then. The code of the refusal, if it was refused. */
export const apply = async (
	house: Where,
	actor: Actor,
	shown: Shown,
	{ roster, reading, seen, choices }: { roster: string; reading: string; seen: number; choices: Choices },
	command?: string
): Promise<string | undefined> => {
	const { facts, register, difference: differs } = shown;
	if (facts.seen !== seen) return 'changed-meanwhile';
	const { found } = shown.reading;
	const plan = planOf({ facts, register, found, difference: differs, choices, nameIt: newId, by: keeperOf(actor) });
	const commands = plan.steps.map(commandOf);
	if (commands.length > mostCommands) return 'too-large';
	const outcome = await askRoster(
		house,
		actor,
		{
			type: 'apply-roster',
			roster,
			reading,
			school: facts.school,
			seen,
			commands,
			people: plan.people,
			groups: plan.groups,
			words: JSON.stringify(undoWords(plan, facts)),
			counts: plan.counts
		},
		command
	);
	return 'refused' in outcome ? outcome.refused : undefined;
};

const keeperOf = (actor: Actor): Keeper => ({
	person: actor.person,
	mayAppoint: may(actor, 'appoint', { kind: 'school', audience: '' })
});

/** As many as a school takes at once: some six thousand pupils who are all new. */
const mostCommands = 20_000;

/** What undoing a roster would do now, or nothing when that is over. */
export const undoing = async (house: Where, actor: Actor, roster: string) => {
	const words = await undoWordsOf(house, actor, roster);
	if (!words) return undefined;
	const facts = await readFacts(house, actor);
	return { words, facts, ...undoingOf(words.steps, facts, dayOf(house.now()), keeperOf(actor)) };
};

/** Undoes a roster as far as nobody did anything with it since; tells why not, or what stays. */
export const undo = async (
	house: Where,
	actor: Actor,
	roster: string,
	command?: string
): Promise<{ refused: string } | Pick<NonNullable<Awaited<ReturnType<typeof undoing>>>, 'facts' | 'remains'>> => {
	const it = await undoing(house, actor, roster);
	if (!it) return { refused: 'undo-is-over' };
	const { words, facts, commands, remains } = it;
	const people = words.people.filter(({ person }) => facts.people.has(person));
	const groups = words.groups.filter(({ group }) => facts.groups.has(group));
	const outcome = await askRoster(
		house,
		actor,
		{
			type: 'undo-roster',
			roster,
			school: facts.school,
			seen: facts.seen,
			commands,
			people,
			groups,
			unsaid: words.unsaid
		},
		command
	);
	return 'refused' in outcome ? { refused: outcome.refused } : { facts, remains };
};
