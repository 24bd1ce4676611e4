import * as v from 'valibot';
import { expect, test } from 'vitest';
import { circleCommand } from '../commands.ts';
import type { Meeting } from '../circle-state.ts';
import { usualPlan } from '../forms.ts';
import { wishes, type Act, type Wish, type Wishes } from './asked.ts';
import { sectionOf } from './desk.ts';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const fresh = id(9);
const typed = (fields: Record<string, string | string[]>) => ({
	fresh,
	own: [{ form: 'support-team', name: 'SOT', plan: shortTeam } as const],
	planned: [planned],
	field: (name: string) => [fields[name] ?? ''].flat()[0] ?? '',
	fields: (name: string) => [fields[name] ?? []].flat()
});
const asked = (which: Act, fields: Record<string, string | string[]>): Wish[] => {
	const found = wishes[which](typed(fields));
	if ('problem' in found) throw new Error(found.problem);
	return found;
};
const when = { form: 'care-meeting', day: '2026-11-23', time: '13:00', place: 'Kamer 3' };

const shortTeam = [
	{ phase: 'check-in', minutes: 4 },
	{ phase: 'door', minutes: 1 },
	{ phase: 'needs', minutes: 10 }
] as const;

/** Planned before anyone was invited; one of the family's was asked since. */
const planned: Meeting = {
	id: id(7),
	form: 'care-meeting',
	at: Date.parse('2026-11-23T12:00:00Z'),
	place: 'Kamer 3',
	plan: usualPlan['care-meeting'],
	coming: [id(8)],
	staff: [id(6)],
	fetch: [id(4)],
	cycle: 1,
	together: id(1),
	adults: id(2),
	state: 'planned',
	begunAt: null,
	hadAdults: false,
	present: [],
	closing: ''
};

/** One of each form, as it is filled in. */
const filled: Record<Act, Record<string, string | string[]>> = {
	'set-home-goal': { guardian: id(1), words: 'fijn' },
	'change-home-goal': { goal: id(1), words: 'fijner' },
	'end-home-goal': { goal: id(1), outcome: 'reached' },
	'invite-guest': { sort: 'partner', given: 'Joke', family: '', why: 'helpt', part: 'both', language: 'nl' },
	'ask-to-meeting': { meeting: id(7), coming: [id(1), id(2)] },
	'uninvite-guest': { guest: id(1) },
	consent: { guest: id(1), guardian: id(2), child: [id(3), id(4)], answer: 'yes', how: 'signed' },
	'note-legal-duty': { guest: id(1), words: 'wet' },
	'note-in-the-room': { guest: id(1), guardian: id(2) },
	'child-answers': { guest: id(1), child: id(2), answer: 'no' },
	'plan-meeting': { ...when, together: id(1), adults: id(2), coming: [id(3)], fetch: [id(4)] },
	'change-meeting': { ...when, meeting: id(1) },
	'cancel-meeting': { meeting: id(1) },
	'finish-agreement': { agreement: id(1) },
	'reopen-agreement': { agreement: id(1) },
	'drop-agreement': { agreement: id(1) },
	'tell-child': { agreement: id(1), by: `guest ${id(2)}` },
	'end-child-goal': { goal: id(1), outcome: 'let-go' },
	'ask-child': { child: id(1), asked: 'yes' },
	'add-child': { child: id(1), guardian: [id(2)] },
	'take-child-out': { child: id(1) },
	'note-authority': { child: id(1), guardian: [id(2), id(3)] },
	'share-circle': { keeper: id(1) },
	'leave-circle': { keeper: id(1) },
	'close-cycle': { stayed: 'yes' },
	'begin-next-cycle': {}
};

test.each(Object.keys(filled) as Act[])('the form %s asks what the edge understands', (which) => {
	for (const wish of asked(which, filled[which])) expect(v.safeParse(circleCommand, wish).issues).toBeUndefined();
	expect(sectionOf[which]).toBeDefined();
});

test('what a guardian says is asked for each child that was ticked, and for none is no wish', () => {
	const yes = asked('consent', filled.consent);
	expect(yes.map(({ type, child }) => [type, child])).toEqual([
		['give-consent', id(3)],
		['give-consent', id(4)]
	]);
	const back = asked('consent', { ...filled.consent, answer: 'withdrawn' });
	expect(new Set(back.map(({ type }) => type))).toEqual(new Set(['withdraw-consent']));
	expect(wishes.consent(typed({ ...filled.consent, child: [] }))).toEqual({ problem: 'circle.tick-a-child' });
	expect(wishes.consent(typed({ ...filled.consent, answer: '' }))).toEqual({ problem: 'circle.choose-answer' });
});

test('who is invited after a meeting was planned is asked to it too, and nothing else of it changes', () => {
	const { form, at, place, plan, staff, fetch } = planned;
	const asPlanned = { type: 'change-meeting', meeting: id(7), form, at, place, plan, staff, fetch };
	const guardian = { ...filled['invite-guest'], sort: 'guardian', guardian: id(5) };
	expect(asked('invite-guest', { ...guardian, also: [id(7)] }).slice(1)).toEqual([
		{ ...asPlanned, coming: [id(8), id(5)] }
	]);
	expect(asked('invite-guest', { ...filled['invite-guest'], also: [id(7)] })[1]).toMatchObject({
		coming: [id(8), fresh]
	});
	expect(asked('invite-guest', { sort: 'known', known: `${id(6)} interpreter`, also: [id(7)] })[1]).toMatchObject({
		coming: [id(8), id(6)]
	});
	// not ticked, or begun meanwhile
	expect(asked('invite-guest', guardian)).toHaveLength(1);
	expect(asked('invite-guest', { ...guardian, also: [id(3)] })).toHaveLength(1);
});

test('guests of a board are asked to a meeting that nobody was asked to yet, and who was asked stays so', () => {
	expect(asked('ask-to-meeting', { meeting: id(7), coming: [id(8), id(5)] })).toMatchObject([
		{ type: 'change-meeting', meeting: id(7), coming: [id(8), id(5)] }
	]);
	expect(wishes['ask-to-meeting'](typed({ meeting: id(7) }))).toEqual({ problem: 'circle.tick-a-guest' });
});

test('a guardian is a guest under the id of the household; anyone else gets a new one', () => {
	const guardian = { ...filled['invite-guest'], sort: 'guardian', guardian: id(5), party: 'Jeugdzorg' };
	expect(asked('invite-guest', guardian)[0]).toMatchObject({ guest: id(5), known: { party: '' } });
	const partner = { ...filled['invite-guest'], party: 'Jeugdzorg', 'party-name': ' ' };
	expect(asked('invite-guest', partner)[0]).toMatchObject({ guest: fresh, known: { party: 'Jeugdzorg' } });
	const known = { sort: 'known', known: `${id(6)} interpreter`, why: 'vertaalt', part: 'both' };
	expect(asked('invite-guest', known)).toEqual([
		{ type: 'invite-guest', guest: id(6), sort: 'interpreter', why: 'vertaalt', part: 'both' }
	]);
	expect(asked('invite-guest', { ...partner, 'party-name': 'De Brug' })[0]).toMatchObject({
		known: { party: 'De Brug' }
	});
});

test('a meeting takes as long as usual where no minutes were typed, and has no children to fetch without a part one', () => {
	const [plain] = asked('plan-meeting', filled['plan-meeting']);
	expect(plain).toMatchObject({
		plan: usualPlan['care-meeting'],
		at: Date.parse('2026-11-23T12:00:00Z'),
		fetch: [id(4)]
	});
	const [longer] = asked('plan-meeting', { ...filled['plan-meeting'], 'minutes-goals': '10', 'minutes-door': ' ' });
	expect(longer?.['plan']).toContainEqual({ phase: 'goals', minutes: 10 });
	expect(longer?.['plan']).toContainEqual({ phase: 'door', minutes: 1 });
	const [talk] = asked('plan-meeting', { ...filled['plan-meeting'], form: 'care-talk', 'minutes-goals': '10' });
	expect(talk).toMatchObject({ plan: usualPlan['care-talk'], fetch: [] });
	expect(wishes['plan-meeting'](typed({ ...filled['plan-meeting'], time: '' }))).toEqual({
		problem: 'circle.when-is-missing'
	});
});

test('a meeting takes the plan that its form has here, and keeps it when the form is changed later', () => {
	const team = { ...when, form: 'support-team' };
	const planIn = (which: Act, fields: Record<string, string | string[]>) => asked(which, fields)[0]?.['plan'];
	expect(planIn('plan-meeting', team)).toEqual(shortTeam);
	expect(planIn('plan-meeting', { ...team, 'minutes-needs': '12' })).toEqual([
		...shortTeam.slice(0, 2),
		{ phase: 'needs', minutes: 12 }
	]);
	const was = { 'form-was': 'support-team', 'was-needs': '20' };
	expect(planIn('change-meeting', { ...team, meeting: id(1), ...was })).toEqual([{ phase: 'needs', minutes: 20 }]);
	// another form takes what that takes
	expect(planIn('change-meeting', { ...when, form: 'care-talk', meeting: id(1), ...was })).toEqual(
		usualPlan['care-talk']
	);
});

test('a form of the school’s own is chosen like any, and one that was taken away stays with who has it', () => {
	const form = id(3);
	const made = (own: typeof shortTeam | readonly [], more: Record<string, string> = {}) => {
		const from = { ...typed({ ...when, form, meeting: id(1), ...more }), own: [{ form, name: 'Kring', plan: own }] };
		const found: Wishes = wishes[Object.keys(more).length > 0 ? 'change-meeting' : 'plan-meeting'](from);
		return 'problem' in found ? found.problem : [found[0]?.['form'], found[0]?.['plan']];
	};
	expect(made(shortTeam)).toEqual([form, shortTeam]);
	expect(made([])).toEqual(['care-meeting', usualPlan['care-meeting']]);
	expect(made([], { 'form-was': form, 'was-needs': '20' })).toEqual([form, [{ phase: 'needs', minutes: 20 }]]);
});
