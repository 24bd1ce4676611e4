import { newId } from '#kernel/id.ts';
import { may } from '#policy.ts';
import { keepersAudience } from '#schools/audiences.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { Wish } from '../events.ts';
import { hasSecond, peopleFor } from './names.ts';
import type { Here } from './person-here.ts';
import { askedAbout, type Asked } from './requests.ts';

/** How a request about someone stands, as a page of that person shows it to who looks. */
export type AtPerson = {
	person: Here;
	asked: (Asked & { byName: string; isMine: boolean }) | undefined;
	mayAsk: boolean;
	hasSecond: boolean;
	/** ids under which what is asked next happens once */
	command: string;
	request: string;
};

export const atPerson = async (
	house: Pick<House, 'db' | 'hearing' | 'now'>,
	actor: Actor,
	wish: Wish,
	person: Here
): Promise<AtPerson> => {
	const asked = await askedAbout(house, actor, wish, person.id);
	const names = asked ? await peopleFor(house, actor) : [];
	return {
		person,
		asked: asked && {
			...asked,
			byName: names.find(({ id }) => id === asked.by)?.name ?? '',
			isMine: asked.by === actor.person
		},
		mayAsk: may(actor, 'ask-request', { kind: 'retention', audience: keepersAudience }),
		hasSecond: await hasSecond(house, actor),
		command: newId(),
		request: newId()
	};
};
