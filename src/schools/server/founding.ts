import { wasRefused } from '#kernel/decider.ts';
import { newId } from '#kernel/id.ts';
import { fold } from '#kernel/replay.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { Founding } from '#server/identity/set-up.ts';
import { giveAPlace } from '#server/identity/places.ts';
import type { OneSchoolCommand } from '../commands.ts';
import type { Region } from '../holiday-dates.ts';
import type { Appointment } from '../roles.ts';
import { school } from '../school.ts';
import { nextSlug, slugOf } from '../slug.ts';
import type { Sort } from '../sorts.ts';

/** A school, or a samenwerkingsverband, and the first one who works there. */
export type Founded = {
	name: string;
	sort: Sort;
	brin: string | null;
	region: Region;
	given: string;
	family: string;
	/** beside administrator */
	roles: readonly Appointment[];
};

type Where = Pick<House, 'db' | 'found' | 'handle'>;

/** The first free address for this name. Makes room there. */
export const roomFor = async ({ found }: Pick<Where, 'found'>, name: string): Promise<string> => {
	for (let turn = 0; ; turn++) {
		const organisation = nextSlug(slugOf(name), turn);
		if (await found(organisation)) return organisation;
	}
};

/** What is asked of an organisation that begins, in order. */
export const firstSteps = (
	{ name, sort, brin, region, given, family, roles }: Founded,
	person: string
): OneSchoolCommand[] => [
	{ type: 'open-school', name, example: false, sort, brin },
	{ type: 'add-person', person, kind: 'staff', given, family },
	{ type: 'appoint', person, role: 'administrator' },
	...roles.map((role): OneSchoolCommand => ({ type: 'appoint', person, role })),
	{ type: 'choose-region', region }
];

/** Why these words would be refused, asked before anything is made. */
export const objectionTo = (founded: Founded, at: number): string | undefined => {
	let state = school.initial;
	for (const step of firstSteps(founded, 'someone')) {
		const context = { actor: 'someone', at };
		const decision = school.decide(state, step, context);
		if (wasRefused(decision)) return decision.refused;
		state = fold(school, state, decision, context);
	}
	return undefined;
};

/**
 * Opens an organisation with its first administrator, who has an account or is invited next. What was done before it broke off is not done again: each step
 * says so by itself.
 */
export const foundSchool = async (
	house: Where,
	{ organisation, school: stream, person }: Founding,
	account: string | undefined,
	founded: Founded
): Promise<void> => {
	const actor: Actor = { organisation, person, standings: [{ role: 'administrator' }] };
	for (const command of firstSteps(founded, person)) {
		const outcome = await house.handle(actor, { id: newId(), kind: 'school', stream, command });
		if ('refused' in outcome && !doneBefore.has(outcome.refused)) throw new Error('a school could not begin');
	}
	if (account === undefined) return;
	await house.db.asPipe(organisation, async (tx) => {
		const { rowCount } = await tx.query(
			'select from kring.accounts where organisation = $1 and person = $2 and account = $3',
			[organisation, person, account]
		);
		if (rowCount === 0) await giveAPlace(tx, organisation, person, account);
	});
};

const doneBefore: ReadonlySet<string> = new Set(['school-is-open-already', 'person-exists', 'appointed-already']);
