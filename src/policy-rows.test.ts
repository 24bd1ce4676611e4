import { describe, expect, test } from 'vitest';
import { capabilities } from '#capabilities.ts';
import { judgeBy, type PolicyRow } from '#kernel/policy.ts';
import { pagesOfABoard, pagesOfAFamily, pagesOfASchool, policy } from '#policy.ts';
import { commandNames, oneOfEach } from '#testing/matrix/all-commands.ts';
import { judgements, wrongBy } from '#testing/matrix/judgement.ts';
import { byItself, classPages, familyPages, people, schoolPages, statements } from '#testing/matrix/statements.ts';
import { mutants } from '#testing/matrix/mutants.ts';
import { print } from '#testing/matrix/print.ts';

const all = judgements(commandNames);

test('the table says of every person, act and place what was said by hand', () => {
	expect(all.length).toBeGreaterThan(2_000);
	expect(wrongBy(judgeBy(policy), all)).toEqual([]);
});

test('of every kind all commands are looked at', () => {
	expect(Object.keys(commandNames).toSorted()).toEqual(Object.keys(capabilities).toSorted());
	for (const kind of Object.keys(commandNames)) expect(oneOfEach(kind, crypto.randomUUID()).length).toBeGreaterThan(0);
});

test('what is said by hand is about commands that there are, and every command is spoken of', () => {
	const said = new Map<string, Set<string>>();
	const say = (does: Readonly<Record<string, readonly string[]>> = {}) => {
		for (const [kind, acts] of Object.entries(does))
			for (const act of acts) said.set(kind, (said.get(kind) ?? new Set()).add(act));
	};
	say(byItself);
	for (const person of people) for (const scope of Object.values(statements[person])) say(scope.does);
	for (const [kind, names] of Object.entries(commandNames))
		expect([...(said.get(kind) ?? [])].toSorted(), kind).toEqual([...names].toSorted());
	expect([...classPages, ...familyPages, ...schoolPages].toSorted()).toEqual(
		[...pagesOfABoard, ...pagesOfAFamily, ...pagesOfASchool].toSorted()
	);
});

/**
 * Changes of one row that change nothing for anyone, so that nothing can catch them. A board, its sessions, its questions and its pages
 * have the very audience in which one stands, so there `audience` and `group` are one, and so it is with a family, but for
 * its guests; and a role may be let in by a row that another row lets in already. Every keeper is an ib'er too.
 */
const isTheSame = (row: PolicyRow, changed: PolicyRow | undefined) => {
	if (changed === undefined) return false;
	const isOfAFamily =
		['circle', 'together', 'adults', 'replacement'].includes(row.kind) && !row.roles.includes('guest');
	const isOneAudience = ['board', 'sessions', 'pulses', 'own-replies', 'pad', 'page'].includes(row.kind) || isOfAFamily;
	const isWithinOne = [row.within, changed.within].every((within) => within !== 'organisation');
	if (row.within !== changed.within) return isOneAudience && isWithinOne;
	const added = changed.roles.filter((role) => !row.roles.includes(role));
	const others = policy.filter((one) => one !== row && one.kind === row.kind && isAsWide(one.within, row.within));
	const isLetIn = row.acts.every((act) =>
		added.every((role) => others.some(({ acts, roles }) => acts.includes(act) && roles.includes(role)))
	);
	return added.length > 0 && isLetIn;
};

/** A keeper stands in the very audience of their board, and so in its group; who may anywhere may there. */
const isAsWide = (one: PolicyRow['within'], other: PolicyRow['within']) =>
	one === other || one === 'organisation' || (one === 'audience' && other === 'group');

describe('of single rows that are taken away or widened', () => {
	const planted = mutants(policy);
	const missed = planted.filter(({ rows }) => wrongBy(judgeBy(rows), all).length === 0);

	test('every one that changes anything is caught, and at least 95 % of all', () => {
		const share = 1 - missed.length / planted.length;
		print(`policy rows: ${planted.length - missed.length} of ${planted.length} caught, ${all.length} judgements`);
		for (const { name } of missed) print(`  not caught: ${name}`);
		expect(planted.length).toBeGreaterThan(300);
		expect(share).toBeGreaterThanOrEqual(0.95);
		expect(missed.filter(({ row, changed }) => !isTheSame(row, changed)).map(({ name }) => name)).toEqual([]);
	});
});
