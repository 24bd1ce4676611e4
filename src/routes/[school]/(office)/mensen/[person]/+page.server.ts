import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { newId } from '#kernel/id.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { may } from '#policy.ts';
import { mayInvite } from '#schools/may-invite.ts';
import { appointments, groupRoles, type Appointment } from '#schools/roles.ts';
import { askSchool } from '#schools/server/asking.ts';
import { groupsOf } from '#schools/server/groups.ts';
import { peopleOf } from '#schools/server/people.ts';
import { reach } from '#server/current-house.ts';
import { act } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query } = await enter(params.school, url, 'people');
	if (!v.is(id, params.person)) error(404);
	const schoolYear = schoolYearOf(dayOf(house.now()));
	const [[person], groups] = await orAway(
		Promise.all([peopleOf(house, actor, params.person), groupsOf(house, actor, schoolYear)])
	);
	if (!person) error(404);
	await orAway(house.audit.opened(actor, 'people', [person.id]));
	const mayAppoint = may(actor, 'appoint', { kind: 'school', audience: '' });
	return {
		query,
		person,
		command: newId(),
		mayAppoint,
		mayInvite: mayInvite(may, actor, person),
		groups: groups.filter(({ closed }) => !closed).map(({ id: group, name }) => ({ id: group, name }))
	};
};

export const actions: Actions = {
	rename: (event) =>
		act(event, 'people', ({ house, actor, field, command }) =>
			askSchool(
				house,
				actor,
				{ type: 'rename-person', person: event.params.person, given: field('given'), family: field('family') },
				command
			)
		),
	/** Keeps the address, and sends the letter to it when that was asked. */
	email: (event) =>
		act(event, 'people', async ({ house, actor, field, command }) => {
			const email = field('email').trim() || null;
			const refused = await askSchool(house, actor, { type: 'set-email', person: event.params.person, email }, command);
			if (refused || !email || field('send') !== 'yes') return refused;
			const [person] = await peopleOf(house, actor, event.params.person);
			if (!person || !mayInvite(may, actor, person)) return 'office.only-administrator-invites';
			const invited = { organisation: actor.organisation, person: event.params.person, email };
			const sent = await reach().identity.invitations.send(invited, field('language') === 'en' ? 'en' : 'nl');
			return 'problem' in sent ? `sign-in.${sent.problem}` : undefined;
		}),
	grade: (event) =>
		act(event, 'people', ({ house, actor, field, command }) => {
			const grade = Number(field('grade')) || null;
			return askSchool(house, actor, { type: 'set-grade', person: event.params.person, grade }, command);
		}),
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
	appoint: (event) =>
		act(event, 'people', ({ house, actor, field, command }) => {
			const until = field('until') || null;
			return askSchool(
				house,
				actor,
				{ type: 'appoint', person: event.params.person, role: roleIn(field), until },
				command
			);
		}),
	dismiss: (event) =>
		act(event, 'people', ({ house, actor, field, command }) =>
			askSchool(house, actor, { type: 'dismiss', person: event.params.person, role: roleIn(field) }, command)
		),
	'let-go': (event) => personAct(event, 'let-go'),
	'take-back': (event) => personAct(event, 'take-back')
};

const personAct = (event: RequestEvent, type: 'let-go' | 'take-back') =>
	act(event, 'people', ({ house, actor, command }) =>
		askSchool(house, actor, { type, person: event.params.person }, command)
	);

const roleIn = (field: (name: string) => string): Appointment =>
	appointments.find((one) => one === field('role')) ?? 'coach';

const id = v.pipe(v.string(), v.uuid());
