import * as v from 'valibot';
import { circleCommand, type CircleCommand } from '#circles/commands.ts';
import type { Wish } from '#circles/office/asked.ts';
import { isId, newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { orAway } from '#server/page-access.ts';

/**
 * Asks what a form asks, one after the other: all of it is understood before the first is asked, and the first that is
 * refused ends it. Gives back why, as the name of a sentence. With `fresh`, twice
 * the same form is once.
 */
export const askAll = async (
	house: House,
	actor: Actor,
	circle: string,
	wishes: readonly Wish[],
	fresh: string
): Promise<string | undefined> => {
	const commands: CircleCommand[] = [];
	for (const wish of wishes) {
		if ('known' in wish && !hasName(wish['known'])) return 'circle.name-is-missing';
		const read = v.safeParse(circleCommand, wish);
		if (!read.success) return 'refused.not-understood';
		commands.push(read.output);
	}
	for (const [index, command] of commands.entries()) {
		const id = index === 0 && isId(fresh) ? fresh : newId();
		const outcome = await orAway(house.handle(actor, { id, kind: 'circle', stream: circle, command }));
		if ('refused' in outcome) return `refused.${outcome.refused}`;
	}
	return undefined;
};

const hasName = (known: unknown): boolean =>
	typeof known === 'object' && known !== null && 'given' in known && String(known.given).trim() !== '';
