import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { keysFrom } from './keys.ts';
import { isMarked, marksOf } from './marks.ts';
import { withOurs } from '#testing/house.ts';

const wall = { capabilities: withOurs, keys: keysFrom('a secret for tests, long enough') };
const key = randomBytes(32);
const asked = (more: Partial<Record<'person' | 'kind' | 'stream' | 'words', string>> = {}) => {
	const { person = 'ada', kind = 'diary', stream = 's', words = 'een geheim' } = more;
	const actor: Actor = { organisation: 'north', person, standings: [] };
	return { actor, envelope: { id: 'i', kind, stream, command: { type: 'write-page', words } } };
};
const kept = (request: ReturnType<typeof asked>, by?: Buffer) => {
	const { full, bare } = marksOf(wall, request, by);
	return Buffer.concat([full, bare]);
};
const others = [asked({ person: 'bo' }), asked({ stream: 't' }), asked({ kind: 'board' })];

test('K2: while a confidential stream has its key, another actor, stream or body is another request', () => {
	expect(isMarked(kept(asked(), key), marksOf(wall, asked(), key))).toBe(true);
	for (const other of [...others, asked({ words: 'iets anders' })])
		expect(isMarked(kept(asked(), key), marksOf(wall, other, key))).toBe(false);
});

test('K2: when its key is gone, the same request is still known, and another actor or stream is not', () => {
	expect(isMarked(kept(asked(), key), marksOf(wall, asked(), undefined))).toBe(true);
	for (const other of others) expect(isMarked(kept(asked(), key), marksOf(wall, other, undefined))).toBe(false);
});

test('K2: what was refused before the stream began is known before, during and after', () => {
	for (const by of [undefined, key]) {
		expect(isMarked(kept(asked()), marksOf(wall, asked(), by))).toBe(true);
		for (const other of others) expect(isMarked(kept(asked()), marksOf(wall, other, by))).toBe(false);
	}
});

test('what an open stream was asked is known by all of it, and leaves one mark', () => {
	const open = { kind: 'board' };
	expect(kept(asked(open))).toHaveLength(16);
	expect(isMarked(kept(asked(open)), marksOf(wall, asked(open), undefined))).toBe(true);
	for (const other of [asked(), asked({ ...open, person: 'bo' }), asked({ ...open, words: 'iets anders' })])
		expect(isMarked(kept(asked(open)), marksOf(wall, other, undefined))).toBe(false);
});

test('a mark from before there were two is known while the key is there', () =>
	expect(isMarked(marksOf(wall, asked(), key).full, marksOf(wall, asked(), key))).toBe(true));

test('K13: without the stream’s key no words are in any mark', () => {
	const marks = ['een geheim', 'iets anders'].map((words) => kept(asked({ words }), undefined).toString('hex'));
	expect(marks[0]).toBe(marks[1]);
	const second = ['een geheim', 'iets anders'].map((words) => marksOf(wall, asked({ words }), key).bare);
	expect(second[0]).toEqual(second[1]);
});
