import { describe, expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import type { SchoolCommand } from './commands.ts';
import type { SchoolEvent } from './events.ts';
import type { Appointment } from './roles.ts';
import { school } from './school.ts';

const opened: SchoolEvent = { type: 'school-opened', example: false };
const staff = (person: string): SchoolEvent => ({ type: 'person-added', person, kind: 'staff' });
const has = (person: string, role: Appointment): SchoolEvent => ({ type: 'appointed', person, role });
const group: SchoolEvent = { type: 'group-opened', group: '5b', key: '5b', schoolYear: '2026-2027', grades: [5] };
const people = [opened, staff('eva'), staff('piet'), staff('sara'), group, has('eva', 'administrator')];
const appoint = (person: string, role: Appointment): SchoolCommand => ({ type: 'appoint', person, role });
const joins = (person: string): SchoolCommand => ({ type: 'join-group', group: '5b', person, role: 'teacher' });
const eva = { actor: 'eva' };
const on = (day: string) => ({ ...eva, at: Date.parse(`${day}T12:00:00Z`) });

describe('a task for the whole school', () => {
	const two = [...people, has('piet', 'administrator')];
	test('nobody gives themselves while another may give it', () => {
		given(school, ...two)
			.when(appoint('eva', 'coordinator'), eva)
			.refuses('not-for-yourself');
		given(school, ...two)
			.when(appoint('eva', 'coordinator'), { actor: 'piet' })
			.then({ type: 'appointed', person: 'eva', role: 'coordinator' });
	});
	test('the only one who gives any may take, whoever else works there', () => {
		given(school, ...people, has('sara', 'coordinator'))
			.when(appoint('eva', 'coordinator'), eva)
			.then({ type: 'appointed', person: 'eva', role: 'coordinator' });
	});
	test.each<[string, SchoolCommand]>([
		['whose task was taken', { type: 'dismiss', person: 'piet', role: 'administrator' }],
		['who was let go', { type: 'let-go', person: 'piet' }]
	])('another %s still counts for thirty days', (_who, goes) => {
		const { state } = given(school, ...two).when(goes, on('2026-11-23'));
		const takes = (day: string) => school.decide(state, appoint('eva', 'coordinator'), on(day));
		expect(takes('2026-12-22')).toEqual({ refused: 'not-for-yourself' });
		expect(takes('2026-12-23')).toEqual([{ type: 'appointed', person: 'eva', role: 'coordinator' }]);
	});
});

describe('a place in a group', () => {
	const two = [...people, has('sara', 'coordinator')];
	test('nobody gives themselves while another may give it, alone or among several', () => {
		for (const who of ['eva', 'sara'])
			for (const command of [joins(who), { type: 'do-all', commands: [joins(who)] } as SchoolCommand])
				given(school, ...two)
					.when(command, { actor: who })
					.refuses('not-for-yourself');
		given(school, ...two)
			.when(joins('sara'), eva)
			.then({ type: 'group-joined', group: '5b', person: 'sara', role: 'teacher' });
	});
	test('the only one of a school may take', () => {
		given(school, ...people)
			.when(joins('eva'), eva)
			.then({ type: 'group-joined', group: '5b', person: 'eva', role: 'teacher' });
	});
});

test('where mail goes of who has a task is said by who gives tasks', () => {
	const all = [...people, has('sara', 'coordinator'), has('piet', 'principal'), staff('tom')];
	const set = (person: string): SchoolCommand => ({ type: 'set-email', person, email: `${person}@school.example` });
	for (const person of ['piet', 'sara', 'eva'])
		given(school, ...all)
			.when(set(person), { actor: 'sara' })
			.refuses('only-who-appoints');
	given(school, ...all)
		.when(set('tom'), { actor: 'sara' })
		.then({ type: 'email-set', person: 'tom' });
	given(school, ...all)
		.when(set('piet'), eva)
		.then({ type: 'email-set', person: 'piet' });
});
