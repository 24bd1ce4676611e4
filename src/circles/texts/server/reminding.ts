import { guestLanguages, type GuestLanguage } from '#guests/guest.ts';
import { newId } from '#kernel/id.ts';
import { dayOf } from '#kernel/time.ts';
import { houseIn } from '#server/house-in.ts';
import type { House } from '#server/house.ts';
import type { Identity } from '#server/identity/identity.ts';
import type { Someone } from '../../someone.ts';
import { toRemind } from '../reminders.ts';
import { circlesIn } from './all-circles.ts';
import { circleBy } from './looked-up.ts';
import { sayOnText } from './words.ts';

type Asking = Pick<House, 'db' | 'now' | 'look' | 'handle'>;
type Post = Pick<Identity, 'send'> & { accounts: Pick<Identity['accounts'], 'about'> };

/**
 * Writes who must do something that it is open: the day before its day or, if that night was slept through, later. Once
 * for each agreement, and one letter a night for each address; with no name, no family and no word of what. It is written
 * on the board first, so that nobody is written twice. Gives back how many letters left.
 */
export const remind = async (house: Asking, post: Post, organisation: string): Promise<number> => {
	const today = dayOf(house.now());
	const whom: Someone[] = [];
	for (const circle of await circlesIn(house.db, organisation)) {
		const state = await circleBy(house, organisation, circle);
		for (const { id: agreement, who } of state ? toRemind(state, today) : []) {
			const command = { type: 'note-reminded', agreement };
			const answer = await house.handle(houseIn(organisation), {
				id: newId(),
				kind: 'circle',
				stream: circle,
				command
			});
			if (!('refused' in answer)) whom.push(who);
		}
	}
	if (whom.length === 0) return 0;
	const isExample = await isExampleSchool(house, organisation);
	let left = 0;
	for (const [to, language] of await addressesOf(house, post, organisation, whom)) {
		const say = sayOnText(language);
		const letter = { to, subject: say('texts.mail-open-subject'), body: say('texts.mail-open') };
		if ((await post.send(letter, isExample)) === 'sent') left++;
	}
	return left;
};

/** A guest by the address that the ib'er has of them, a colleague by that of their account; who has none is not written. */
const addressesOf = async (
	{ db }: Asking,
	{ accounts }: Post,
	organisation: string,
	whom: readonly Someone[]
): Promise<Map<string, GuestLanguage>> => {
	const ids = [...new Set(whom.map(({ id }) => id))];
	const { guests, colleagues } = await db.asPipe(organisation, async (tx) => ({
		guests: await tx.query<{ email: string; language: string }>(
			`select email, language from kring.guest_contacts where organisation = $1 and guest = any ($2) and email <> ''`,
			[organisation, ids]
		),
		colleagues: await tx.query<{ account: string }>(
			'select account from kring.accounts where organisation = $1 and person = any ($2)',
			[organisation, ids]
		)
	}));
	const found = new Map<string, GuestLanguage>();
	for (const { account } of colleagues.rows) {
		const about = await accounts.about(account);
		if (about) found.set(about.email, 'nl');
	}
	for (const { email, language } of guests.rows)
		found.set(email, guestLanguages.find((one) => one === language) ?? 'nl');
	return found;
};

const isExampleSchool = async ({ db }: Asking, organisation: string): Promise<boolean> => {
	const [row] = await db.ask<{ example: boolean }>(
		{ organisation },
		{
			name: 'is-example',
			text: 'select example from kring.organisations where id = $1',
			values: [organisation]
		}
	);
	return row?.example ?? false;
};
