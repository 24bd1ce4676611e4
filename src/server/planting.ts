import { plant, type Planned } from '#example/plant.ts';
import { regenboog } from '#example/regenboog.ts';
import { dayOf } from '#kernel/time.ts';
import type { Actor } from './actor.ts';
import { openHouse, type House, type Plan } from './house.ts';

/**
 * Plants the example school as commands, each at the moment it tells of. Interrupted half-way it goes on at the next
 * start with the same day's plan; commands that were done are known by their ids and are not done again.
 */
export const plantExample = async (plan: Plan, say: (sentence: string) => void): Promise<void> => {
	const house = openHouse(plan);
	try {
		await house.found(regenboog.organisation);
		const { day, finished } = await planting(house, dayOf(Date.now()));
		if (finished) return;
		say('Kring plant een voorbeeldschool: De Regenboog…');
		await plant((batch) => handleAll(house, batch), day);
		await house.db.asPipe(regenboog.organisation, (tx) =>
			tx.query('update kring.plantings set finished = true where organisation = $1', [regenboog.organisation])
		);
	} finally {
		await house.close();
	}
};

/** Hands a batch over at once, in order, so that it shares a commit; each at its own moment. */
export const handleAll = async (house: House, batch: readonly Planned[]) => {
	const actors: Actor[] = [];
	for (const { organisation, actor, kind } of batch) actors.push(await standingOf(house, organisation, actor, kind));
	return Promise.all(
		actors.map((actor, index) => {
			const { at, id, kind, stream, command } = batch[index] as Planned;
			return house.handle(actor, { id, kind, stream, command }, () => at);
		})
	);
};

/** Who sets up a school is its administrator; on the boards everyone acts as who they are. */
const standingOf = async (house: House, organisation: string, person: string, kind: string): Promise<Actor> => {
	if (kind === 'school') return { organisation, person, standings: [{ role: 'administrator' }] };
	const actor = await house.actors.of(organisation, person);
	if (!actor) throw new Error('someone in the example has no place in its school');
	return actor;
};

const planting = (house: House, today: string) =>
	house.db.asPipe(regenboog.organisation, async (tx) => {
		await tx.query('insert into kring.plantings (organisation, day) values ($1, $2) on conflict do nothing', [
			regenboog.organisation,
			today
		]);
		const { rows } = await tx.query<{ day: string; finished: boolean }>(
			`select to_char(day, 'YYYY-MM-DD') as day, finished from kring.plantings where organisation = $1`,
			[regenboog.organisation]
		);
		return rows[0] ?? { day: today, finished: false };
	});
