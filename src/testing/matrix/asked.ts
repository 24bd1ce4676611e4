import { newId } from '#kernel/id.ts';
import { pulsesOf } from '#pulses/stream-of.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { sent } from '#testing/house.ts';

type Wish = { type: string; [more: string]: unknown };
type Class = { board: string; group: string; teacher: Actor; pupil: Actor; secret: string };

/** A class of the matrix is asked something, and something by its teacher about the own lessons: the streams of both. */
export const askClass = async (house: House, { board, group, teacher, pupil, secret }: Class) => {
	const pulses = pulsesOf(board);
	const ask = async (own: boolean, question = secret) => {
		const [pulse, answers, replies] = [newId(), newId(), newId()];
		const asked = { group, pulse, form: 'words', question, options: [], own, from: null, answers, replies };
		await sent(house, teacher, 'pulses', pulses, { type: 'ask-pulse', ...asked } as Wish);
		return { pulse, answers, replies };
	};
	const put = async ({ pulse, answers }: { pulse: string; answers: string }) => {
		await sent(house, teacher, 'pulses', pulses, { type: 'open-pulse', pulse } as Wish);
		const said = { answer: newId(), person: pupil.person, choice: null, words: 'heel goed', drawing: null };
		await sent(house, pupil, 'answers', answers, { type: 'give-answer', ...said } as Wish);
	};
	// one that was heard before: so who minds the school reads of it
	const before = await ask(false, secret.replace('geheim', 'gevraagd'));
	await put(before);
	await sent(house, teacher, 'pulses', pulses, { type: 'close-pulse', pulse: before.pulse } as Wish);
	const [first, own] = [await ask(false), await ask(true)];
	await put(first);
	const { answers, replies } = first;
	return { streams: { pulses, answers, replies, 'own-replies': own.replies }, before: { replies: before.replies } };
};
