import { isToken } from '#guests/link.ts';
import { lives } from '#guests/lives.ts';
import { placeCodeIn } from '#guests/place-code.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { digestOf, newPlaceCode, newToken } from './digests.ts';

/** For whom a place in the room is held out: a child by name, or the screen. */
export type PlaceFor = { kind: 'child'; id: string } | { kind: 'screen' };
export type Pass = { organisation: string; meeting: string; child: string | null };

/**
 * What the QR of a place carries, and eight letters for a device without a camera: one of the two, once, for one device
 * and a few minutes. Nothing, for a meeting or a child whom this
 * keeper knows nothing of (K9), or for one that is not going on.
 */
export const newPlace = async (
	{ db, now }: Pick<House, 'db' | 'now'>,
	{ organisation, person }: Actor,
	meeting: string,
	who: PlaceFor
): Promise<{ pass: string; code: string } | undefined> => {
	const child = who.kind === 'child' ? who.id : null;
	const found = await db.ask(
		{ organisation, person },
		{
			name: 'place-to-give',
			text: `select from kring.meetings m where m.organisation = $1 and m.id = $2 and m.state = 'together'
				and kring.keeps(m.circle) and ($3::uuid is null or exists (select from kring.circle_children c
					where c.organisation = m.organisation and c.circle = m.circle and c.child = $3))`,
			values: [organisation, meeting, child]
		}
	);
	if (found.length === 0) return undefined;
	const [pass, code] = [newToken(), newPlaceCode()];
	await db.asPipe(organisation, (tx) =>
		tx.query(
			`insert into kring.place_passes (organisation, pass, meeting, child, until)
			select $1, pass, $3, $4, $5 from unnest($2::text[]) as pass`,
			[organisation, [digestOf(pass), digestOf(code)], meeting, child, new Date(now() + lives.pass)]
		)
	);
	return { pass, code };
};

/**
 * Whose place a pass holds out, by first name; `null`: the screen's. It stays unused: who holds it could sit down there
 * and read as much, and a child that sees the name of another does not.
 */
export const placeHeldOut = async (
	{ db, now }: Pick<House, 'db' | 'now'>,
	pass: string
): Promise<{ child: string | null } | undefined> => {
	const digest = digestOf(pass);
	const organisation = opensPlace(pass) ? await schoolOfPass({ db, now }, digest) : undefined;
	if (organisation === undefined) return undefined;
	return db.asPipe(organisation, async (tx) => {
		const { rows } = await tx.query<{ child: string | null }>(
			`select p.given_name as child from kring.place_passes s
			left join kring.people p on p.organisation = s.organisation and p.id = s.child
			where s.organisation = $1 and s.pass = $2`,
			[organisation, digest]
		);
		return rows[0];
	});
};

const schoolOfPass = async ({ db, now }: Pick<House, 'db' | 'now'>, digest: string): Promise<string | undefined> => {
	const [found] = await db.ask<{ organisation: string }>(
		{ code: digest },
		{
			name: 'place-pass',
			text: 'select organisation from kring.place_passes where pass = $1 and until > $2',
			values: [digest, new Date(now())]
		}
	);
	return found?.organisation;
};

/** What a QR carries, or the letters beside it; those only ever after a turn to guess (`typed-place.ts`). */
const opensPlace = (pass: string): boolean => isToken(pass) || placeCodeIn(pass) === pass;

/** Uses a pass up, and its letters with it; whoever comes second finds both gone. */
export const usePass = async ({ db, now }: Pick<House, 'db' | 'now'>, pass: string): Promise<Pass | undefined> => {
	if (!opensPlace(pass)) return undefined;
	const digest = digestOf(pass);
	const organisation = await schoolOfPass({ db, now }, digest);
	if (organisation === undefined) return undefined;
	return db.asPipe(organisation, async (tx) => {
		// both rows in one order, so that the QR and the letters used at once do not wait for each other
		const { rows } = await tx.query<Pass>(
			`with held as (
				select p.pass from kring.place_passes p join kring.place_passes q on q.organisation = p.organisation
					and q.meeting = p.meeting and q.until = p.until and q.child is not distinct from p.child
				where q.organisation = $1 and q.pass = $2 order by p.pass for update of p)
			delete from kring.place_passes p using held where p.organisation = $1 and p.pass = held.pass
			returning p.organisation, p.meeting, p.child`,
			[organisation, digest]
		);
		return rows[0];
	});
};

/** Links of a day that is over, codes, passes, and seats that nobody ended: at night they go. */
export const endPasses = async ({ db, now }: Pick<House, 'db' | 'now'>, organisation: string): Promise<void> =>
	db.asPipe(organisation, async (tx) => {
		const values = [organisation, new Date(now())];
		await tx.query(
			`delete from kring.guest_codes c using kring.guest_links l where c.organisation = $1
			and l.organisation = c.organisation and l.guest = c.guest and (c.until <= $2 or l.until <= $2)`,
			values
		);
		await tx.query(
			`with over as (delete from kring.guest_links where organisation = $1 and until <= $2 returning device)
			delete from kring.hearers h using over
			where h.organisation = $1 and h.person = over.device and h.audience like 'guest-of:%'`,
			values
		);
		await tx.query('delete from kring.place_passes where organisation = $1 and until <= $2', values);
		await tx.query(
			`with over as (delete from kring.seats where organisation = $1 and until <= $2 returning id)
			delete from kring.hearers h using over where h.organisation = $1 and h.person = over.id`,
			values
		);
	});
