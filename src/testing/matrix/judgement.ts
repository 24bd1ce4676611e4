import type { May } from '#kernel/policy.ts';
import type { Role, Standing } from '#kernel/standing.ts';
import { does, hears, opens, people, type PersonKind, type Where } from './statements.ts';
import {
	byItself,
	classPages,
	familyPages,
	ofAClass,
	ofAFamily,
	ofAnArena,
	ofASchool,
	schoolPages
} from './statements.ts';

/** The audience of each kind, said by hand. */
const audiences: Readonly<Record<string, (group: string) => string>> = {
	board: (group) => `group:${group}`,
	sessions: (group) => `group:${group}`,
	faces: (group) => `nobody:${group}`,
	aside: (group) => `teachers:${group}`,
	revealed: (group) => `class:${group}`,
	school: () => 'office',
	households: () => 'care',
	voice: () => 'care',
	roster: () => 'office',
	retention: () => 'keepers',
	circle: (family) => `circle:${family}`,
	together: (family) => `together:meeting of ${family}`,
	adults: (family) => `adults:meeting of ${family}`,
	replacement: (family) => `circle:${family}`,
	concern: () => 'concerns',
	turns: () => 'care',
	team: (group) => `team:${group}`,
	arena: (group) => `team:${group}`,
	ring: (group) => `members:${group}`,
	ranks: (group) => `nobody:${group}`,
	pad: (group) => `own:member of ${group}`,
	pulses: (group) => `group:${group}`,
	answers: (group) => `nobody:${group}`,
	replies: (group) => `teachers:${group}`,
	// asked by the teacher of that class
	'own-replies': (group) => `own:teacher of ${group}`
};

const [demirel, yilmaz] = ['demirel', 'yilmaz'];
const families: readonly (readonly [Where, string])[] = [
	['own family', demirel],
	['other family', yilmaz]
];

const [own, other, team] = ['5b', '6', 'team'];
const inClass: readonly PersonKind[] = ['pupil', 'teacher', 'assistant', 'trainee', 'screen', 'tablet'];

const inTheFamily = (role: Role, ...kinds: string[]): Standing[] =>
	kinds.map((kind) => ({ role, audience: audiences[kind]?.(demirel) ?? `${kind}:${demirel}` }));

const standingsOf = (person: PersonKind): Standing[] => {
	switch (person) {
		case 'keeper':
			return [{ role: 'coordinator' }, ...inTheFamily('keeper', 'circle', 'together', 'adults')];
		case 'replacement':
			return [{ role: 'coordinator' }, ...inTheFamily('replacement', 'circle')];
		case 'seated child':
			return inTheFamily('pupil', 'together');
		case 'room screen':
			return inTheFamily('screen', 'together');
		case 'seated guest':
			return inTheFamily('guest', 'together', 'guest-of');
		case 'ticked guest':
			return inTheFamily('guest', 'adults');
		case 'guardian at home':
			return inTheFamily('guest', 'guest-of');
		default: {
			const role: Role = person === 'tablet' ? 'device' : person;
			if (person === 'teacher')
				return [
					{ role: 'teacher', audience: `group:${own}` },
					{ role: 'asker', audience: `own:teacher of ${own}` }
				];
			if (person === 'member')
				return [
					{ role: 'member', audience: `group:${team}` },
					{ role: 'asker', audience: `own:member of ${team}` }
				];
			return [inClass.includes(person) ? { role, audience: `group:${own}` } : { role }];
		}
	}
};

const places: readonly (readonly [Where, string])[] = [
	['own class', own],
	['other class', other],
	['team', team]
];

/** Every judgement there is, in words and as it should be: `commands` are all acts of each kind, by their schemas. */
export const judgements = (commands: Readonly<Record<string, readonly string[]>>) =>
	people.flatMap((person) => {
		const actsOf = (kind: string) => [...new Set([...(commands[kind] ?? []), ...(byItself[kind] ?? [])])];
		const on = (kind: string, where: Where, audience: string) => [
			{ person, kind, act: 'hear', where, audience, should: hears(person, kind, where) },
			...actsOf(kind).map((act) => ({ person, kind, act, where, audience, should: does(person, kind, act, where) }))
		];
		const page = (act: string, where: Where, audience: string) => ({
			person,
			kind: 'page',
			act,
			where,
			audience,
			should: opens(person, act, where)
		});
		return [
			...places.flatMap(([where, group]) => [
				...[...ofAClass, 'team', ...ofAnArena].flatMap((kind) => on(kind, where, audiences[kind]?.(group) ?? '')),
				...classPages.map((act) => page(act, where, `group:${group}`))
			]),
			...families.flatMap(([where, family]) => [
				...ofAFamily.flatMap((kind) => on(kind, where, audiences[kind]?.(family) ?? '')),
				...familyPages.map((act) => page(act, where, `circle:${family}`))
			]),
			...ofASchool.flatMap((kind) => on(kind, 'school', audiences[kind]?.('') ?? '')),
			...schoolPages.map((act) => page(act, 'school', 'school'))
		];
	});

export type Judgement = ReturnType<typeof judgements>[number];

/** The judgements that come out otherwise than they should, in words. */
export const wrongBy = (may: May, all: readonly Judgement[]): string[] =>
	all
		.filter(({ person, act, kind, audience, should }) => {
			return may({ standings: standingsOf(person) }, act, { kind, audience }) !== should;
		})
		.map(({ person, act, kind, where, should }) => `${person} ${should ? 'may not' : 'may'} ${act} ${kind} (${where})`);
