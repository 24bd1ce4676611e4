import { newId } from '#kernel/id.ts';
import { may } from '#policy.ts';
import { heldSchema, reasons, type Held } from '#retention/commands.ts';
import { calendarOf } from '#retention/server/calendar.ts';
import { boardsFor, guardiansFor, homesFor, peopleFor } from '#retention/server/names.ts';
import { heldBy, proofsOf } from '#retention/server/proofs.ts';
import { askedFor } from '#retention/server/requests.ts';
import { askRetention, retentionFor } from '#retention/server/stream.ts';
import { keepersAudience } from '#schools/audiences.ts';
import { act } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

/** What goes when, what was asked, what must stay, and the proof of what went. */
export const load: PageServerLoad = async ({ params, url, parent }) => {
	const { house, actor, query } = await enter(params.school, url, 'retention');
	const { language, words } = await parent();
	await orAway(house.audit.opened(actor, 'retention'));
	const [book, calendar, kept, holds, proofs, people, boards, homes, guardians] = await orAway(
		Promise.all([
			wordsOf(language, 'retention'),
			calendarOf(house, actor.organisation),
			retentionFor(house, actor),
			heldBy(house, actor),
			proofsOf(house, actor),
			peopleFor(house, actor),
			boardsFor(house, actor),
			homesFor(house, actor),
			guardiansFor(house, actor)
		])
	);
	return {
		words: { ...words, ...book },
		query,
		command: newId(),
		isErased: url.searchParams.has('gewist'),
		calendar,
		requests: await orAway(askedFor(house, actor, kept)),
		holds: holds.map((hold) => ({ ...hold, by: kept.holds[hold.id]?.by ?? '' })),
		proofs,
		people: people.filter(({ kind }) => kind !== 'screen'),
		boards,
		homes,
		guardians,
		maySet: may(actor, 'set-hold', { kind: 'retention', audience: keepersAudience })
	};
};

export const actions: Actions = {
	hold: (event) =>
		act(event, 'retention', async ({ house, actor, field, command }) => {
			const on = heldIn(field('on'));
			const reason = reasons.find((one) => one === field('reason')) ?? 'other';
			if (!on) return 'refused.not-understood';
			const until = field('until') || null;
			if (until !== null && !v.is(day, until)) return 'refused.not-understood';
			return askRetention(
				house,
				actor,
				{ type: 'set-hold', hold: command, on, reason, why: field('why'), until },
				command
			);
		}),
	lift: (event) =>
		act(event, 'retention', ({ house, actor, field, command }) =>
			askRetention(house, actor, { type: 'lift-hold', hold: field('hold') }, command)
		)
};

const day = v.pipe(v.string(), v.isoDate());

/** As an option of the list says it: `person:<id>`, `term:board`. */
const heldIn = (text: string): Held | undefined => {
	const [is, what] = text.split(':');
	const read = v.safeParse(heldSchema, is === 'term' ? { is, term: what } : { is, id: what });
	return read.success ? read.output : undefined;
};
