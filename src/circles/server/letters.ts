import { guestLanguages, type GuestLanguage } from '#guests/guest.ts';
import { calendarOf, calendarType } from '#guests/ics.ts';
import { linkTo } from '#guests/link.ts';
import { dayFor } from '#guests/moment.ts';
import { addDays, endOfDay, type Day } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { Identity } from '#server/identity/identity.ts';
import { sayIn, type Say } from '#ui/say.ts';
import ar from '../../../messages/ar/guest.json' with { type: 'json' };
import en from '../../../messages/en/guest.json' with { type: 'json' };
import nl from '../../../messages/nl/guest.json' with { type: 'json' };
import pl from '../../../messages/pl/guest.json' with { type: 'json' };
import tr from '../../../messages/tr/guest.json' with { type: 'json' };
import uk from '../../../messages/uk/guest.json' with { type: 'json' };
import { anotherCode, dayForLink, newGuestCode, newGuestLink, type Link } from './links.ts';

type Asking = Pick<House, 'db' | 'now' | 'note' | 'handle'>;
type Post = Pick<Identity, 'send' | 'address'>;
export type Mailed = 'sent' | 'mail-refused' | 'mail-away' | 'no-mail' | 'no-address' | 'unknown';

/** Dutch first: a sentence that another language has not is no book, and this does not compile. */
const books: Readonly<Record<GuestLanguage, typeof nl>> = { nl, en, tr, ar, pl, uk };
const sayTo = (language: GuestLanguage): Say => sayIn(language, { guest: books[language] });

/**
 * Mails a guest the link for all meetings of a day, and these for in a calendar; in their own language. No name, and not
 * for whom: whoever reads along learns that there is a meeting. After the last one the link is for reading, and asks
 * nobody to come.
 */
export const mailLink = async (house: Asking, post: Post, keeper: Actor, guest: string, day?: Day): Promise<Mailed> => {
	const to = await addressOf(house, { organisation: keeper.organisation, person: keeper.person }, guest);
	if (to === undefined) return 'unknown';
	if (to.email === '') return 'no-address';
	const on = day ?? (await dayForLink(house, keeper, guest));
	const link = await newGuestLink(house, keeper, guest, on);
	if (!link) return 'unknown';
	const say = sayTo(to.speaks);
	const when = dayFor(to.speaks, Date.parse(`${on}T12:00:00Z`));
	// who is written to in Dutch may read another language better: they choose it themselves
	const address = linkTo(post.address, link.token, to.speaks === 'nl' ? undefined : to.speaks);
	const meetings = await meetingsOn(house, keeper, guest, on);
	const summary = say('guest.calendar-summary');
	return post.send(
		{
			to: to.email,
			subject: say(meetings.length > 0 ? 'guest.mail-link-subject' : 'guest.mail-page-subject'),
			body: say(meetings.length > 0 ? 'guest.mail-link' : 'guest.mail-page', {
				school: to.school,
				when,
				link: address,
				button: say('guest.code-by-mail')
			}),
			...(meetings.length > 0 && {
				attachment: {
					name: 'agenda.ics',
					type: calendarType,
					content: calendarOf(
						meetings.map((meeting) => ({ ...meeting, summary })),
						house.now()
					)
				}
			})
		},
		to.isExample
	);
};

/** The meetings of a day for which a guest is asked, on the boards of this keeper. */
const meetingsOn = async ({ db }: Asking, { organisation, person }: Actor, guest: string, day: Day) => {
	const rows = await db.ask<{ id: string; at: Date; minutes: number; place: string }>(
		{ organisation, person },
		{
			name: 'meetings-of-guest',
			text: `select id, at, minutes, place from kring.meetings m where organisation = $1 and exists (
					select from kring.meeting_guests c where c.organisation = m.organisation and c.meeting = m.id
					and c.guest = $2)
				and at between $3 and $4 and state not in ('cancelled', 'done') and kring.keeps(circle) order by at, id`,
			values: [organisation, guest, new Date(endOfDay(addDays(day, -1)) + 1), new Date(endOfDay(day))]
		}
	);
	return rows.map(({ at, ...meeting }) => ({ ...meeting, at: at.getTime() }));
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

type To = { email: string; speaks: GuestLanguage; school: string; isExample: boolean };

const sendCode = (post: Post, { email, speaks, isExample }: To, code: string): Promise<Mailed> => {
	const say = sayTo(speaks);
	return post.send(
		{ to: email, subject: say('guest.mail-code-subject'), body: say('guest.mail-code', { code }) },
		isExample
	);
};

/** Read as the keeper who asks; or as the pipe, for who holds the link themselves. */
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
			speaks: guestLanguages.find((one) => one === row.language) ?? 'nl',
			school: row.school,
			isExample: row.example
		}
	);
};
