import { circleRules } from '#circles/circle-rules.ts';
import { meetingIn, type Circle, type Meeting } from '#circles/circle-state.ts';
import type { CircleCommand } from '#circles/commands.ts';
import { usualPlan } from '#circles/forms.ts';
import type { Names } from '#circles/names.ts';
import { wasRefused } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import { dayOf } from '#kernel/time.ts';

const id = (index: number): string => `0192f222-0000-7000-8000-${String(index).padStart(12, '0')}`;

/** An invented family: a mother, her four children in four groups, and who comes to help. */
export const amira = id(1);
export const sem = id(2);
export const noor = id(3);
export const jip = id(4);
export const children = [amira, sem, noor, jip];
export const [mother, father, social, attendance, interpreter, aunt, youth] = [
	id(11),
	id(12),
	id(13),
	id(14),
	id(15),
	id(16),
	id(17)
] as [string, string, string, string, string, string, string];
export const keeper = id(21);
export const els = id(22);

/** When the meeting of this example takes place. */
export const meetsAt = Date.parse('2026-11-24T12:00:00Z');
export const today = dayOf(meetsAt);
const meeting = id(31);

export const names: Names = {
	children: { [amira]: 'Amira', [sem]: 'Sem', [noor]: 'Noor', [jip]: 'Jip' },
	guests: {
		[mother]: { given: 'Samira', sort: 'guardian', party: '', function: '' },
		[father]: { given: 'Rachid', sort: 'guardian', party: '', function: '' },
		[social]: { given: 'Karin', sort: 'partner', party: 'Wijkteam Zuid', function: 'schoolmaatschappelijk werk' },
		[attendance]: { given: 'Joost', sort: 'partner', party: 'gemeente', function: 'leerplicht' },
		[interpreter]: { given: 'Hatice', sort: 'interpreter', party: '', function: '' },
		[aunt]: { given: 'Fadoua', sort: 'trusted', party: '', function: '' },
		[youth]: { given: 'Willemijn', sort: 'partner', party: 'Jeugdbescherming regio', function: 'gezinsvoogd' }
	},
	staff: { [keeper]: 'Nancy', [els]: 'Els' }
};
/** The same with names that are as long as names are. */
export const longNames: Names = {
	...names,
	children: {
		[amira]: 'Anne-Fleur Philippine',
		[sem]: 'Maximiliaan-Alexander',
		[noor]: 'Noor',
		[jip]: 'Abdurrahman'
	}
};

export const colleagues = [
	{ id: els, name: 'Els' },
	{ id: id(23), name: 'Tom' },
	{ id: keeper, name: 'Nancy' }
];
export const largeTeam = [
	...colleagues,
	...'Anke Bas Carla Dirk Esra Frits Gerda Hilde Ids Joke Kees'
		.split(' ')
		.map((name, index) => ({ id: id(40 + index), name }))
];

export const groups = [
	{ child: 'Amira', group: 'Groep 8' },
	{ child: 'Sem', group: 'Groep 6' },
	{ child: 'Noor', group: 'Groep 4' },
	{ child: 'Jip', group: 'Groep 1/2a' }
];

const yes = (guest: string): CircleCommand[] =>
	children.flatMap((child) =>
		(child === amira ? [mother, father] : [mother]).map((guardian) => ({
			type: 'give-consent' as const,
			guest,
			guardian,
			child,
			answer: 'yes' as const,
			how: 'signed' as const
		}))
	);
const invite = (guest: string, why: string, part: 'both' | 'second' | 'first' = 'both'): CircleCommand => ({
	type: 'invite-guest',
	guest,
	sort: names.guests[guest]?.sort ?? 'partner',
	why,
	part
});

const opening: CircleCommand[] = [
	{
		type: 'open-circle',
		circle: id(90),
		household: id(91),
		keeper,
		children: children.map((child) => ({
			child,
			guardians: child === amira ? [mother, father] : [mother],
			asked: child === amira
		}))
	}
];
const invited: CircleCommand[] = [
	invite(mother, 'het is haar gezin'),
	invite(father, 'het is zijn gezin'),
	invite(social, 'helpt thuis'),
	...yes(social),
	invite(attendance, 'kijkt mee naar te laat komen', 'second'),
	{ type: 'note-legal-duty', guest: attendance, words: 'Leerplichtwet, artikel 16' },
	invite(interpreter, 'vertaalt voor moeder'),
	{ type: 'note-in-the-room', guest: interpreter, guardian: mother },
	invite(aunt, 'is er voor de kinderen', 'first'),
	...yes(aunt),
	invite(youth, 'denkt mee over thuis', 'second'),
	{
		type: 'give-consent',
		guest: youth,
		guardian: father,
		child: amira,
		answer: 'no',
		how: 'said-here'
	}
];
const plan = (coming: readonly string[]): CircleCommand[] => [
	{
		type: 'plan-meeting',
		meeting,
		together: id(32),
		adults: id(33),
		form: 'care-meeting',
		at: meetsAt,
		place: 'kamer van Nancy',
		plan: [...usualPlan['care-meeting']],
		coming: [...coming],
		staff: [els],
		fetch: [...children]
	},
	{ type: 'begin-meeting', meeting, opener: amira }
];

/** What the rules make of these, each asked by the keeper. */
const after = (commands: readonly CircleCommand[]): Circle =>
	commands.reduce((circle, command) => {
		const context = { actor: keeper, at: meetsAt, role: 'keeper' };
		const decision = circleRules.decide(circle, command, context);
		if (wasRefused(decision)) throw new Error(`${command.type}: ${decision.refused}`);
		return fold(circleRules, circle, decision, context);
	}, circleRules.initial);

const door: CircleCommand = { type: 'go-through-door', meeting };
export const circles = {
	/** behind the door, with every ground there is and every reason for none */
	door: after([...opening, ...invited, ...plan([mother, social, attendance, interpreter, aunt, youth]), door]),
	/** nobody was invited */
	alone: after([...opening, ...plan([]), door]),
	together: after([...opening, ...invited, ...plan([mother, social, interpreter])]),
	adults: after([
		...opening,
		...invited,
		...plan([mother, social, attendance]),
		door,
		{ type: 'open-second-part', meeting, present: [mother, social] }
	])
} satisfies Record<string, Circle>;

export const meetingOf = (circle: Circle): Meeting => {
	const known = meetingIn(circle, meeting);
	if (!known) throw new Error('no meeting');
	return known;
};
