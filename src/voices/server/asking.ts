import * as v from 'valibot';
import { isId, newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { voiceCommand } from '../commands.ts';
import { voiceOf } from '../stream-of.ts';

type Wish = { type: string; [more: string]: unknown };
type Typed = Readonly<Record<string, string>>;

/** What each form of a child's page asks, as it is still to be read. */
export const wishes = {
	hear: (child: string, { command, declined, ...typed }: Typed): Wish => {
		const about = { child, wish: command, subject: typed['subject'], moment: typed['moment'] };
		if (declined) return { type: 'note-declined', ...about };
		return {
			type: 'hear-wish',
			...about,
			channel: typed['channel'],
			words: typed['words'],
			drawing: drawingIn(typed['drawing'])
		};
	},
	weigh: (_child: string, { wish, influence, why }: Typed): Wish => ({ type: 'weigh-wish', wish, influence, why }),
	tell: (_child: string, { wish, by, on, took, words }: Typed): Wish => ({
		type: 'tell-back',
		wish,
		by,
		on,
		took,
		words
	}),
	'take-back': (_child: string, { wish }: Typed): Wish => ({ type: 'take-wish-back', wish })
};
export type Form = keyof typeof wishes;

/** Nothing, for what is no drawing: then the words alone are kept. */
const drawingIn = (text = ''): unknown => {
	try {
		return text === '' ? null : JSON.parse(text);
	} catch {
		return null;
	}
};

/** Asks it of a child's voice; gives back why it was refused, as the name of a sentence. With `once`, twice the same form is once. */
export const askVoice = async (
	{ handle }: Pick<House, 'handle'>,
	actor: Actor,
	child: string,
	wish: Wish,
	once: string | undefined
): Promise<string | undefined> => {
	const read = v.safeParse(voiceCommand, wish);
	if (!read.success) return notChosen(wish) ?? 'refused.not-understood';
	const id = isId(once) ? once : newId();
	const outcome = await handle(actor, { id, kind: 'voice', stream: voiceOf(child), command: read.output });
	return 'refused' in outcome ? `refused.${outcome.refused}` : undefined;
};

/** Nothing is chosen beforehand of what only a person can say; who chose nothing is asked to. */
const notChosen = ({ type, influence, took }: Wish): string | undefined => {
	if (type === 'weigh-wish' && influence === undefined) return 'voice.choose-influence';
	return type === 'tell-back' && took === undefined ? 'voice.choose-taking' : undefined;
};
