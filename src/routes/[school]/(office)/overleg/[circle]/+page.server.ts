import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { circleAudience } from '#circles/audiences.ts';
import type { Circle, Meeting } from '#circles/circle-state.ts';
import type { Act, Typed, Wishes } from '#circles/office/asked.ts';
import { wishes } from '#circles/office/asked.ts';
import { placeOf, type LinkAct, type Shown } from '#circles/office/desk.ts';
import { aroundOf } from '#circles/server/around.ts';
import { mailCode, mailLink, type Mailed } from '#circles/server/letters.ts';
import { newGuestCode, newGuestLink } from '#circles/server/links.ts';
import { keepsCircle, openCircle } from '#circles/server/reading.ts';
import { ownForms } from '#schools/server/forms.ts';
import { linkTo } from '#guests/link.ts';
import { isId, newId } from '#kernel/id.ts';
import { dayOf } from '#kernel/time.ts';
import { qrPicture } from '#ui/qr-picture.ts';
import type { Actor } from '#server/actor.ts';
import { reach } from '#server/current-house.ts';
import { formOf } from '#server/form-of.ts';
import type { House } from '#server/house.ts';
import { enterAt, joinOrigin, orAway } from '#server/page-access.ts';
import { askAll } from './ask-all.ts';
import type { Actions, PageServerLoad } from './$types';

/** One family's board, for its keepers. That it was opened the wall writes down, before it is read (K15). */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const { house, actor, query, on } = await enterAt(params.school, url, 'circle', async (there, who) => {
		const found = isId(params.circle) ? await openCircle(there, who, params.circle) : undefined;
		return found && { found, audience: circleAudience(params.circle) };
	});
	locals.isSealed = true;
	const { state } = on.found.board;
	const around = await orAway(
		aroundOf(
			house.db,
			actor,
			state.children.map(({ id }) => id)
		)
	);
	return {
		query,
		me: actor.person,
		today: dayOf(house.now()),
		circle: state,
		guests: on.found.guests,
		around,
		forms: await orAway(ownForms(house, actor)),
		fresh: { id: newId(), together: newId(), adults: newId() },
		done: url.searchParams.get('gedaan') ?? undefined,
		doneOf: url.searchParams.get('bij') ?? undefined
	};
};

type Event = Pick<RequestEvent, 'url' | 'request' | 'locals'> & { params: { school: string; circle: string } };

/** Whose board it is, for who keeps it; what a form asks is written down by itself. */
const entered = ({ params: { school, circle }, url }: Event) =>
	enterAt(school, url, 'circle', async (house, actor) =>
		isId(circle) && (await keepsCircle(house, actor, circle)) ? { audience: circleAudience(circle) } : undefined
	);

/** Does what one form asks and shows the board anew, at the part it stood in; what was refused stands there with why. */
const act = async (event: Event, which: Act) => {
	const { house, actor, query } = await entered(event);
	event.locals.isSealed = true;
	const { school, circle } = event.params;
	const form = await formOf(event.request);
	const typed: Typed = {
		field: (name) => String(form.get(name) ?? '').slice(0, longest),
		fields: (name) => form.getAll(name).map(String),
		fresh: String(form.get('fresh') ?? ''),
		own: which === 'plan-meeting' || which === 'change-meeting' ? await orAway(ownForms(house, actor)) : [],
		planned: which === 'invite-guest' || which === 'ask-to-meeting' ? await plannedOn(house, actor, circle) : []
	};
	const asked: Wishes = wishes[which](typed);
	if ('problem' in asked) return fail(422, { which, problem: asked.problem, typed: allTyped(form), shown: undefined });
	const problem = await askAll(house, actor, circle, asked, typed.fresh);
	if (problem !== undefined) return fail(422, { which, problem, typed: allTyped(form), shown: undefined });
	if (which === 'leave-circle' && typed.field('keeper') === actor.person)
		redirect(303, `/${school}/overleg?weg${query && `&${query}`}`);
	// of a guest who was just asked, by the name they got
	const about = 'guest' in (asked[0] ?? {}) ? String(asked[0]?.['guest']) : undefined;
	return backTo(event, which, query, about);
};

/** Meetings of this board that have not begun, for who keeps it. */
const plannedOn = async (house: House, { organisation }: Actor, circle: string): Promise<Meeting[]> => {
	const found = await orAway(house.look(organisation, circle));
	// The edge: a stream that is a family's board has this state.
	const board = found?.kind === 'circle' ? (found.state as Circle) : undefined;
	return board?.meetings.filter(({ state }) => state === 'planned') ?? [];
};

/** The board anew, at the part or the guest it was about, with what was done. */
const backTo = ({ params }: Event, which: Act | LinkAct, query: string, guest?: string): never => {
	const place = placeOf(which, guest);
	const of = guest && place.endsWith(guest) ? `&bij=${guest}` : '';
	redirect(303, `/${params.school}/overleg/${params.circle}?gedaan=${which}${of}${query && `&${query}`}#${place}`);
};

/** More than any field takes. */
const longest = 10_000;

const allTyped = (form: FormData): Record<string, string[]> =>
	Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]));

type Given = { problem: string } | { shown: Shown } | 'mailed';

/** What is done with the link of a guest of this board. */
const give = async (
	event: Event,
	which: LinkAct,
	work: (house: House, actor: Actor, guest: string) => Promise<Given>
) => {
	const { house, actor, query } = await entered(event);
	event.locals.isSealed = true;
	const form = await formOf(event.request);
	const guest = String(form.get('guest'));
	const given = isId(guest) ? await orAway(work(house, actor, guest)) : { problem: 'refused.not-understood' };
	if (given === 'mailed') return backTo(event, which, query, guest);
	if ('problem' in given) return fail(422, { which, problem: given.problem, typed: allTyped(form), shown: undefined });
	return { which, problem: '', typed: {}, shown: given.shown };
};

const unknown = { problem: 'refused.guest-unknown' };
const told = (mailed: Mailed): Given =>
	mailed === 'sent' ? 'mailed' : mailed === 'unknown' ? unknown : { problem: `circle.${mailed}` };

export const actions: Actions = {
	'set-home-goal': (event) => act(event, 'set-home-goal'),
	'change-home-goal': (event) => act(event, 'change-home-goal'),
	'end-home-goal': (event) => act(event, 'end-home-goal'),
	'invite-guest': (event) => act(event, 'invite-guest'),
	'uninvite-guest': (event) => act(event, 'uninvite-guest'),
	consent: (event) => act(event, 'consent'),
	'note-legal-duty': (event) => act(event, 'note-legal-duty'),
	'note-in-the-room': (event) => act(event, 'note-in-the-room'),
	'child-answers': (event) => act(event, 'child-answers'),
	'ask-to-meeting': (event) => act(event, 'ask-to-meeting'),
	'plan-meeting': (event) => act(event, 'plan-meeting'),
	'change-meeting': (event) => act(event, 'change-meeting'),
	'cancel-meeting': (event) => act(event, 'cancel-meeting'),
	'finish-agreement': (event) => act(event, 'finish-agreement'),
	'reopen-agreement': (event) => act(event, 'reopen-agreement'),
	'drop-agreement': (event) => act(event, 'drop-agreement'),
	'tell-child': (event) => act(event, 'tell-child'),
	'end-child-goal': (event) => act(event, 'end-child-goal'),
	'ask-child': (event) => act(event, 'ask-child'),
	'add-child': (event) => act(event, 'add-child'),
	'take-child-out': (event) => act(event, 'take-child-out'),
	'note-authority': (event) => act(event, 'note-authority'),
	'share-circle': (event) => act(event, 'share-circle'),
	'leave-circle': (event) => act(event, 'leave-circle'),
	'close-cycle': (event) => act(event, 'close-cycle'),
	'begin-next-cycle': (event) => act(event, 'begin-next-cycle'),
	/** Shown once, as a picture with its code: neither is kept as it is. */
	'make-link': (event) =>
		give(event, 'make-link', async (house, actor, guest) => {
			const made = await newGuestLink(house, actor, guest);
			if (!made) return unknown;
			const code = await newGuestCode(house, actor, guest);
			return { shown: { guest, link: qrPicture(linkTo(joinOrigin() ?? event.url.origin, made.token)), code } };
		}),
	'new-code': (event) =>
		give(event, 'new-code', async (house, actor, guest) => {
			const code = await newGuestCode(house, actor, guest);
			return code === undefined ? unknown : { shown: { guest, code } };
		}),
	'mail-link': (event) =>
		give(event, 'mail-link', async (house, actor, guest) =>
			told(await mailLink(house, reach().identity, actor, guest))
		),
	'mail-code': (event) =>
		give(event, 'mail-code', async (house, actor, guest) => told(await mailCode(house, reach().identity, actor, guest)))
};
