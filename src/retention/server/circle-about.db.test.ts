import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#server/actor.ts';
import { newId } from '#kernel/id.ts';
import { dayOf } from '#kernel/time.ts';
import { sent } from '#testing/house.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';
import { everythingAbout } from './export.ts';

let them: TwoFamilies;
beforeAll(async () => void (them = await openTwoFamilies()));
afterAll(() => them?.it.close());

const about = async (person: string, withFamily = true, by?: Actor) =>
	everythingAbout(them.it.house, by ?? (await them.family.keeper()), person, { withFamily });
const told = async (...asked: Parameters<typeof about>) => (await about(...asked))?.circle;

test('a child and a mother each get what of their board is about them, and nothing of another family', async () => {
	const { it, family, others } = them;
	const on = dayOf(it.house.now());
	for (const of of [family, others]) {
		const mark = of === family ? '' : 'van een ander: ';
		await of.ask({ type: 'set-home-goal', goal: newId(), guardian: of.mother, words: `${mark}dat ze zich fijn voelt` });
		const { meeting, together, adults } = await of.plan();
		const { person } = await of.keeper();
		// whoever keeps it hears a part from when it begins
		const say = async (kind: string, stream: string, command: { type: string; [more: string]: unknown }) =>
			sent(it.house, await of.keeper(), kind, stream, command);
		const put = (area: string, words: string) =>
			say('together', together, {
				type: 'put-up',
				child: of.child,
				area,
				id: newId(),
				words: `${mark}${words}`,
				drawing: null
			});
		await of.ask({ type: 'begin-meeting', meeting, opener: null });
		await put('successes', 'zelf aangekleed');
		await put('goals', 'hulp vragen');
		await of.ask({ type: 'go-through-door', meeting });
		await of.ask({ type: 'open-second-part', meeting, present: [] });
		await say('adults', adults, { type: 'add-need', id: newId(), child: of.child, words: `${mark}een vaste plek` });
		const agreed = { who: { kind: 'keeper', id: person }, by: on, tells: { kind: 'keeper', id: person } };
		const words = `${mark}zet de tafel vooraan`;
		await say('adults', adults, { type: 'add-agreement', id: newId(), about: of.child, words, ...agreed });
		const ofAll = `${mark}belt met school`;
		await say('adults', adults, {
			type: 'add-agreement',
			id: newId(),
			words: ofAll,
			...agreed,
			about: null,
			tells: null
		});
		await of.ask({ type: 'end-meeting', meeting });
	}
	const child = await told(family.child);
	expect(child?.map(({ what, words, state }) => [what, words, state]).toSorted()).toEqual([
		['agreement', 'zet de tafel vooraan', 'open'],
		['child-goal', 'hulp vragen', 'open'],
		['need', 'een vaste plek', null],
		['success', 'zelf aangekleed', null]
	]);
	expect(await told(family.mother)).toEqual([
		{ on, what: 'home-goal', words: 'dat ze zich fijn voelt', drawing: null, state: 'open' }
	]);
	// whoever does not hear of care does not learn whether there is a board
	expect(await told(family.child, false)).toBeNull();
	expect(await told(them.it.north.teacher.person)).toEqual([]);
});

test('of a family’s board nothing is told to an ib’er who does not keep it, but that there is one; and who reads it is written down', async () => {
	const { it, family, second, others } = them;
	expect(await about(family.child, true, await others.keeper())).toMatchObject({ circle: [], circleElsewhere: true });
	expect(await about(family.mother, true, second)).toMatchObject({ circle: [], circleElsewhere: true });
	expect(await about(family.child)).toMatchObject({ circleElsewhere: false });
	const opened = await it.rows<{ actor: string; kind: string }>(
		`select distinct actor, kind from kring.audit where organisation = 'north' and act = 'opened' and stream = $1`,
		[family.circle]
	);
	expect(opened).toEqual([{ actor: (await family.keeper()).person, kind: 'circle' }]);
});
