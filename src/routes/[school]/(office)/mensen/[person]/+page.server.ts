import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { newId } from '#kernel/id.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { may } from '#policy.ts';
import { mayInvite } from '#schools/may-invite.ts';
import { appointments, groupRoles, type Appointment } from '#schools/roles.ts';
import { askSchool } from '#schools/server/asking.ts';
import { groupsOf } from '#schools/server/groups.ts';
import { locationsToChoose } from '#schools/server/locations.ts';
import { peopleOf, type Enrolled } from '#schools/server/people.ts';
import { changedMeanwhile } from '#server/changed-meanwhile.ts';
import { reach } from '#server/current-house.ts';
import { act, type Asked } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query } = await enter(params.school, url, 'people');
	if (!v.is(id, params.person)) error(404);
	const schoolYear = schoolYearOf(dayOf(house.now()));
	const [[person], groups, locations] = await orAway(
		Promise.all([
			peopleOf(house, actor, params.person),
			groupsOf(house, actor, schoolYear),
			locationsToChoose(house, actor)
		])
	);
	if (!person) error(404);
	await orAway(house.audit.opened(actor, 'people', [person.id]));
	const mayAppoint = may(actor, 'appoint', { kind: 'school', audience: '' });
	return {
		query,
		person,
		command: newId(),
		locations,
		mayAppoint,
		mayInvite: mayInvite(may, actor, person),
		groups: groups
			.filter(({ closed, kind }) => !closed && kind !== 'team')
			.map(({ id: group, name }) => ({ id: group, name }))
	};
};

export const actions: Actions = {
	rename: (event) =>
		change(
			event,
			({ given, family }) => ({ given, family }),
			({ house, actor, field, command }) =>
				askSchool(
					house,
					actor,
					{ type: 'rename-person', person: event.params.person, given: field('given'), family: field('family') },
					command
				)
		),
	/** Keeps the address, and sends the letter to it when that was asked. */
	email: (event) =>
		change(
			event,
			({ email }) => ({ email }),
			async ({ house, actor, field, command }) => {
				const email = field('email').trim() || null;
				const refused = await askSchool(
					house,
					actor,
					{ type: 'set-email', person: event.params.person, email },
					command
				);
				if (refused || !email || field('send') !== 'yes') return refused;
				const [person] = await peopleOf(house, actor, event.params.person);
				if (!person || !mayInvite(may, actor, person)) return 'office.only-administrator-invites';
				const invited = { organisation: actor.organisation, person: event.params.person, email };
				const language = field('language') === 'en' ? 'en' : 'nl';
				const sent = await reach().identity.invitations.send(invited, language, actor.person);
				return 'problem' in sent ? `sign-in.${sent.problem}` : undefined;
			}
		),
	grade: (event) =>
		change(
			event,
			({ grade }) => ({ grade }),
			({ house, actor, field, command }) => {
				const grade = Number(field('grade')) || null;
				return askSchool(house, actor, { type: 'set-grade', person: event.params.person, grade }, command);
			}
		),
	locate: (event) =>
		change(
			event,
			({ location }) => ({ location }),
			({ house, actor, field, command }) => {
				const location = field('location') || null;
				return askSchool(house, actor, { type: 'locate-pupil', person: event.params.person, location }, command);
			}
		),
	join: (event) =>
		act(event, 'people', ({ house, actor, field, command }) => {
			const role = groupRoles.find((one) => one === field('role')) ?? 'teacher';
			const until = field('until') || null;
			const { person } = event.params;
			return askSchool(house, actor, { type: 'join-group', group: field('group'), person, role, until }, command);
		}),
	leave: (event) =>
		act(event, 'people', ({ house, actor, field, command }) =>
			askSchool(house, actor, { type: 'leave-group', group: field('group'), person: event.params.person }, command)
		),
	/** The letter of before lets nobody in any more: who was invited gets a new one. */
	appoint: (event) =>
		act(event, 'people', async ({ house, actor, field, command }) => {
			const { person } = event.params;
			const until = field('until') || null;
			const [before] = await peopleOf(house, actor, person);
			const refused = await askSchool(house, actor, { type: 'appoint', person, role: roleIn(field), until }, command);
			if (refused || before?.account !== 'invited' || !before.email) return refused;
			const invited = { organisation: actor.organisation, person, email: before.email };
			const language = field('language') === 'en' ? 'en' : 'nl';
			const sent = await reach().identity.invitations.send(invited, language, actor.person);
			return 'problem' in sent ? `sign-in.${sent.problem}` : undefined;
		}),
	dismiss: (event) =>
		act(event, 'people', ({ house, actor, field, command }) =>
			askSchool(house, actor, { type: 'dismiss', person: event.params.person, role: roleIn(field) }, command)
		),
	'let-go': (event) => personAct(event, 'let-go'),
	'take-back': (event) => personAct(event, 'take-back')
};

/** Changes what stands of this person, unless a colleague did so after the page was made. `stands`: the fields of the form. */
const change = (
	event: RequestEvent,
	stands: (person: Enrolled) => Parameters<typeof changedMeanwhile>[1],
	ask: (asked: Asked) => Promise<string | undefined>
) =>
	act(event, 'people', async (asked) => {
		const [person] = await peopleOf(asked.house, asked.actor, event.params.person);
		return person && changedMeanwhile(asked.field, stands(person)) ? 'office.changed-meanwhile' : ask(asked);
	});

const personAct = (event: RequestEvent, type: 'let-go' | 'take-back') =>
	act(event, 'people', ({ house, actor, command }) =>
		askSchool(house, actor, { type, person: event.params.person }, command)
	);

const roleIn = (field: (name: string) => string): Appointment =>
	appointments.find((one) => one === field('role')) ?? 'coach';

const id = v.pipe(v.string(), v.uuid());
