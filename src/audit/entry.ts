import { theHouse, theTerminal } from '#kernel/standing.ts';

/**
 * What the audit keeps of one act: who, when, which act, on what kind of thing. It holds ids and the names of acts,
 * never words. `at` in ms since 1970.
 */
export type Entry = {
	at: number;
	/** Nobody, where nobody may know who wrote. */
	actor: string | null;
	/** The tablet at which a child sat. */
	device: string | null;
	/** A command's type, with the role it gives or takes as `appoint:coordinator`; `wrote`, where its type would tell what was said; or one of `acts`. */
	act: string;
	/** The kind of stream, or the name of a page. */
	kind: string;
	stream: string | null;
	/** The group it is about. */
	group: string | null;
	/** Whom it is about, in order; nobody in particular, if empty. */
	about: readonly string[];
	/** Of an end: how often the reader came back within a moment. */
	times: number;
};

/** What is no command: a confidential stream or a page was opened, read on, left; and what the house does for the audit; and how a guest came in. */
export const acts = {
	opened: 'opened',
	resumed: 'resumed',
	ended: 'ended',
	brokenOff: 'broken-off',
	wrote: 'wrote',
	destroyed: 'destroyed',
	beat: 'heartbeat',
	forgot: 'forgot',
	certified: 'certified',
	erased: 'erased',
	restored: 'restored',
	madeLink: 'made-link',
	usedLink: 'used-link',
	triedLink: 'tried-link',
	madeCode: 'made-code',
	invited: 'invited',
	joined: 'joined'
} as const;

/** Pages and acts that are about one guardian. */
const ofAGuardian: ReadonlySet<string> = new Set(['guardian', 'guardian-retention', 'guardian-person-data']);
export const isAboutAGuardian = ({ kind, act }: Pick<Entry, 'kind' | 'act'>): boolean =>
	ofAGuardian.has(kind) || act === 'ask-guardian-request';

/** Rows that tell of a family: whom they are about is read by who hears of care alone. Else it would tell who lives with whom. */
const ofCare: ReadonlySet<string> = new Set(['households', 'circle', 'together', 'adults']);
export const isOfCare = (row: Pick<Entry, 'kind' | 'act'>): boolean => ofCare.has(row.kind) || isAboutAGuardian(row);

/** The acts of looking. */
export const looking: readonly string[] = [acts.opened, acts.resumed, acts.ended, acts.brokenOff];

type Who = { person: string; device?: string };
type On = { kind: string; stream: string; audience: string | undefined };
/** What of a command a row may tell: ids, and the name of a role. */
type CommandOn = {
	type: string;
	person?: unknown;
	guardian?: unknown;
	group?: unknown;
	role?: unknown;
	/** it is several that happen all or not at all */
	commands?: readonly CommandOn[];
};
type How = { isConfidential: boolean; mayBeTold: boolean; hears: boolean };

/** An accepted command, each part of it: what was done to several at once is one row about them all. */
export const entriesOfCommand = (at: number, who: Who, on: On, command: CommandOn, how: How): Entry[] => {
	const parts = (command.commands ?? [command]).map((part) => entryOfCommand(at, who, on, part, how));
	const alike = Map.groupBy(parts, ({ act, group }) => `${act} ${group}`);
	return [...alike.values()].flatMap(([first, ...more]) =>
		first ? { ...first, about: more.length === 0 ? first.about : inOrder([first, ...more]) } : []
	);
};

const inOrder = (rows: readonly Entry[]) => [...new Set(rows.flatMap(({ about }) => about))].toSorted();

/**
 * An accepted command. In a confidential stream the type of a command may tell what was said, so it is named only where
 * the capability says that it may be; and who writes there what they do not hear themselves, such as a child in
 * confidence, is not named with it.
 */
export const entryOfCommand = (
	at: number,
	who: Who,
	on: On,
	command: CommandOn,
	{ isConfidential, mayBeTold, hears }: How
): Entry => {
	const { kind, stream } = on;
	const group = groupIn(on.audience);
	if (isConfidential && !mayBeTold)
		return { at, ...(hears ? named(who) : nobody), act: acts.wrote, kind, stream, group, about: [], times: 0 };
	const act = isRole(command.role) ? `${command.type}:${command.role}` : command.type;
	const row = { at, ...named(who), act, kind, stream, group: group ?? idIn(command.group), times: 0 };
	const about = isAboutAGuardian(row) ? command.guardian : command.person;
	return { ...row, about: typeof about === 'string' && about !== who.person ? [about] : [] };
};

/** Someone begins to read a stream, reads on after a while, or stopped; or was last seen to read it. */
export const entryOfReading = (
	at: number,
	who: Who,
	act: 'opened' | 'resumed' | 'ended' | 'broken-off',
	{ kind, stream, audience }: On,
	times = 0
): Entry => ({ at, ...named(who), act, kind, stream, group: groupIn(audience), about: [], times });

/** The house took all words out of a stream, for good. `actor`: the house itself. */
export const entryOfDestroying = (
	at: number,
	{ id, kind, audience }: { id: string; kind: string; audience: string }
): Entry => ({
	...ofTheHouse(at, acts.destroyed, kind),
	stream: id,
	group: groupIn(audience)
});

/** Something the house does by itself. */
export const ofTheHouse = (at: number, act: string, kind: string): Entry => ({
	at,
	...named({ person: theHouse }),
	act,
	kind,
	stream: null,
	group: null,
	about: [],
	times: 0
});

/** A letter lets someone in, or someone came in by it and has an account here from then on. */
export const entryOfInvitation = (
	at: number,
	{ person, by, act }: { person: string; by: string; act: 'invited' | 'joined' }
): Entry => ({
	...ofTheHouse(at, act, 'invitation'),
	...named({ person: by }),
	about: by === person ? [] : [person]
});

/** A backup was put back, by whoever works at the machine. */
export const entryOfRestoring = (at: number): Entry => ({
	...ofTheHouse(at, acts.restored, 'backup'),
	...named({ person: theTerminal })
});

/** Someone opens a page that shows names or words of many; `about`: of these persons only; `stream`: of one family's board. */
export const entryOfPage = (
	at: number,
	who: Who,
	what: string,
	about: readonly string[] = [],
	stream: string | null = null
): Entry => ({
	at,
	...named(who),
	act: acts.opened,
	kind: what,
	stream,
	group: null,
	about: [...new Set(about)].toSorted(),
	times: 0
});

const named = ({ person, device }: Who) => ({ actor: person, device: device ?? null });
const nobody = { actor: null, device: null };

/** An audience such as `teachers:<id>` is about that group; `staff` about none. */
const groupIn = (audience: string | undefined): string | null => idIn(audience?.slice(audience.indexOf(':') + 1));

const idIn = (value: unknown): string | null =>
	typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : null;
const isRole = (value: unknown): value is string => typeof value === 'string' && /^[a-z-]{1,30}$/.test(value);
