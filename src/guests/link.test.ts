import { expect, test } from 'vitest';
import { codeIn, linkTo, placePath, tokenIn } from './link.ts';

const token = 'abcdefghijklmnopqrst-_';

test('a link carries what opens it where no server sees it', () => {
	const { pathname, search, hash } = new URL(linkTo('https://kring.example', token));
	expect([pathname, search, hash]).toEqual(['/ons-bord', '', `#${token}`]);
});

test('a link may say in which language its guest reads, and nothing else of them', () =>
	expect(linkTo('https://kring.example', token, 'tr')).toBe(`https://kring.example/ons-bord?taal=tr#${token}`));

test('a place for a device is an address of its own', () => expect(placePath(token)).toBe(`/ons-bord/plek/${token}`));

test.each([
	[`https://kring.example/ons-bord#${token}`, token],
	[` ${token} `, token],
	[`#${token}`, token],
	['https://kring.example/ons-bord', undefined],
	[`${token}x`, undefined],
	['', undefined]
])('of what was pasted, %j, what opens it is %j', (typed, found) => expect(tokenIn(typed)).toBe(found));

test.each([
	['123456', '123456'],
	['123 456', '123456'],
	['12-34-56', '123456'],
	['12345', undefined],
	['1234567', undefined],
	['12345a', undefined]
])('of %j the code is %j', (typed, found) => expect(codeIn(typed)).toBe(found));
