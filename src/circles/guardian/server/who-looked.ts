import { dayOf, type Day } from '#kernel/time.ts';
import type { Tx } from '#server/db.ts';
import type { House } from '#server/house.ts';
import { voiceOf } from '#voices/stream-of.ts';
import { knownParty } from '../../server/known-party.ts';
import { sourceBy } from '../../texts/server/looked-up.ts';
import type { Source } from '../../texts/source.ts';
import { atHome } from '../at-home.ts';
import { roomsOf, type InRoom } from '../in-the-room.ts';
import { lookedAt, type Looked, type LookedOn, type Seen, type Who } from '../looked.ts';
import { boardOf, type Phone } from './phone.ts';

/** More rows than a family's board gets in a year. */
const most = 1_000;

type Asking = Pick<House, 'db' | 'audit' | 'look' | 'now'>;
type Row = { at: Date; actor: string; kind: string; stream: string | null; about: string[] | null; instead: boolean };
type Found = Looked & { moment: number; key: string };

/**
 * Who opened the boards on which this guardian answers, their texts and papers and what their children said, and who was
 * in the room; newest day first. Read as their device, to which the database shows no other row, and of the children over
 * whom they have authority. That it was asked is written down too (K15).
 */
export const whoLooked = async (house: Asking, phone: Phone): Promise<LookedOn[]> => {
	await house.audit.opened(phone.actor, 'guardian-looked');
	const { rows, known } = await house.db.asPerson(phone.organisation, phone.device, seenBy(phone.organisation));
	const children = new Map<string, string>();
	const rooms: Found[] = [];
	for (const circle of phone.boards) {
		const state = await boardOf(house, phone, circle);
		if (!state) continue;
		for (const child of atHome(state, phone.guardian, house.now()).children)
			for (const name of [child, voiceOf(child)]) children.set(name, child);
		const sources: Source[] = [];
		for (const { id } of state.meetings) {
			const source = await sourceBy((stream) => house.look(phone.organisation, stream), state, id);
			if (source) sources.push(source);
		}
		const told = roomsOf(state, phone.guardian, sources);
		const staff = await colleagues(
			house,
			phone.organisation,
			told.flatMap(({ who }) => who.map(({ id }) => id))
		);
		for (const { at, who } of told) rooms.push(...who.flatMap((one) => lineOfRoom(one, at, { ...known, staff })));
	}
	const looks = rows.flatMap((row) => lineOfLook(row, known, children));
	return byDay([...looks, ...rooms]);
};

type Known = {
	staff: ReadonlyMap<string, string>;
	guests: ReadonlyMap<string, Extract<Who, { is: 'guest' }>>;
	children: ReadonlyMap<string, string>;
};

const seenBy = (organisation: string) => async (tx: Tx) => {
	const values = [organisation];
	const [rows, people, guests] = await Promise.all([
		tx.query<Row>(
			`select a.at, a.actor, a.kind, a.stream, a.about, exists (
				select from kring.replacements r where r.organisation = a.organisation and r.circle = a.stream
				and r.person = a.actor and a.at between r.opened_at and r.until) as instead
			from kring.audit a where a.organisation = $1 order by a.month desc, a.position desc limit ${most}`,
			values
		),
		tx.query<{ id: string; kind: string; given: string; name: string }>(
			`select id, kind, given_name as given, trim(given_name || ' ' || family_name) as name
			from kring.people where organisation = $1`,
			values
		),
		tx.query<{ id: string; given: string } & Omit<Extract<Who, { is: 'guest' }>, 'is' | 'name' | 'organisation'>>(
			'select id, sort, given_name as given, party, function from kring.guests where organisation = $1',
			values
		)
	]);
	const known: Known = {
		staff: new Map(people.rows.flatMap(({ id, kind, name }) => (kind === 'staff' ? [[id, name]] : []))),
		children: new Map(people.rows.flatMap(({ id, kind, given }) => (kind === 'pupil' ? [[id, given]] : []))),
		guests: new Map(
			guests.rows.map(({ id, given, ...guest }) => [
				id,
				{ is: 'guest', name: given, organisation: knownParty(guest.party), ...guest }
			])
		)
	};
	return { rows: rows.rows, known };
};

/** First names of colleagues who were asked to a meeting: whoever sat in that room knows them. */
const colleagues = ({ db }: Pick<House, 'db'>, organisation: string, ids: readonly string[]) =>
	db.asPipe(organisation, async (tx): Promise<ReadonlyMap<string, string>> => {
		const { rows } = await tx.query<{ id: string; given: string }>(
			`select id, given_name as given from kring.people where organisation = $1 and kind = 'staff' and id = any ($2)`,
			[organisation, ids]
		);
		return new Map(rows.map(({ id, given }) => [id, given]));
	});

const lineOfLook = (
	{ at, actor, kind, stream, about, instead }: Row,
	{ staff, guests, children }: Known,
	theirs: ReadonlyMap<string, string>
): Found[] => {
	const what = isLookedAt(kind) ? lookedAt[kind] : undefined;
	if (!what) return [];
	const moment = at.getTime();
	const ofVoice = kind.startsWith('voice');
	const child = ofVoice ? [stream, ...(about ?? [])].map((id) => theirs.get(id ?? '')).find((id) => id) : undefined;
	// a child over whom they have no authority
	if (ofVoice && !child) return [];
	const key = `${actor} ${what} ${child ?? ''} ${instead}`;
	const name = staff.get(actor) ?? null;
	const who: Who = kind.startsWith('guest-')
		? (guests.get(actor) ?? { is: 'gone', name: null })
		: kind.startsWith('guardian-')
			? { is: 'own', name: null }
			: { is: instead ? 'instead' : name === null ? 'staff' : 'keeper', name };
	return [{ who, what, child: child === undefined ? null : (children.get(child) ?? null), at: [moment], moment, key }];
};

const lineOfRoom = (one: InRoom, moment: number, { staff, guests }: Known): Found[] => {
	const line = (who: Who, what: Seen): Found => ({ who, what, child: null, at: [], moment, key: `${one.id} ${what}` });
	if (one.kind === 'staff') {
		const name = staff.get(one.id);
		return name === undefined ? [] : [line({ is: 'staff', name }, 'asked')];
	}
	const guest = guests.get(one.id) ?? { is: 'gone', name: null };
	return [
		...(one.first === null ? [] : [line(guest, one.first === 'was' ? 'in-first' : 'might-first')]),
		...(one.second ? [line(guest, 'in-second')] : [])
	];
};

const isLookedAt = (kind: string): kind is keyof typeof lookedAt => Object.hasOwn(lookedAt, kind);

/** Newest day first, and what one did several times on it in one line. */
const byDay = (found: readonly Found[]): LookedOn[] =>
	[...Map.groupBy(found, ({ moment }): Day => dayOf(moment))]
		.toSorted(([one], [other]) => other.localeCompare(one))
		.map(([day, of]) => ({
			day,
			lines: [...Map.groupBy(of, ({ key }) => key).values()].flatMap(([first, ...more]) =>
				first
					? [
							{
								who: first.who,
								what: first.what,
								child: first.child,
								at: [...new Set([first, ...more].flatMap(({ at }) => at.map(toMinute)))]
							}
						]
					: []
			)
		}));

/** ms */
const minute = 60_000;
const toMinute = (at: number): number => Math.floor(at / minute) * minute;
