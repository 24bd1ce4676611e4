import { may } from '#policy.ts';
import { keepersAudience } from '#schools/audiences.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { guardiansFor, peopleFor } from './names.ts';
import { askedFor, type Asked } from './requests.ts';

/** What waits for a second person, and the names in it that who looks may read. */
export type Waiting = { requests: Asked[]; names: [id: string, name: string][] };

/** What someone else asked and this person may confirm; nothing, for who may not. */
export const waitingFor = async (house: Pick<House, 'db' | 'hearing' | 'now'>, actor: Actor): Promise<Waiting> => {
	if (!may(actor, 'confirm-request', { kind: 'retention', audience: keepersAudience })) return nothing;
	const asked = await askedFor(house, actor);
	const requests = asked.filter(({ by, confirmedBy }) => confirmedBy === undefined && by !== actor.person);
	if (requests.length === 0) return nothing;
	const named = new Set(requests.flatMap(({ person, by }) => [person, by]));
	const known = [...(await peopleFor(house, actor)), ...(await guardiansFor(house, actor))];
	return { requests, names: known.filter(({ id }) => named.has(id)).map(({ id, name }) => [id, name]) };
};

const nothing: Waiting = { requests: [], names: [] };
