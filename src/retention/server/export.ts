import type { Actor } from '#server/actor.ts';
import type { Tx } from '#server/db.ts';
import type { House } from '#server/house.ts';
import { circleAbout, type OnCircle } from './circle-about.ts';
import { auditAbout, type Looked } from './audit-about.ts';
import { familyOf, type Family } from './family.ts';
import { historyOf, type Place } from './history.ts';
import { onBoards, type OnBoards } from './on-boards.ts';
import { ringsAbout, type RingsKept } from './rings-about.ts';
import { rowsAbout, type Rows } from './rows-about.ts';
import { voiceAbout, type VoiceKept } from './voice-about.ts';
import { wheresIn, type Where } from './wheres.ts';

/** Everything that is kept about one person. Moments as ISO 8601. What others said, and their names, is not in it. */
export type About = OnBoards & {
	organisation: string;
	school: string;
	name: string;
	kind: string;
	registers: Rows;
	/** what the numbers of groups and buildings in it are called */
	known: Readonly<Record<string, string>>;
	/** nothing, for who does not hear of care: the ib'er alone may fetch it */
	family: Family[] | null;
	/** what a child said about its own plan; nothing, for who does not hear of care */
	voice: VoiceKept[] | null;
	/** how many times a child was heard in an arena; nothing, for who does not hear of care */
	rings: RingsKept | null;
	/** what of the board of their family is about them; nothing, for who does not hear of care */
	circle: OnCircle[] | null;
	/** there is a family's board that who fetches it does not keep */
	circleElsewhere: boolean;
	/** when they came into and left groups, and got and lost tasks */
	places: Place[];
	/** their own words, and where they hang or hung */
	said: ({ at: string; kind: string; words: string; isDrawn: boolean } & Where)[];
	/** what was done with what is kept about them: by themselves, the house, or someone of the school */
	audit: Looked[];
};

type Asked = Pick<House, 'db' | 'look' | 'hearing' | 'saidBy'>;

/**
 * Reads it all as the pipe: two people asked for it, and who asked gets it; but of a family's board as that one, for it is
 * its keepers' alone. Nothing, for whom nothing is kept. `withFamily`: whoever gets it hears of care.
 */
export const everythingAbout = async (
	house: Asked,
	by: Actor,
	person: string,
	{ withFamily }: { withFamily: boolean }
): Promise<About | undefined> => {
	const { organisation } = by;
	const read = await house.db.asPipe(organisation, (tx) => readAll(tx, organisation, person, withFamily));
	if (!read) return undefined;
	const { wheres, ...told } = read;
	const said = await house.saidBy(organisation, person);
	const onCircles = withFamily ? await circleAbout(house, by, person) : undefined;
	return {
		...told,
		voice: withFamily ? await voiceAbout(house, organisation, person) : null,
		rings: withFamily ? await ringsAbout(house, organisation, person) : null,
		circle: onCircles?.told ?? null,
		circleElsewhere: onCircles?.elsewhere ?? false,
		said: said.flatMap(({ id, events }) =>
			events.map(({ at, event }) => ({
				at: new Date(at).toISOString(),
				...wordsIn(event),
				...(wheres.get(id) ?? {
					kind: '',
					group: null,
					schoolYear: null
				})
			}))
		),
		...(await onBoards(house, organisation, person, wheres))
	};
};

const readAll = async (tx: Tx, organisation: string, person: string, withFamily: boolean) => {
	const registers = await rowsAbout(tx, organisation, person, { withFamily });
	const [self] = registers['kring.people'] ?? registers['kring.guardians'] ?? [];
	if (!self) return undefined;
	const { rows: schools } = await tx.query<{ name: string }>('select name from kring.organisations where id = $1', [
		organisation
	]);
	return {
		organisation,
		school: schools[0]?.name ?? '',
		name: `${String(self['given_name'])} ${String(self['family_name'])}`.trim(),
		kind: String(self['kind'] ?? 'guardian'),
		registers,
		known: await knownIn(tx, organisation),
		family: withFamily ? await familyOf(tx, organisation, person) : null,
		places: await historyOf(tx, organisation, person),
		audit: await auditAbout(tx, organisation, person, { withFamily }),
		wheres: await wheresIn(tx, organisation)
	};
};

const knownIn = async (tx: Tx, organisation: string): Promise<Record<string, string>> => {
	const { rows } = await tx.query<{ id: string; name: string }>(
		`select id, name from kring.groups where organisation = $1
		union all select id, name from kring.locations where organisation = $1`,
		[organisation]
	);
	return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
};

/** What an event says of it: words, or that it was drawn. */
const wordsIn = (event: unknown): { words: string; isDrawn: boolean } => {
	const { words = '', drawing } = event as { words?: string; drawing?: unknown };
	return { words, isDrawn: Boolean(drawing) };
};
