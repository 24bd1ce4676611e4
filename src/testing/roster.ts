import { newId } from '#kernel/id.ts';
import type { Changes } from '#roster/difference.ts';
import type { Found } from '#roster/found.ts';
import type { Choices } from '#roster/plan.ts';
import { kinds, noneAnswered, writeReading, type Answered } from '#roster/reading.ts';
import { apply, show, type Shown } from '#roster/server/showing.ts';
import { askRoster } from '#roster/server/stream.ts';
import { readingOf } from '#roster/server/words-kept.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { sent } from './house.ts';

export const everything: Choices = { gone: true, place: true };

/** A school with nobody in it but who keeps it in order. */
export const openEmptySchool = async (house: House, organisation: string): Promise<Actor> => {
	await house.found(organisation);
	const first: Actor = { organisation, person: newId(), standings: [{ role: 'administrator' }] };
	const [school, marijke] = [newId(), newId()];
	for (const command of [
		{ type: 'open-school', name: organisation, example: true },
		{ type: 'add-person', person: marijke, kind: 'staff', given: 'Marijke', family: 'Hofman' },
		{ type: 'appoint', person: marijke, role: 'coordinator' }
	])
		await sent(house, first, 'school', school, command);
	const actor = await house.actors.of(organisation, marijke);
	if (!actor) throw new Error('the coordinator has no place');
	return actor;
};

/** Keeps what was found, as the page does, and gives back what it is called. */
export const keepFound = async (
	house: House,
	actor: Actor,
	found: Found,
	reading = newId(),
	answers = noneAnswered()
) => {
	const outcome = await askRoster(house, actor, {
		type: 'keep-reading',
		reading,
		words: writeReading({ found, answers })
	});
	if ('refused' in outcome) throw new Error(`refused: ${outcome.refused}`);
	return reading;
};

/** What the page shows of a reading. */
export const shownOf = async (house: House, actor: Actor, reading: string): Promise<Shown> => {
	const kept = await readingOf(house, actor, reading);
	if (!kept) throw new Error('a reading is gone');
	return show(house, actor, kept);
};

/** Reads, answers every question as `choose` says, applies; which roster it became. */
export const applyFound = async (
	house: House,
	actor: Actor,
	found: Found,
	choices = everything,
	choose: (candidates: readonly string[]) => string = () => 'new'
): Promise<string> => {
	const reading = await keepFound(house, actor, found);
	const answers: Answered = noneAnswered();
	for (;;) {
		const shown = await shownOf(house, actor, reading);
		const { groups, pupils, staff } = shown.difference;
		const asked = { groups: groups.unsure, pupils: pupils.unsure, staff: staff.unsure };
		const kind = kinds.find((one) => asked[one].length > 0);
		if (!kind) {
			const roster = newId();
			const refused = await apply(house, actor, shown, { roster, reading, seen: shown.facts.seen, choices });
			if (refused) throw new Error(`refused: ${refused}`);
			return roster;
		}
		for (const { found: it, candidates } of asked[kind]) {
			const all: readonly unknown[] = shown.reading.found[kind];
			const ids = candidates.map((one) => ('person' in one ? one.person : one.group));
			answers[kind][String(all.indexOf(it))] = choose(ids);
		}
		await keepFound(house, actor, found, reading, answers);
	}
};

/** How many are in each list of a comparison. */
export const sizes = (changes: Changes<unknown, unknown>) =>
	Object.fromEntries(Object.entries(changes).map(([list, of]) => [list, of.length]));

export const nothingBut = (unchanged: number) => ({ new: 0, changed: 0, otherGroup: 0, left: 0, unchanged, unsure: 0 });
