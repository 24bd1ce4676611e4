import { newId } from '#kernel/id.ts';
import { oneOfEach } from './all-commands.ts';
import { does, hears, ofAClass, ofAFamily, ofASchool, ofATeam, type Where } from './statements.ts';
import type { MatrixClass } from './school.ts';
import { letThrough, type Answer, type Asker, type Served, type World } from './world.ts';

/** A stream, and where it is, seen from those who ask: everyone is of the first school and its class 5b. */
export type Thing = {
	kind: string;
	stream: string;
	group: string;
	organisation: string;
	relation:
		| 'own class'
		| 'same school, other class'
		| 'own team'
		| 'own school'
		| 'own family'
		| 'same school, other family'
		| 'other school, same swv'
		| 'other swv'
		| 'their swv';
	/** words that stand there and nowhere else */
	secret: string;
};

/** `npm run test:long` tries every class of every school, and every command at every address. */
const isLong = process.env['KRING_LONG'] !== undefined;

export const thingsIn = ({ schools }: World): Thing[] => {
	const relations = {
		north: 'own school',
		east: 'other school, same swv',
		south: 'other swv',
		noord: 'their swv'
	} as const;
	return Object.values(schools).flatMap(({ organisation, streams, classes, families, secret }) => {
		const relation = relations[organisation as keyof typeof relations];
		const [first] = classes;
		const isOwn = relation === 'own school';
		return [
			...ofASchool.map((kind) => ({
				kind,
				organisation,
				relation,
				secret,
				group: first?.group ?? '',
				stream: streams[kind] ?? ''
			})),
			...(isOwn || isLong ? (['own', 'other'] as const) : (['own'] as const)).flatMap((whose) =>
				ofAFamily.map((kind) => ({
					kind,
					organisation,
					group: first?.group ?? '',
					secret: families.secretOf(kind, whose),
					stream: families[whose][kind] ?? '',
					relation: isOwn
						? whose === 'own'
							? ('own family' as const)
							: ('same school, other family' as const)
						: relation
				}))
			),
			...(isOwn || isLong ? classes : classes.slice(0, 1)).flatMap((one) =>
				(one.isTeam ? ofATeam : ofAClass).map((kind) => ({
					kind,
					organisation,
					group: one.group,
					secret: one.secret,
					stream: one.streams[kind] ?? '',
					relation: isOwn ? seenFrom5b(one, first) : relation
				}))
			)
		];
	});
};

const seenFrom5b = (one: MatrixClass, own: MatrixClass | undefined): Thing['relation'] => {
	if (one.isTeam) return 'own team';
	return one === own ? 'own class' : 'same school, other class';
};

const whereIs: Partial<Record<Thing['relation'], Where>> = {
	'own class': 'own class',
	'same school, other class': 'other class',
	'own team': 'team',
	'own school': 'school',
	'own family': 'own family',
	'same school, other family': 'other family'
};

/** Whether someone hears a thing, as it was said by hand. What is of another organisation nobody hears. */
export const shouldHear = ({ as }: Asker, { kind, relation }: Thing): boolean => {
	const where = whereIs[relation];
	return as !== undefined && where !== undefined && hears(as, kind, where);
};

const unknown: Answer = { status: 404, body: '{"refused":"unknown-stream"}' };
const notAllowed: Answer = { status: 403, body: '{"refused":"not-allowed"}' };
const through: Answer = { status: 422, body: `{"refused":"${letThrough}"}` };

/** What begins a stream is judged by whom it will be for, also under the name of one that is elsewhere. */
const begins: Readonly<Record<string, Where>> = {
	'open-school': 'school',
	'open-household': 'school',
	'keep-reading': 'school',
	'set-hold': 'school',
	// a child's first words, said by itself or put up in a meeting
	'hear-wish': 'school',
	'note-declined': 'school',
	'keep-wish': 'school',
	'ask-weighing': 'school',
	'leave-meetings': 'school',
	'mark-referred': 'school',
	'ask-request': 'school',
	'ask-guardian-request': 'school',
	'open-board': 'other class',
	'open-next-board': 'other class',
	'open-sessions': 'other class',
	'open-faces': 'other class',
	'open-aside': 'other class',
	'open-revealed': 'other class',
	'ask-pulse': 'other class',
	'plan-arena': 'other class',
	'tell-of-arena': 'other class',
	'open-ring': 'other class',
	'open-ranks': 'other class',
	'take-turn': 'school',
	'open-answers': 'other class',
	'open-replies': 'other class',
	'note-asked': 'other class',
	'note-heard': 'other class',
	'note-said': 'other class',
	'note-dropped': 'other class',
	// beside a board of one's own
	'set-ambition': 'other class',
	'answer-question': 'other class',
	'raise-concern': 'school',
	'ask-to-look': 'other family',
	'open-circle': 'other family',
	'open-together': 'other family',
	'open-adults': 'other family'
};

const shouldAnswer = ({ as }: Asker, kind: string, act: string, where: Where | undefined): Answer => {
	if (as === undefined || where === undefined) return unknown;
	if (does(as, kind, act, where)) return through;
	return hears(as, kind, where) ? notAllowed : unknown;
};

export type Tally = { cells: number; wrong: string[] };

/**
 * Every command of every kind, on every thing, by everyone: in their own organisation, and at the address of the other
 * one. What is answered as if it were not there is held beside the answer for what never was, letter by letter.
 */
export const tryCommands = async (
	world: World,
	served: Served,
	askers: readonly Asker[] = world.askers
): Promise<Tally> => {
	const things = thingsIn(world);
	const commands = new Map(things.map((thing) => [thing, oneOfEach(thing.kind, thing.group)]));
	const tally: Tally = { cells: 0, wrong: [] };
	const asks: (() => Promise<void>)[] = [];
	const neverWas = once<Answer>();
	for (const asker of askers)
		for (const thing of things.filter((one) => one.organisation !== asker.home))
			for (const address of new Set(['north', thing.organisation]))
				// at another school's address one is nobody, whatever one asks
				for (const command of (commands.get(thing) ?? []).slice(0, address === 'north' || isLong ? undefined : 2))
					asks.push(async () => {
						const path = `/api/${address}/commands`;
						const { kind, stream } = thing;
						const isHere = address === 'north' && thing.organisation === 'north';
						const where = isHere ? whereIs[thing.relation] : address === 'north' ? begins[command.type] : undefined;
						const should = shouldAnswer(asker, kind, command.type, where);
						const said = await served.ask(asker, path, { id: newId(), kind, stream, command });
						tally.cells++;
						const cell = `${asker.name}: ${command.type} on ${kind} (${thing.relation}, at ${address})`;
						if (said.status !== should.status || said.body !== should.body)
							return void tally.wrong.push(`${cell}: ${said.body}, not ${should.body}`);
						if (should !== unknown) return;
						const never = { ...command, ...('group' in command && { group: newId() }) };
						const other = await neverWas(`${asker.name} ${path} ${kind} ${command.type}`, () =>
							served.ask(asker, path, { id: newId(), kind, stream: newId(), command: never })
						);
						if (other.status !== said.status || other.body !== said.body)
							tally.wrong.push(`${cell}: ${said.body}, and of what never was ${other.body}`);
					});
	await inTurn(asks);
	return tally;
};

/** Every way there is to read a stream, of every thing, by everyone; and by an open stream, of all of them at once. */
export const tryReading = async (world: World, served: Served): Promise<Tally> => {
	const things = thingsIn(world);
	const tally: Tally = { cells: 0, wrong: [] };
	const asks: (() => Promise<void>)[] = [];
	const neverWas = once<string>();
	for (const asker of world.askers) {
		for (const thing of things.filter((one) => one.organisation !== asker.home))
			for (const address of new Set(['north', thing.organisation]))
				for (const from of ['', '.0'])
					asks.push(async () => {
						const should = address === 'north' && shouldHear(asker, thing);
						const path = (stream: string) => `/api/${address}/poll?heard=${stream}${from}`;
						const said = await served.ask(asker, path(thing.stream));
						tally.cells++;
						const cell = `${asker.name}: reads ${thing.kind}${from} (${thing.relation}, at ${address})`;
						if (hasContent(said.body) !== should) tally.wrong.push(`${cell}: ${said.body.slice(0, 120)}`);
						if (should) return;
						const one = bare(said, thing.stream);
						const two = await neverWas(`${asker.name} ${address} ${from}`, async () => {
							const never = newId();
							return bare(await served.ask(asker, path(never)), never);
						});
						if (one !== two) tally.wrong.push(`${cell}: ${one}, and of what never was ${two}`);
					});
		for (let at = 0; at < things.length; at += mostAtOnce) {
			const some = things.slice(at, at + mostAtOnce);
			asks.push(async () => {
				const streams = some.map(({ stream }) => stream);
				const said = await served.hear(asker, `/api/north/live?heard=${streams.join()}`, streams);
				for (const thing of some) {
					tally.cells++;
					const messages = said.split('\n').filter((line) => line.startsWith(`data: {"stream":"${thing.stream}"`));
					const cell = `${asker.name}: listens to ${thing.kind} (${thing.relation})`;
					if (messages.some(hasContent) !== shouldHear(asker, thing))
						tally.wrong.push(`${cell}: ${messages.join().slice(0, 120)}`);
					// the words of a class are on its board, and no other stream of that class holds them
					const isHeard = some.some((one) => one.secret === thing.secret && shouldHear(asker, one));
					if (!isHeard && said.includes(thing.secret)) tally.wrong.push(`${cell}: its words are among the bytes`);
				}
			});
		}
	}
	await inTurn(asks);
	return tally;
};

/** As many streams as one tab listens to, and no more. */
const mostAtOnce = 24;

/** Who says to be at work on what they do not hear is answered the same, and nobody learns of it. */
export const tryHere = async (world: World, served: Served): Promise<Tally> => {
	const tally: Tally = { cells: 0, wrong: [] };
	const seen: string[] = [];
	const { here } = served.house.presence;
	served.house.presence.here = (organisation, stream, person) => {
		seen.push(`${organisation} ${stream} ${person}`);
		here(organisation, stream, person);
	};
	for (const asker of world.askers)
		for (const thing of thingsIn(world)) {
			const said = await served.ask(asker, '/api/north/here', { stream: thing.stream });
			tally.cells++;
			const isSeen = seen.splice(0).length > 0;
			if (said.status !== 200 || said.body !== '{}' || isSeen !== shouldHear(asker, thing))
				tally.wrong.push(`${asker.name}: is here at ${thing.kind} (${thing.relation}): ${isSeen} ${said.body}`);
		}
	served.house.presence.here = here;
	return tally;
};

const hasContent = (said: string) => said.includes('"state":') || said.includes('"events":');
/** An answer without the name that was asked for, and the moment. */
const bare = ({ status, body }: Answer, id: string) => `${status} ${body.replaceAll(id, 'id').replace(/"at":\d+/, '')}`;

/** Asks each question once, and remembers the answer. */
const once = <Answered>() => {
	const known = new Map<string, Promise<Answered>>();
	return (question: string, ask: () => Promise<Answered>): Promise<Answered> => {
		const answer = known.get(question) ?? ask();
		known.set(question, answer);
		return answer;
	};
};

/** So many at once as a few classes would. */
export const inTurn = async (asks: (() => Promise<void>)[]): Promise<void> => {
	const rest = asks.values();
	await Promise.all(
		Array.from({ length: 128 }, async () => {
			for (const ask of rest) await ask();
		})
	);
};
