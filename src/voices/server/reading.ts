import type { Day } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { KnownChild, Waiting, YearOfVoices } from '../known.ts';
import { voiceOf } from '../stream-of.ts';
import { noVoice, type Stage, type Voice } from '../voice-state.ts';

type Asking = Pick<House, 'db'>;

/** What must still be weighed or told back, the longest waiting first; until a day, if one is named. Nobody else reads it. */
export const waitingWishes = (
	{ db }: Asking,
	{ organisation, person }: Actor,
	{ until }: { until?: Day } = {}
): Promise<Waiting[]> =>
	db.ask<Waiting>(
		{ organisation, person },
		{
			name: 'waiting-wishes',
			text: `select ${child}, w.id as wish, w.stage, to_char(w.due_on, 'YYYY-MM-DD') as due from kring.wishes w
				join kring.people p on p.organisation = w.organisation and p.id = w.child
				where w.organisation = $1 and w.stage = any ($2) and ($3::date is null or w.due_on <= $3)
				order by w.due_on, p.given_name, p.family_name, w.id`,
			values: [organisation, waits, until ?? null]
		}
	);
const waits: readonly Stage[] = ['to-weigh', 'to-tell'];

/** Each school year in which a child was heard, the newest first. */
export const yearsOfVoices = async ({ db }: Asking, { organisation, person }: Actor): Promise<YearOfVoices[]> => {
	type Row = Omit<YearOfVoices, 'done'> & { taken: number; partly: number; not: number };
	const rows = await db.ask<Row>(
		{ organisation, person },
		{
			name: 'years-of-voices',
			text: `select school_year as "schoolYear",
				count(*) filter (where own)::int as heard,
				count(*) filter (where own and influence is not null)::int as weighed,
				count(*) filter (where own and influence = 'taken-over')::int as taken,
				count(*) filter (where own and influence = 'partly')::int as partly,
				count(*) filter (where own and influence = 'not')::int as not,
				count(*) filter (where stage = 'declined')::int as declined
				from kring.wishes where organisation = $1 group by school_year order by school_year desc`,
			values: [organisation]
		}
	);
	return rows.map(({ taken, partly, not, ...year }) => ({ ...year, done: { 'taken-over': taken, partly, not } }));
};

/** Every pupil who is here now, and who was heard and left, by group and name. */
export const childrenHere = ({ db }: Asking, { organisation, person }: Actor): Promise<KnownChild[]> =>
	db.ask<KnownChild>(
		{ organisation, person },
		{
			name: 'children-with-a-voice',
			text: `select ${child} from kring.people p where p.organisation = $1 and p.kind = 'pupil' and (p.left_on is null
					or exists (select from kring.wishes w where w.organisation = p.organisation and w.child = p.id))
				order by p.left_on is not null, "group" nulls last, p.given_name, p.family_name, p.id`,
			values: [organisation]
		}
	);

export type OpenVoice = { child: KnownChild; voice: Voice };

/** What one child said; nothing, for who hears no care (K9). That it was opened is written down, if there is anything (K15). */
export const openVoice = async (
	house: Pick<House, 'db' | 'hearing'>,
	actor: Actor,
	id: string
): Promise<OpenVoice | undefined> => {
	const { organisation, person } = actor;
	const [known] = await house.db.ask<KnownChild>(
		{ organisation, person },
		{
			name: 'child-with-a-voice',
			text: `select ${child} from kring.people p
				where p.organisation = $1 and p.id = $2 and p.kind = 'pupil' and kring.hears_care()`,
			values: [organisation, id]
		}
	);
	if (!known) return undefined;
	const found = await house.hearing.now(actor, voiceOf(id));
	// The edge: a stream of this kind has this state.
	return { child: known, voice: found?.kind === 'voice' ? (found.state as Voice) : noVoice };
};

/** Who may have told a child: everyone who works here, by name. */
export const colleagues = (
	{ db }: Asking,
	{ organisation, person }: Actor
): Promise<{ id: string; given: string; family: string }[]> =>
	db.ask(
		{ organisation, person },
		{
			name: 'who-tells-a-child',
			text: `select id, given_name as given, family_name as family from kring.people
				where organisation = $1 and kind = 'staff' and left_on is null order by given_name, family_name, id`,
			values: [organisation]
		}
	);

const child = `p.id, p.given_name as given, p.family_name as family, p.left_on is not null as left,
	(select g.name from kring.members m join kring.groups g on g.organisation = m.organisation and g.id = m.group_id
		where m.organisation = p.organisation and m.person = p.id and m.role = 'pupil'
		order by g.kind = 'home' desc, g.school_year desc limit 1) as "group"`;
