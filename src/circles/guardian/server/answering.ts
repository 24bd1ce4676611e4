import type { Outcome } from '#kernel/envelope.ts';
import { newId } from '#kernel/id.ts';
import { houseIn } from '#server/house-in.ts';
import type { House } from '#server/house.ts';
import { atHome, type Answer } from '../at-home.ts';
import { boardOf, type Phone } from './phone.ts';

type Asking = Pick<House, 'db' | 'now' | 'look' | 'handle'>;

/** What was asked on a guardian's own phone. `child`: of one; without it, of every child over whom they have authority. */
export type Told = { circle: string; guest: string; child?: string | undefined; answer: Answer | 'take-back' };

/** From here on this device answers for its guardian, on every board where they have authority. */
export const answersHere = async (house: Asking, phone: Phone): Promise<void> => {
	for (const circle of phone.boards) {
		const state = await boardOf(house, phone, circle);
		if (!state || state.phones[phone.device] === phone.guardian) continue;
		const command = { type: 'answer-as', seat: phone.device, guardian: phone.guardian };
		await house.handle(houseIn(phone.organisation), { id: newId(), kind: 'circle', stream: circle, command });
	}
};

/**
 * A guardian says who may come, or takes a yes back: in their own name, at this device. *Nee* is said to an organisation,
 * so to everyone whom the board knows of it; all else to one person. Gives back the code of a refusal, if there is one.
 */
export const answerAt = async (house: Asking, phone: Phone, told: Told): Promise<string | undefined> => {
	const { circle, guest, child, answer } = told;
	const { guardian, actor } = phone;
	const state = await boardOf(house, phone, circle);
	if (!state) return 'unknown-stream';
	const own = atHome(state, guardian, house.now());
	const children = own.children.filter((id) => child === undefined || id === child);
	if (children.length === 0) return 'no-authority';
	await answersHere(house, phone);
	const ask = (command: { type: string; [more: string]: unknown }) =>
		house.handle(actor, { id: newId(), kind: 'circle', stream: circle, command });
	const outcomes: Outcome[] = [];
	if (answer === 'take-back')
		outcomes.push(await ask({ type: 'withdraw-consent', guest, guardian, child: child ?? null }));
	else {
		const said = {
			type: 'give-consent',
			guardian,
			answer: answer === 'yes' ? 'yes' : 'no',
			...(answer === 'not-them' && { someoneElse: true })
		};
		const whom = answer === 'no' ? await ofTheSame(house, phone, guest, own.expected) : [guest];
		for (const one of whom)
			for (const about of children) outcomes.push(await ask({ ...said, guest: one, child: about }));
	}
	for (const outcome of outcomes) if ('refused' in outcome) return outcome.refused;
	return undefined;
};

/** A guardian's own goal on the board of their family: a new one, or other words for it. Gives back the code of a refusal. */
export const wantsAt = async (
	house: Asking,
	phone: Phone,
	{ circle, goal, words }: { circle: string; goal: string | undefined; words: string }
): Promise<string | undefined> => {
	if (!phone.boards.includes(circle)) return 'unknown-stream';
	await answersHere(house, phone);
	const command =
		goal === undefined
			? { type: 'set-home-goal', goal: newId(), guardian: phone.guardian, words }
			: { type: 'change-home-goal', goal, words };
	const outcome = await house.handle(phone.actor, { id: newId(), kind: 'circle', stream: circle, command });
	return 'refused' in outcome ? outcome.refused : undefined;
};

/** A guardian told a child of theirs what they were to tell it. Gives back the code of a refusal. */
export const toldAt = async (
	house: Asking,
	phone: Phone,
	{ circle, agreement }: { circle: string; agreement: string }
): Promise<string | undefined> => {
	if (!phone.boards.includes(circle)) return 'unknown-stream';
	await answersHere(house, phone);
	const command = { type: 'tell-child', agreement };
	const outcome = await house.handle(phone.actor, { id: newId(), kind: 'circle', stream: circle, command });
	return 'refused' in outcome ? outcome.refused : undefined;
};

/** This guest, and who else comes of the same organisation. */
const ofTheSame = async (
	{ db }: Pick<House, 'db'>,
	{ organisation, device }: Phone,
	guest: string,
	expected: readonly { id: string }[]
): Promise<string[]> => {
	const { rows } = await db.asPerson(organisation, device, (tx) =>
		tx.query<{ id: string }>(
			`select g.id from kring.guests g where g.organisation = $1 and g.id <> $2 and g.party <> '' and g.party = (
				select party from kring.guests o where o.organisation = $1 and o.id = $2)`,
			[organisation, guest]
		)
	);
	return [guest, ...rows.map(({ id }) => id).filter((id) => expected.some((one) => one.id === id))];
};
