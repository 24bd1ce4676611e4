import { capabilities } from '#capabilities.ts';
import type { Outcome } from '#kernel/envelope.ts';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { Login } from '#server/db.ts';
import { openHouse, type House, type Plan } from '#server/house.ts';
import { keepings } from '#server/keepings.ts';
import { policy } from '#policy.ts';
import { diary, diaryPolicy } from './diary.ts';
import { mischief, mischiefPolicy } from './mischief.ts';

/** The product's capabilities, and beside them a confidential one (`diary`) and one that misbehaves (`mischief`). */
export const withOurs = { ...capabilities, diary, mischief };
export const ourPolicy = [...policy, ...diaryPolicy, ...mischiefPolicy];
export const testSecret = 'a secret for tests, long enough';

/** A house for tests on a fresh database: the real one, with two kinds of stream of our own. */
export const openTestHouse = (login: Login, plan: Partial<Plan> = {}): House =>
	openHouse({ login, secret: testSecret, capabilities: withOurs, keepings, policy: ourPolicy, ...plan });

/** Sends a command under a new id. */
export const send = (
	house: House,
	actor: Actor,
	kind: string,
	stream: string,
	command: { type: string; [more: string]: unknown },
	id = newId()
) => house.handle(actor, { id, kind, stream, command }) as Promise<Outcome>;

/** The same, and fails loudly when it is refused. */
export const sent = async (...args: Parameters<typeof send>): Promise<number> => {
	const outcome = await send(...args);
	if ('refused' in outcome) throw new Error(`refused: ${outcome.refused} (${args[4].type})`);
	return outcome.version;
};
