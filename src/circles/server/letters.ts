import { linkTo } from '#guests/link.ts';
import { dayOf, type Day } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { Identity } from '#server/identity/identity.ts';
import type { Language } from '#ui/language.ts';
import { sayIn, type Say } from '#ui/say.ts';
import en from '../../../messages/en/guest.json' with { type: 'json' };
import nl from '../../../messages/nl/guest.json' with { type: 'json' };
import { anotherCode, newGuestCode, newGuestLink, type Link } from './links.ts';

type Asking = Pick<House, 'db' | 'now' | 'note'>;
type Post = Pick<Identity, 'send' | 'address'>;
export type Mailed = 'sent' | 'mail-refused' | 'no-mail' | 'no-address' | 'unknown';

const books: Record<Language, Say> = { nl: sayIn('nl', { guest: nl }), en: sayIn('en', { guest: en }) };

/** Mails a guest the link for all meetings of a day. No name, and not for whom: whoever reads along learns that there is a meeting. */
export const mailLink = async (house: Asking, post: Post, keeper: Actor, guest: string, day?: Day): Promise<Mailed> => {
	const to = await addressOf(house, { organisation: keeper.organisation, person: keeper.person }, guest);
	if (to === undefined) return 'unknown';
	if (to.email === '') return 'no-address';
	const link = await newGuestLink(house, keeper, guest, day);
	if (!link) return 'unknown';
	const say = books[to.speaks];
	const when = new Intl.DateTimeFormat(to.speaks === 'nl' ? 'nl-NL' : 'en-GB', {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		timeZone: 'Europe/Amsterdam'
	}).format(new Date(`${day ?? dayOf(house.now())}T12:00:00Z`));
	const body = say('guest.mail-link', { school: to.school, when, link: linkTo(post.address, link.token) });
	return post.send({ to: to.email, subject: say('guest.mail-link-subject'), body }, to.isExample);
};

/** Mails the code of a link that a keeper made: apart from the link itself. */
export const mailCode = async (house: Asking, post: Post, keeper: Actor, guest: string): Promise<Mailed> => {
	const to = await addressOf(house, { organisation: keeper.organisation, person: keeper.person }, guest);
	if (to === undefined) return 'unknown';
	if (to.email === '') return 'no-address';
	const code = await newGuestCode(house, keeper, guest);
	return code === undefined ? 'unknown' : sendCode(post, to, code);
};

/** The same, for who holds the link and asks; whether there is an address they are not told. */
export const mailAnotherCode = async (house: Asking, post: Post, link: Link): Promise<void> => {
	const to = await addressOf(house, { organisation: link.organisation }, link.guest);
	if (!to || to.email === '') return;
	const code = await anotherCode(house, link);
	if (code !== undefined) await sendCode(post, to, code);
};

type To = { email: string; speaks: Language; school: string; isExample: boolean };

const sendCode = (post: Post, { email, speaks, isExample }: To, code: string): Promise<Mailed> => {
	const say = books[speaks];
	return post.send(
		{ to: email, subject: say('guest.mail-code-subject'), body: say('guest.mail-code', { code }) },
		isExample
	);
};

/** Read as the keeper who asks; or as the pipe, for who holds the link themselves. Letters are in Dutch or English. */
const addressOf = async (
	{ db }: Asking,
	as: { organisation: string; person?: string },
	guest: string
): Promise<To | undefined> => {
	const [row] = await db.ask<{ email: string; language: string; school: string; example: boolean }>(as, {
		name: 'address-of-guest',
		text: `select coalesce(a.email, '') as email, coalesce(a.language, 'nl') as language, o.name as school, o.example
			from kring.guests g join kring.organisations o on o.id = g.organisation
			left join kring.guest_contacts a on a.organisation = g.organisation and a.guest = g.id
			where g.organisation = $1 and g.id = $2`,
		values: [as.organisation, guest]
	});
	return (
		row && {
			email: row.email,
			speaks: row.language === 'en' ? 'en' : 'nl',
			school: row.school,
			isExample: row.example
		}
	);
};
