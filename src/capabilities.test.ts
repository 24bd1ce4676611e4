import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { boardCommand } from '#boards/commands.ts';
import { boardRefusals } from '#boards/refusals.ts';
import { adultsCommand } from '#circles/adults/commands.ts';
import { adultsRefusals } from '#circles/adults/refusals.ts';
import { circleCommand } from '#circles/commands.ts';
import { circleRefusals, entranceRefusals } from '#circles/refusals.ts';
import { togetherCommand } from '#circles/together/commands.ts';
import { togetherRefusals } from '#circles/together/refusals.ts';
import { replacementCommand } from '#circles/replacing/commands.ts';
import { replacementRefusals } from '#circles/replacing/refusals.ts';
import { concernCommand } from '#concerns/commands.ts';
import { concernRefusals } from '#concerns/refusals.ts';
import { householdsCommand } from '#households/commands.ts';
import { householdsRefusals } from '#households/refusals.ts';
import { arenaCommand } from '#arenas/commands.ts';
import { padCommand, padRefusals } from '#arenas/pad/pad-rules.ts';
import { ranksCommand, ranksRefusals } from '#arenas/ranks/ranks-rules.ts';
import { arenaRefusals } from '#arenas/refusals.ts';
import { ringCommand } from '#arenas/ring/commands.ts';
import { ringRefusals } from '#arenas/ring/refusals.ts';
import { turnsCommand } from '#arenas/turns/turns-rules.ts';
import { answersCommand } from '#pulses/answers/commands.ts';
import { pulsesCommand } from '#pulses/commands.ts';
import { answersRefusals, pulsesRefusals, repliesRefusals } from '#pulses/refusals.ts';
import { repliesCommand } from '#pulses/replies/commands.ts';
import { retentionCommand } from '#retention/commands.ts';
import { retentionRefusals } from '#retention/refusals.ts';
import { rosterCommand } from '#roster/commands.ts';
import { rosterStreamRefusals } from '#roster/refusals.ts';
import { schoolCommand } from '#schools/commands.ts';
import { schoolRefusals } from '#schools/refusals.ts';
import { onlyAsReaction, policy, unheard } from '#policy.ts';
import { refusedByTheWall } from '#server/refused.ts';
import { asideCommand } from '#sessions/aside/commands.ts';
import { asideRefusals } from '#sessions/aside/refusals.ts';
import { sessionsCommand } from '#sessions/commands.ts';
import { facesCommand } from '#sessions/faces/commands.ts';
import { facesRefusals } from '#sessions/faces/refusals.ts';
import { sessionsRefusals } from '#sessions/refusals.ts';
import { revealedCommand } from '#sessions/revealed/commands.ts';
import { revealedRefusals } from '#sessions/revealed/refusals.ts';
import { teamCommand } from '#teams/commands.ts';
import { teamRefusals } from '#teams/refusals.ts';
import { voiceCommand } from '#voices/commands.ts';
import { voiceRefusals } from '#voices/refusals.ts';
import { capabilities } from './capabilities.ts';

/** Every command a capability understands, by its schema; a new capability adds a line. */
const commands: Record<string, string[]> = {
	board: boardCommand.options.map(({ entries }) => entries.type.literal),
	school: schoolCommand.options.map(({ entries }) => entries.type.literal),
	households: householdsCommand.options.map(({ entries }) => entries.type.literal),
	roster: rosterCommand.options.map(({ entries }) => entries.type.literal),
	retention: retentionCommand.options.map(({ entries }) => entries.type.literal),
	sessions: sessionsCommand.options.map(({ entries }) => entries.type.literal),
	faces: facesCommand.options.map(({ entries }) => entries.type.literal),
	aside: asideCommand.options.map(({ entries }) => entries.type.literal),
	revealed: revealedCommand.options.map(({ entries }) => entries.type.literal),
	circle: circleCommand.options.map(({ entries }) => entries.type.literal),
	together: togetherCommand.options.map(({ entries }) => entries.type.literal),
	voice: voiceCommand.options.map(({ entries }) => entries.type.literal),
	adults: adultsCommand.options.map(({ entries }) => entries.type.literal),
	concern: concernCommand.options.map(({ entries }) => entries.type.literal),
	team: teamCommand.options.map(({ entries }) => entries.type.literal),
	arena: arenaCommand.options.map(({ entries }) => entries.type.literal),
	ring: ringCommand.options.map(({ entries }) => entries.type.literal),
	turns: turnsCommand.options.map(({ entries }) => entries.type.literal),
	ranks: ranksCommand.options.map(({ entries }) => entries.type.literal),
	pad: padCommand.options.map(({ entries }) => entries.type.literal),
	pulses: pulsesCommand.options.map(({ entries }) => entries.type.literal),
	answers: answersCommand.options.map(({ entries }) => entries.type.literal),
	replies: repliesCommand.options.map(({ entries }) => entries.type.literal),
	'own-replies': repliesCommand.options.map(({ entries }) => entries.type.literal),
	replacement: replacementCommand.options.map(({ entries }) => entries.type.literal)
};
const refusals = [
	...boardRefusals,
	...schoolRefusals,
	...householdsRefusals,
	...rosterStreamRefusals,
	...retentionRefusals,
	...sessionsRefusals,
	...facesRefusals,
	...asideRefusals,
	...revealedRefusals,
	...circleRefusals,
	...entranceRefusals,
	...togetherRefusals,
	...adultsRefusals,
	...concernRefusals,
	...replacementRefusals,
	...teamRefusals,
	...pulsesRefusals,
	...answersRefusals,
	...repliesRefusals,
	...arenaRefusals,
	...ringRefusals,
	...ranksRefusals,
	...padRefusals,
	...voiceRefusals,
	...refusedByTheWall
];

const actsOf = (kind: string) => policy.filter((row) => row.kind === kind).flatMap(({ acts }) => acts);

/** Commands that nobody may do and that no rule sets off. */
const withoutRow = (all: Record<string, string[]>, allowed: (kind: string) => readonly string[]) =>
	Object.entries(all).flatMap(([kind, types]) => types.filter((type) => !allowed(kind).includes(type)));

/** Acts in the policy that no command has; `hear` is reading, and the acts of a page are its names. */
const withoutCommand = (rows: readonly { kind: string; acts: readonly string[] }[], all: Record<string, string[]>) =>
	rows
		.filter(({ kind }) => kind !== 'page')
		.flatMap(({ kind, acts }) => acts.filter((act) => act !== 'hear' && !all[kind]?.includes(act)));

test('every capability is looked at here', () =>
	expect(Object.keys(commands).toSorted()).toEqual(Object.keys(capabilities).toSorted()));

test('every command has a row in the policy, or happens only as a reaction', () => {
	const allowed = (kind: string) => [...actsOf(kind), ...(onlyAsReaction[kind] ?? [])];
	expect(withoutRow(commands, allowed)).toEqual([]);
	expect(withoutRow({ ...commands, board: ['burn-board'] }, allowed)).toEqual(['burn-board']);
});

test('what happens only as a reaction has no row in the policy', () => {
	for (const [kind, types] of Object.entries(onlyAsReaction)) {
		expect(types.filter((type) => actsOf(kind).includes(type))).toEqual([]);
		expect(types.filter((type) => !commands[kind]?.includes(type))).toEqual([]);
	}
});

test('every act in the policy is a command, or hearing', () => {
	expect(withoutCommand(policy, commands)).toEqual([]);
	expect(withoutCommand([{ kind: 'board', acts: ['hear', 'burn-board'] }], commands)).toEqual(['burn-board']);
});

test('what fits in a full stream is a command of its kind', () => {
	for (const [kind, { ends = [] }] of Object.entries(capabilities))
		expect([...ends].filter((type) => !commands[kind]?.includes(type))).toEqual([]);
});

test('what the audit may name of a confidential stream is a command of its kind', () => {
	for (const [kind, { mayBeTold = [], dataClass }] of Object.entries(capabilities)) {
		expect([...mayBeTold].filter((type) => !commands[kind]?.includes(type))).toEqual([]);
		if (dataClass === 'open') expect(mayBeTold, kind).toEqual([]);
	}
	for (const said of ['ask-to-talk', 'have-talked', 'remind-teacher'])
		expect(capabilities['aside']?.mayBeTold?.has(said), said).toBe(false);
});

test('every kind of stream can be heard by someone, but for those that nobody is to hear', () =>
	expect(
		Object.keys(capabilities)
			.filter((kind) => !actsOf(kind).includes('hear'))
			.toSorted()
	).toEqual(unheard.toSorted()));

test('what is no command of a capability is not understood', () => {
	for (const { understand } of Object.values(capabilities))
		for (const input of [undefined, null, 1, 'add-note', [], {}, { type: 'burn-board' }, { type: 'add-note' }])
			expect(understand(input)).toBeUndefined();
});

for (const language of ['nl', 'en']) {
	const said = JSON.parse(readFileSync(`messages/${language}/refused.json`, 'utf8')) as Record<string, string>;

	test(`every refusal is said in ${language}, and nothing else is`, () =>
		expect(Object.keys(said)).toEqual([...new Set(refusals)].toSorted()));

	test(`what the wall says in ${language} is short and calm`, () => {
		for (const code of refusedByTheWall) {
			expect(said[code]?.split(' ').length, code).toBeLessThanOrEqual(12);
			expect(said[code], code).toMatch(/^[A-Z][^!]*\.$/);
		}
	});
}

const wall = globSync('src/server/*.ts').filter((file) => !/refused\.ts$|\.test\.ts$/.test(file));
const code = wall.map((file) => readFileSync(file, 'utf8')).join('\n');

test('the wall refuses with no code that is not among its own', () => {
	const said = [...code.matchAll(/refused: '([a-z-]+)'/g)].map(([, one]) => String(one));
	expect(said.length).toBeGreaterThan(10);
	expect(said.filter((one) => !refusedByTheWall.some((own) => own === one))).toEqual([]);
});

test('the wall has no code that it never says', () =>
	expect(refusedByTheWall.filter((own) => !code.includes(`'${own}'`))).toEqual([]));
