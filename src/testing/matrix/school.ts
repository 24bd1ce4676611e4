import { newId } from '#kernel/id.ts';
import { usualPlan } from '#circles/forms.ts';
import { sessionsOf } from '#sessions/companion.ts';
import type { Appointment, GroupRole } from '#schools/roles.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { houseIn } from '#server/house-in.ts';
import { sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { startSession, type Going } from '#testing/session.ts';
import { aGuardian } from '#testing/any-household.ts';
import { aWish } from '#testing/wish.ts';
import { voiceOf } from '#voices/stream-of.ts';
import { askClass } from './asked.ts';
import { openFamilies, type Families } from './families.ts';
import { openTeam } from './team.ts';

type Wish = { type: string; [more: string]: unknown };

/** A class of a school of the matrix: its streams by kind, and what is written nowhere else. */
export type MatrixClass = {
	group: string;
	key: string;
	secret: string;
	streams: Record<string, string>;
	/** of the team, which has a board like a class's and no child in it */
	isTeam: boolean;
	going: Going;
	/** the session before this one, and a question that the class answered: both are over */
	before: Going & { replies?: string };
};

/** One organisation of the matrix, with someone of every kind in it; `ended`: who had that place, and has it no more. */
export type MatrixSchool = {
	organisation: string;
	streams: Record<string, string>;
	secret: string;
	classes: MatrixClass[];
	persons: Record<string, string>;
	ended: Record<string, string>;
	household: string;
	guardian: string;
	families: Families;
};

const inClass: readonly GroupRole[] = ['pupil', 'teacher', 'assistant', 'trainee', 'screen'];
const ofSchool: readonly Appointment[] = [
	'coordinator',
	'principal',
	'coach',
	'administrator',
	'trainer',
	'swv-staff',
	'safeguarding-lead'
];
const kindOf = (role: string) => (role === 'pupil' || role === 'screen' ? role : 'staff');
/** Who works there, and was not let go before the team began. */
const isOfStaff = (role: string) => !/^(neighbour )?pupil$|^screen$|, let go$/.test(role);
const schoolYear = '2026-2027';
/** Far enough ahead that a place that ends the day after `until` is over then, and its school year is not. */
const until = '2027-01-15';
const afterwards = Date.parse('2027-01-20T09:00:00Z');

/** Opens a school with everyone in it, two classes with a session each, a household, and those who were here before. */
export const openMatrixSchool = async (house: House, organisation: string, sort = 'school'): Promise<MatrixSchool> => {
	await house.found(organisation);
	const first: Actor = { organisation, person: newId(), standings: [{ role: 'administrator' }] };
	const school = newId();
	const ask = (command: Wish) => sent(house, first, 'school', school, command);
	const secret = `geheim-${organisation}-school`;
	await ask({ type: 'open-school', name: secret, example: true, sort });

	const add = async (role: string, given = role, key = '5b'): Promise<string> => {
		const person = newId();
		const family = `${kindOf(role) === 'staff' ? 'collega' : 'naam'}-${organisation}-${key}`;
		await ask({ type: 'add-person', person, kind: kindOf(role), given, family });
		return person;
	};
	const give = async (role: string, person: string, group: string, more: object = {}) =>
		inClass.includes(role as GroupRole)
			? ask({ type: 'join-group', group, person, role, ...more })
			: ask({ type: 'appoint', person, role, ...more });
	const actorOf = async (person: string): Promise<Actor> => {
		const actor = await house.actors.of(organisation, person);
		if (!actor) throw new Error('someone has no place in their own school');
		return actor;
	};

	const groups = [newId(), newId()] as const;
	for (const [at, key] of ['5b', '6'].entries())
		await ask({
			type: 'open-group',
			group: groups[at],
			key,
			name: `klas-${organisation}-${key}`,
			schoolYear,
			grades: [5]
		});
	const persons: Record<string, string> = {};
	const ended: Record<string, string> = {};
	for (const role of [...inClass, ...ofSchool]) {
		persons[role] = await add(role, role, inClass.includes(role as GroupRole) ? '5b' : role);
		await give(role, persons[role], groups[0]);
	}
	persons['neighbour'] = await add('teacher', 'neighbour', '6');
	await give('teacher', persons['neighbour'], groups[1]);
	persons['neighbour pupil'] = await add('pupil', 'neighbour pupil', '6');
	await give('pupil', persons['neighbour pupil'], groups[1]);
	for (const role of ['keeper', 'other keeper', 'replacement']) {
		persons[role] = await add('coordinator', role, 'coordinator');
		await give('coordinator', persons[role], groups[0]);
	}
	const location = newId();
	await ask({ type: 'add-location', location, name: `plek-${organisation}`, code: null });
	await ask({ type: 'locate-group', group: groups[0], location });
	await ask({ type: 'locate-pupil', person: persons['neighbour pupil'] ?? '', location });
	await ask({ type: 'set-email', person: persons['teacher'] ?? '', email: `teacher@${organisation}.example` });
	const autumn = { name: 'Herfst', first: '2026-10-10', last: '2026-10-18' };
	await ask({ type: 'plan-holidays', schoolYear, holidays: [autumn] });
	await ask({ type: 'plan-form', form: 'care-talk', name: 'Zorgpraat', plan: usualPlan['care-talk'] });
	await ask({ type: 'plan-periods', schoolYear, periods: [{ ...autumn, name: 'Ronde 1', last: '2026-11-18' }] });

	persons['member'] = await add('member', 'member', 'team');
	ended['member'] = await add('member', 'member who went', 'weg');
	await hangScreen(house, { organisation, streams: { school }, persons }, newId());

	for (const role of [...inClass, ...ofSchool]) {
		const person = await add(role, `${role} who went`, 'weg');
		ended[role] = person;
		await give(role, person, groups[0]);
		await ask(
			inClass.includes(role as GroupRole)
				? { type: 'leave-group', group: groups[0], person }
				: { type: 'dismiss', person, role }
		);
	}
	for (const role of ['teacher', 'coordinator']) {
		const person = await add(role, `${role} who was let go`, 'weg');
		ended[`${role}, let go`] = person;
		await give(role, person, groups[0]);
		await ask({ type: 'let-go', person });
	}
	for (const role of ['trainee', 'principal']) {
		const person = await add(role, `${role} whose time was up`, 'weg');
		ended[`${role}, by the clock`] = person;
		await give(role, person, groups[0], { until });
	}
	const over = { id: newId(), kind: 'school', stream: school, command: { type: 'end-what-is-over' } };
	const outcome = await house.handle(houseIn(organisation), over, () => afterwards);
	if ('refused' in outcome) throw new Error(`refused: ${outcome.refused} (end-what-is-over)`);

	const coordinator = await actorOf(persons['coordinator'] ?? '');
	const [households, household, guardian] = [newId(), newId(), newId()];
	await sent(house, coordinator, 'households', households, {
		type: 'open-household',
		household,
		children: [persons['pupil'] ?? ''],
		guardian,
		...aGuardian,
		given: `gezin-${organisation}`,
		authority: []
	} as Wish);

	const child = persons['pupil'] ?? '';
	const voice = voiceOf(child);
	await sent(house, coordinator, 'voice', voice, aWish(child, `stem-${organisation}`));

	const concern = newId();
	const words = { type: 'raise-concern', words: `zorg-${organisation}`, drawing: null, about: child };
	await sent(house, await actorOf(persons['teacher'] ?? ''), 'concern', concern, words as Wish);

	const families = await openFamilies(house, {
		organisation,
		keeper: persons['keeper'] ?? '',
		otherKeeper: persons['other keeper'] ?? '',
		replacement: persons['replacement'] ?? '',
		principal: persons['principal'] ?? '',
		addChild: (given) => add('pupil', given, 'gezin')
	});

	const roster = newId();
	await sent(house, coordinator, 'roster', roster, {
		type: 'keep-reading',
		reading: newId(),
		words: `leerlingenlijst-${organisation}`
	} as Wish);

	const retention = newId();
	const stays = { is: 'stream', id: roster };
	await sent(house, coordinator, 'retention', retention, {
		type: 'set-hold',
		hold: newId(),
		on: stays,
		reason: 'court',
		why: `blijft-${organisation}`,
		until: null
	} as Wish);

	const classes: MatrixClass[] = [];
	for (const [at, key] of ['5b', '6'].entries()) {
		const group = groups[at] ?? '';
		const teacher = await actorOf(persons[at === 0 ? 'teacher' : 'neighbour'] ?? '');
		const pupil = await actorOf(persons[at === 0 ? 'pupil' : 'neighbour pupil'] ?? '');
		const board = newId();
		await sent(house, teacher, 'board', board, { type: 'open-board', group, schoolYear, previous: null } as Wish);
		await sent(house, teacher, 'board', board, aNote(`geheim-${organisation}-${key}`));
		await sent(house, teacher, 'sessions', sessionsOf(board), { type: 'choose-names', names: true } as Wish);
		const before = await startSession(house, { board, teacher, pupil });
		await close(house, teacher, before);
		const going = await startSession(house, { board, teacher, pupil });
		await sent(house, pupil, 'faces', going.faces, {
			type: 'choose-face',
			person: pupil.person,
			face: 'happy'
		} as Wish);
		await sent(house, teacher, 'sessions', going.sessions, { type: 'show-faces', session: going.session } as Wish);
		await sent(house, pupil, 'aside', going.aside, { type: 'ask-to-talk', person: pupil.person } as Wish);
		const { sessions, faces, aside, revealed } = going;
		const asked = await askClass(house, { board, group, teacher, pupil, secret: `geheim-${organisation}-${key}` });
		classes.push({
			group,
			key,
			secret: `geheim-${organisation}-${key}`,
			isTeam: false,
			going,
			before: { ...before, ...asked.before },
			streams: { board, sessions, faces, aside, revealed, ...asked.streams }
		});
	}
	const { member = '', ...staff } = persons;
	const others = [...Object.entries(staff), ...Object.entries(ended)].flatMap(([role, person]) =>
		isOfStaff(role) ? [person] : []
	);
	const pupil = { pupil: child, of: groups[0] };
	const turns = newId();
	classes.push(await openTeam(house, { organisation, schoolYear, ask, member, coordinator, pupil, turns }, others));
	return {
		organisation,
		streams: { school, households, roster, retention, voice, concern, turns },
		secret,
		classes,
		persons,
		ended,
		household,
		guardian,
		families
	};
};

/** Lets a tablet into the session of a class; with a child's name on it, when it is said whose. */
export const seatTablet = async (
	house: House,
	school: MatrixSchool,
	{ group, going }: MatrixClass,
	device: string,
	child?: string
): Promise<void> => {
	const { organisation, persons } = school;
	const tablet: Actor = {
		organisation,
		person: device,
		device,
		standings: [
			{
				role: 'device',
				audience: `group:${group}`
			}
		]
	};
	const teacher = await house.actors.of(organisation, persons['teacher'] ?? '');
	if (!teacher) throw new Error('there is no teacher');
	await sent(house, tablet, 'aside', going.aside, { type: 'knock', device } as Wish);
	await sent(house, teacher, 'aside', going.aside, { type: 'admit', device } as Wish);
	if (child) await sent(house, tablet, 'aside', going.aside, { type: 'take-name', device, person: child } as Wish);
};

/** Makes a device the digibord of the first class. */
export const hangScreen = async (
	house: House,
	{ organisation, streams, persons }: Pick<MatrixSchool, 'organisation' | 'streams' | 'persons'>,
	device: string
): Promise<void> => {
	const administrator = await house.actors.of(organisation, persons['administrator'] ?? '');
	if (!administrator) throw new Error('there is no administrator');
	const pair = { type: 'pair-screen', person: persons['screen'] ?? '', device } as Wish;
	await sent(house, administrator, 'school', streams['school'] ?? '', pair);
};

const close = (house: House, teacher: Actor, { sessions, session }: Going) =>
	sent(house, teacher, 'sessions', sessions, { type: 'close-session', session } as Wish);
