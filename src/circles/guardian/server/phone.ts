import { groupOf } from '#kernel/standing.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { Circle } from '../../circle-state.ts';
import { guestAt } from '../../server/links.ts';

/** A guardian at the device that used up their link. `boards`: on which they answer. */
export type Phone = { organisation: string; guardian: string; device: string; actor: Actor; boards: readonly string[] };

/** Asked anew for each page and each answer: of a link that ended, or of one who is asked no more, nothing is left. */
export const phoneAt = async (
	house: Pick<House, 'db' | 'now' | 'actors'>,
	device: string
): Promise<Phone | undefined> => {
	const link = await guestAt(house, device);
	const actor = link && (await house.actors.onPhone(link.organisation, device));
	if (!actor) return undefined;
	const boards = actor.standings.map(({ audience = '' }) => groupOf(audience));
	return { organisation: link.organisation, guardian: link.guest, device, actor, boards };
};

/** The board as it stands; only keepers hear it, so nothing of it goes further than what a guardian may know. */
export const boardOf = async (
	{ look }: Pick<House, 'look'>,
	{ organisation, boards }: Phone,
	circle: string
): Promise<Circle | undefined> => {
	const found = boards.includes(circle) ? await look(organisation, circle) : undefined;
	// The edge: a stream that is a family's board has this state.
	return found?.kind === 'circle' ? (found.state as Circle) : undefined;
};
