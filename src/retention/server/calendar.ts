import { dayOf, type Day } from '#kernel/time.ts';
import type { Tx } from '#server/db.ts';
import type { House } from '#server/house.ts';
import { personGoes, termOfPerson, yearsAfter } from '../terms.ts';
import { boardsIn, dayOfBoard } from './boards.ts';
import { leaversIn } from './people.ts';

export const planned = ['board', 'pupil', 'referred', 'staff', 'screen', 'invitation', 'audit'] as const;

/** What goes on a day, or in a month (`2028-07`): how many of what, of when. Counts only. */
export type Planned = {
	what: (typeof planned)[number];
	on: string;
	count: number;
	/** the school year of boards, the year in which people left, the month of an audit */
	of: string;
	/** of boards: it may be later, until this day, as long as the year was not turned */
	until?: Day;
};

/** How far ahead each month of the audit is told. */
const monthsAhead = 3;

/** What goes when, of one organisation, soonest first. Read by the pipe: nothing but counts leaves here. */
export const calendarOf = ({ db, now }: Pick<House, 'db' | 'now'>, organisation: string): Promise<Planned[]> =>
	db.asPipe(organisation, async (tx) => {
		const today = dayOf(now());
		const all = [
			...(await boardsPlanned(tx, organisation)),
			...(await peoplePlanned(tx, organisation)),
			...(await invitationsPlanned(tx, organisation)),
			...(await auditPlanned(tx, organisation))
		];
		return all
			.map((one) => (one.on.length === 10 && one.on < today ? { ...one, on: today } : one))
			.toSorted((one, other) => one.on.localeCompare(other.on) || one.what.localeCompare(other.what));
	});

const boardsPlanned = async (tx: Tx, organisation: string): Promise<Planned[]> => {
	const boards = await boardsIn(tx, organisation);
	return [
		...Map.groupBy(boards, (board) => `${dayOfBoard(board)} ${board.schoolYear} ${board.isFollowed}`).values()
	].flatMap((alike) => {
		const [first] = alike;
		if (!first) return [];
		const soonest = dayOfBoard({ ...first, isFollowed: true });
		const latest = dayOfBoard(first);
		const isSure = first.isFollowed;
		return { what: 'board', on: soonest, count: alike.length, of: first.schoolYear, ...(!isSure && { until: latest }) };
	});
};

const peoplePlanned = async (tx: Tx, organisation: string): Promise<Planned[]> => {
	const leavers = await leaversIn(tx, organisation);
	const whatOf = (one: (typeof leavers)[number]) => (one.kind === 'screen' ? 'screen' : termOfPerson(one));
	const alike = Map.groupBy(
		leavers,
		(one) => `${whatOf(one)} ${personGoes(one).slice(0, 7)} ${one.leftOn.slice(0, 4)}`
	);
	return [...alike.values()].flatMap((all): Planned[] => {
		const [first] = all;
		if (!first) return [];
		return [
			{ what: whatOf(first), on: personGoes(first).slice(0, 7), count: all.length, of: first.leftOn.slice(0, 4) }
		];
	});
};

const invitationsPlanned = async (tx: Tx, organisation: string): Promise<Planned[]> => {
	const { rows } = await tx.query<{ until: Date }>('select until from kring.invitations where organisation = $1', [
		organisation
	]);
	return [...Map.groupBy(rows, ({ until }) => dayOf(until.getTime()))].map(([on, all]) => ({
		what: 'invitation' as const,
		on,
		count: all.length,
		of: ''
	}));
};

const auditPlanned = async (tx: Tx, organisation: string): Promise<Planned[]> => {
	const { rows } = await tx.query<{ month: string; rows: number }>(
		`select month, count(*)::int as rows from kring.audit where organisation = $1 group by month order by month limit $2`,
		[organisation, monthsAhead]
	);
	return rows.map(({ month, rows: count }) => {
		const [year = 0, number = 1] = month.split('-').map(Number);
		const after = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
		return { what: 'audit', on: yearsAfter(after, 2), count, of: month };
	});
};
