import { setTimeout as wait } from 'node:timers/promises';
import type { Message } from '#kernel/envelope.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { slack } from './slack.ts';

/** A listener that writes down all it hears. */
export type Ear = {
	heard: Message[];
	/** Waits for a message that fits, so long on a quiet machine (ms) and at most `slack` times that; fails when none comes. */
	hears: (fits: (message: Message) => boolean, within?: number) => Promise<Message>;
	/** How much was heard by now; `hears` looks from here on only. */
	forget: () => void;
	leave: () => void;
};

export const listen = async (
	house: Pick<House, 'hub'>,
	actor: Actor,
	heard: Readonly<Record<string, number>>
): Promise<Ear> => {
	const messages: Message[] = [];
	const write = (text: string) => {
		for (const part of text.split('\n\n'))
			if (part.startsWith('data: ')) messages.push(JSON.parse(part.slice(6)) as Message);
	};
	const leave = await house.hub.join({ actor, write }, new Map(Object.entries(heard)));
	return {
		heard: messages,
		hears: async (fits, within = 5_000) => {
			for (const until = Date.now() + within * slack; Date.now() < until; await wait(5)) {
				const found = messages.find(fits);
				if (found) return found;
			}
			throw new Error(`not heard within ${within} ms, but ${JSON.stringify(messages).slice(0, 400)}`);
		},
		forget: () => void messages.splice(0),
		leave
	};
};

export const isGone = (message: Message): boolean => 'gone' in message;
export const isState = (message: Message): boolean => 'state' in message;
export const reaches =
	(version: number) =>
	(message: Message): boolean =>
		'version' in message && message.version >= version;
