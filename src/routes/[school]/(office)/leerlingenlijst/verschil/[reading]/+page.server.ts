import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { newId } from '#kernel/id.ts';
import { someoneNew } from '#roster/answers.ts';
import { droppedOf } from '#roster/dropped.ts';
import { kinds, writeReading, type Reading } from '#roster/reading.ts';
import { apply, show } from '#roster/server/showing.ts';
import { askRoster, rostersOf } from '#roster/server/stream.ts';
import { readingOf } from '#roster/server/words-kept.ts';
import { isWhole, questionsOf, toldOf } from '#roster/told.ts';
import { formOf } from '#server/form-of.ts';
import { enter, orAway, type Entered } from '#server/page-access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
	const entered = await enter(params.school, url, 'roster');
	const { house, actor, query } = entered;
	locals.isSealed = true;
	const reading = await mine(entered, params.reading, params.school);
	await orAway(house.audit.opened(actor, 'roster'));
	const { facts, difference, isNextYear } = await orAway(show(house, actor, reading));
	const { found } = reading;
	const questions = questionsOf(reading, difference, facts);
	const lists = toldOf(reading, difference, facts);
	return {
		query,
		seen: facts.seen,
		roster: newId(),
		command: newId(),
		format: found.format,
		schoolYear: found.school.schoolYear,
		isNextYear,
		sizes: {
			groups: found.groups.length,
			pupils: found.pupils.filter(({ left }) => !left).length,
			staff: found.staff.length
		},
		questions,
		lists,
		isNothing: ([...kinds, 'locations'] as const).every((kind) => {
			const { new: fresh, changed, otherGroup, left } = difference[kind];
			return fresh.length + changed.length + otherGroup.length + left.length === 0;
		}),
		whole: isWhole(found, difference),
		dropped: droppedOf(found.dropped),
		noticed: found.noticed
	};
};

type Event = RequestEvent & { params: { school: string; reading: string } };

/** What this person read; when it is over they begin anew, and hear that. */
const mine = async ({ house, actor, query }: Entered, id: string, school: string): Promise<Reading> => {
	if (!v.is(v.pipe(v.string(), v.uuid()), id)) error(404);
	const reading = await orAway(readingOf(house, actor, id));
	return reading ?? redirect(303, `/${school}/leerlingenlijst?voorbij${query && `&${query}`}`);
};

export const actions: Actions = {
	/** Keeps what a person answered, and asks on. */
	answer: async (event) => {
		const { params, url, request } = event as Event;
		const entered = await enter(params.school, url, 'roster');
		const reading = await mine(entered, params.reading, params.school);
		const form = await formOf(request);
		for (const [name, value] of form) {
			const [kind, at] = name.split('-');
			const of = kinds.find((one) => one === kind);
			const answer = String(value);
			if (of && at && /^\d{1,6}$/.test(at) && (answer === someoneNew || v.is(v.pipe(v.string(), v.uuid()), answer)))
				reading.answers[of][at] = answer;
		}
		const { house, actor } = entered;
		const outcome = await orAway(
			askRoster(house, actor, { type: 'keep-reading', reading: params.reading, words: writeReading(reading) })
		);
		if ('refused' in outcome) return fail(422, { code: outcome.refused });
		return { answered: true };
	},
	/** Does what was shown, all of it or nothing. */
	apply: async (event) => {
		const { params, url, request } = event as Event;
		const entered = await enter(params.school, url, 'roster');
		const { house, actor, query } = entered;
		const form = await formOf(request);
		const [roster, command] = ['roster', 'command'].map((name) => String(form.get(name)));
		if (!v.is(v.tuple([uuid, uuid]), [roster, command]) || !roster) return fail(422, { code: 'not-understood' });
		const to = `/${params.school}/leerlingenlijst/ingelezen/${roster}${query && `?${query}`}`;
		// tapped twice: the first time did it
		if ((await orAway(rostersOf(house, actor))).applied[roster]) redirect(303, to);
		const reading = await mine(entered, params.reading, params.school);
		const shown = await orAway(show(house, actor, reading));
		if (kinds.some((kind) => shown.difference[kind].unsure.length > 0)) return fail(422, { code: 'changed-meanwhile' });
		const code = await orAway(
			apply(
				house,
				actor,
				shown,
				{
					roster,
					reading: params.reading,
					seen: Number(form.get('seen')),
					choices: { gone: form.get('gone') === 'yes' && !shown.isNextYear, place: form.get('place') === 'yes' }
				},
				command
			)
		);
		if (code !== undefined) return fail(422, { code });
		redirect(303, to);
	},
	/** Not after all: it is forgotten at once. */
	drop: async (event) => {
		const { params, url } = event as Event;
		const { house, actor, query } = await enter(params.school, url, 'roster');
		await orAway(askRoster(house, actor, { type: 'drop-reading', reading: params.reading }));
		redirect(303, `/${params.school}/leerlingenlijst${query && `?${query}`}`);
	}
};

const uuid = v.pipe(v.string(), v.uuid());
