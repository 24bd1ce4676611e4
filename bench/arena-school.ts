import { newId } from '#kernel/id.ts';
import { padOf } from '#arenas/pad/stream-of.ts';
import { teamKey } from '#schools/next-year.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { sent } from '#testing/house.ts';
import { holdArena } from '#testing/matrix/arena.ts';

type Wish = { type: string; [more: string]: unknown };
/** An arena whose pupils speak, and who listens in its outer ring: each with a pad that has one line. */
export type OuterRing = { organisation: string; arena: string; listeners: { person: string; pad: string }[] };

/** A school of its own with so many people in its team, all of them in the outer ring of one arena. */
export const openOuterRing = async (house: House, count: number): Promise<OuterRing> => {
	const organisation = `school-${newId().slice(-12)}`;
	await house.found(organisation);
	const as = (role: 'administrator' | 'coordinator'): Actor => ({
		organisation,
		person: newId(),
		standings: [{ role }]
	});
	const [administrator, coordinator] = [as('administrator'), as('coordinator')];
	const [school, group, board] = [newId(), newId(), newId()];
	const schoolYear = '2026-2027';
	const set = (command: Wish) => sent(house, administrator, 'school', school, command);
	await set({ type: 'open-school', name: 'School om te meten', example: true });
	const team = { key: teamKey, name: 'Team', schoolYear, grades: [], kind: 'team' };
	await set({ type: 'open-group', group, ...team });
	const people: Actor[] = [];
	for (let index = 0; index < count; index++) {
		const person = newId();
		// who works at a school is of its team
		await set({ type: 'add-person', person, kind: 'staff', given: `Luisteraar ${index}`, family: '' });
		const actor = await house.actors.of(organisation, person);
		if (!actor) throw new Error('no place in their own school');
		people.push(actor);
	}
	const [first] = people;
	if (!first) throw new Error('nobody listens');
	await sent(house, first, 'board', board, { type: 'open-board', group, schoolYear, previous: null } as Wish);
	const { arena = '' } = await holdArena(house, coordinator, first, {
		group,
		board,
		secret: 'Rust',
		pupil: newId(),
		turns: newId(),
		of: group
	});
	const listeners = people.map(({ person }) => ({ person, pad: padOf(arena, person) }));
	for (const [index, actor] of people.entries()) {
		const { person, pad } = listeners[index] ?? { person: '', pad: '' };
		const line = { line: newId(), kind: 'thought', words: 'Ik luister' };
		await sent(house, actor, 'pad', pad, { type: 'write-line', arena, person, ...line } as Wish);
	}
	return { organisation, arena, listeners };
};
