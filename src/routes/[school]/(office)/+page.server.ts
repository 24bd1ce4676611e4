import { error } from '@sveltejs/kit';
import { arenaDay } from '#arenas/server/day.ts';
import { circleDay } from '#circles/server/day.ts';
import { looksFor } from '#circles/server/look-along.ts';
import { concernsWaiting } from '#concerns/server/reading.ts';
import { groups } from '#example/regenboog.ts';
import { seats } from '#example/seats.ts';
import { newId } from '#kernel/id.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { may, pagesFor, wholeSchool } from '#policy.ts';
import { waitingFor } from '#retention/server/waiting.ts';
import { groupAudience } from '#schools/audiences.ts';
import { groupsOf } from '#schools/server/groups.ts';
import { newOffices } from '#schools/server/let-in.ts';
import { peopleOf } from '#schools/server/people.ts';
import { rhythmOf } from '#schools/server/rhythm.ts';
import { schoolsOf } from '#schools/server/schools-of.ts';
import { pairedScreens } from '#schools/server/screens.ts';
import { plannedYear } from '#schools/server/year.ts';
import { reach } from '#server/current-house.ts';
import { act } from '#server/page-acts.ts';
import { enter, joinOrigin, orAway } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import { waitingWishes } from '#voices/server/reading.ts';
import { pair, unpair } from './pair.ts';
import type { Actions, PageServerLoadEvent } from './$types';

/** The day of who works here; of the example, without a seat, its front door. */
export const load = async (event: PageServerLoadEvent) => {
	const { frame, language, words, school } = await event.parent();
	if (!frame)
		return {
			words: { ...words, ...(await wordsOf(language, 'example')) },
			door: { ...doorOf(event), setUp: await orAway(reach().identity.setUp.isOpen()) }
		};
	const { house, actor } = await enter(event.params.school, event.url, 'home');
	const today = dayOf(house.now());
	const schoolYear = schoolYearOf(today);
	const isOffice = pagesFor(actor).includes('people');
	const [all, { periods }, people, screens] = await orAway(
		Promise.all([
			groupsOf(house, actor, schoolYear),
			plannedYear(house, actor, schoolYear),
			isOffice ? peopleOf(house, actor) : [],
			pairedScreens(house, actor)
		])
	);
	const [waiting, newcomers] = await orAway(Promise.all([waitingFor(house, actor), newOffices(house, actor)]));
	const circles = pagesFor(actor).includes('circles') ? await orAway(circleDay(house, actor)) : undefined;
	// names of families go over the line as they are: packed with anything else their size would tell of them
	if (circles?.boards.length) {
		event.locals.isSealed = true;
		await orAway(house.audit.opened(actor, 'circles'));
	}
	const voices = pagesFor(actor).includes('voices') ? await orAway(waitingWishes(house, actor, { until: today })) : [];
	if (voices.length > 0) {
		event.locals.isSealed = true;
		await orAway(house.audit.opened(actor, 'voices'));
	}
	const concerns = pagesFor(actor).includes('concerns') ? await orAway(concernsWaiting(house, actor)) : 0;
	const arenas = pagesFor(actor).includes('voices') ? await orAway(arenaDay(house, actor, schoolYear)) : [];
	// who wants to look on a family's board in the place of its ib'er, looks, or looked of late
	const looks = pagesFor(actor).includes('replacing')
		? (await orAway(looksFor(house, actor))).filter(({ isMine, state }) => !isMine || state !== 'closed')
		: [];
	if (looks.length > 0) {
		event.locals.isSealed = true;
		await orAway(house.audit.opened(actor, 'replacing'));
	}
	const mindsRhythm = may(actor, 'rhythm', { kind: 'page', audience: wholeSchool });
	const on = (group: string) => ({ kind: 'board', audience: groupAudience(group) });
	return {
		door: undefined,
		words: {
			...words,
			...(waiting.requests.length > 0 && (await wordsOf(language, 'retention'))),
			...(circles && (await wordsOf(language, 'circle'))),
			...(voices.length > 0 && (await wordsOf(language, 'voice'))),
			...(concerns > 0 && (await wordsOf(language, 'concern'))),
			...(arenas.length > 0 && (await wordsOf(language, 'arena'))),
			...(looks.length > 0 && (await wordsOf(language, 'replacing')))
		},
		circles: circles && { today: circles.today, boards: circles.boards },
		// each child once, by first name, and not a word of what was said
		voices: [...Map.groupBy(voices, ({ id }) => id).values()].flatMap(([first]) =>
			first ? [{ wish: first.wish, id: first.id, given: first.given, stage: first.stage }] : []
		),
		concerns,
		arenas,
		looks,
		waiting,
		newcomers,
		today,
		schoolYear,
		command: newId(),
		digibord: `${joinOrigin() ?? event.url.origin}/digibord`,
		welcome: event.url.searchParams.has('welkom'),
		period: periods.find(({ first, last }) => first <= today && today <= last),
		boards: all
			.filter(({ id, closed }) => !closed && may(actor, 'hear', on(id)))
			.map(({ id, key, name, board, members }) => ({
				id,
				key,
				name,
				board,
				mayOpen: !board && may(actor, 'open-board', on(id)),
				mayPair: isOffice || members.some(({ id: member, role }) => member === actor.person && role === 'teacher'),
				screens: screens.filter(({ person }) => members.some((member) => member.id === person)),
				teachers: members.filter(({ role }) => role === 'teacher').map(({ given }) => given)
			})),
		rhythm: mindsRhythm ? await orAway(rhythmOf(house, actor, schoolYear, today)) : undefined,
		// what a school that has just begun still needs, for who can give it
		begun: isOffice
			? {
					schools: (await orAway(schoolsOf(house, actor))).length > 0,
					pupils: people.some(({ kind }) => kind === 'pupil'),
					colleagues:
						people.some(({ kind, account }) => kind === 'staff' && account === 'invited') ||
						people.filter(({ account }) => account === 'joined').length > 1,
					periods: periods.length > 0,
					mail: reach().identity.sendsMail || school.example
				}
			: undefined
	};
};

export const actions: Actions = {
	/** Hangs up the board of one's own group. */
	open: (event) =>
		act(event, 'home', async ({ house, actor, field, command: id }) => {
			const schoolYear = schoolYearOf(dayOf(house.now()));
			const command = { type: 'open-board', group: field('group'), schoolYear, previous: null };
			const outcome = await house.handle(actor, { id, kind: 'board', stream: newId(), command });
			return 'refused' in outcome ? outcome.refused : undefined;
		}),
	pair: (event) => act(event, 'home', pair(event.getClientAddress())),
	unpair: (event) => act(event, 'home', unpair)
};

/** Two people of the example side by side, and every board there is. */
const doorOf = ({ url, params }: PageServerLoadEvent) => {
	const all = seats();
	const at = (name: string, otherwise: number) =>
		all.find(({ person }) => person === url.searchParams.get(name)) ?? all[otherwise];
	const left = at('links', 0);
	const right = at('rechts', 1);
	if (!left || !right) error(404);
	const boardOf = ({ person, group }: typeof left) =>
		`/${params.school}${group ? `/boards/${group}` : ''}?als=${person}`;
	return {
		seats: all.map((seat) => ({ ...seat, board: boardOf(seat) })),
		left: { ...left, board: boardOf(left) },
		right: { ...right, board: boardOf(right) },
		boards: groups.map(({ key, name, screen }) => ({
			key,
			name,
			board: `/${params.school}/boards/${key}?als=${screen.id}`
		}))
	};
};
