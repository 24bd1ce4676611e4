import { expect, test } from 'vitest';
import { audiencesOf } from '#schools/heard.ts';
import { fold } from '#kernel/replay.ts';
import { school } from '#schools/school.ts';
import { wasRefused } from '#kernel/decider.ts';
import { exampleHistory } from './history.ts';
import { teamKey } from '#schools/next-year.ts';
import { groupId, groups } from './regenboog.ts';
import { seats } from './seats.ts';

const year = '2026-2027';
const state = exampleHistory('2026-11-22').reduce((before, { kind, command, actor, at }) => {
	if (kind !== 'school') return before;
	const decision = school.decide(before, command, { actor, at });
	return wasRefused(decision) ? before : fold(school, before, decision, { actor, at });
}, school.initial);

test('a visitor may look along as five people', () => {
	expect(seats().map(({ name, role, group }) => [name, role, group])).toEqual([
		['Digibord 5b', 'screen', '5b'],
		['Daan', 'pupil', '5b'],
		['Tom', 'teacher', '5b'],
		['Hanna', 'teacher', '5a'],
		['Marijke', 'coordinator', null]
	]);
});

test('each of them is in the school, and hears what the seat says', () => {
	for (const { person, role, group } of seats()) {
		const own = group ? [`group:${groupId(group, year)}`] : groups.map(({ key }) => `group:${groupId(key, year)}`);
		const together = group ? [`class:${groupId(group, year)}`] : [];
		const staff =
			role === 'teacher' ? ['staff'] : role === 'coordinator' ? ['care', 'concerns', 'keepers', 'office', 'staff'] : [];
		const aside = group && role === 'teacher' ? [`teachers:${groupId(group, year)}`] : [];
		// a digibord would hear what hangs beside the board of a team, of its own group; who works there is of the team
		const team = groupId(teamKey, year);
		const all = [...groups.map(({ key }) => groupId(key, year)), team];
		const beside = role === 'coordinator' ? all : role === 'screen' && group ? [groupId(group, year)] : [];
		const ofTeam =
			role === 'teacher' || role === 'coordinator'
				? [`class:${team}`, `group:${team}`, `team:${team}`, `members:${team}`]
				: [];
		// the people of a team hear what no screen hears, and each has what is theirs alone
		const looksAlong = role === 'coordinator' ? all.map((one) => `members:${one}`) : [];
		const asks = role === 'teacher' || role === 'coordinator' ? [`own:${person}`] : [];
		const heard = [
			...asks,
			...own,
			...together,
			...staff,
			...aside,
			...beside.map((one) => `team:${one}`),
			...ofTeam,
			...looksAlong
		];
		expect(audiencesOf(state, person)).toEqual([...new Set(heard)].toSorted());
	}
});
