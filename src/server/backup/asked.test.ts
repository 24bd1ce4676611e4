import { expect, test } from 'vitest';
import { askedOf } from './asked.ts';

const known = ['--keys=', '--replace'];
const ask = (...argv: string[]) => askedOf(argv, known, '/home/marijke');

test('a file is seen from where the person stands', () => {
	expect(ask('monday').files).toEqual(['/home/marijke/monday']);
	expect(ask('/mnt/monday').files).toEqual(['/mnt/monday']);
	expect(ask('../monday', '--replace').files).toEqual(['/home/monday']);
});

test('where the keys are is said behind the word or after it', () => {
	for (const said of [['--keys', 'k'], ['--keys=k']])
		expect(ask('monday', ...said).flags).toEqual(new Map([['--keys', '/home/marijke/k']]));
	expect(ask('--replace', 'monday')).toEqual({ files: ['/home/marijke/monday'], flags: new Map([['--replace', '']]) });
});

test('a word that is not known gets a sentence that names those that are', () => {
	expect(() => ask('monday', '--fast')).toThrow('--fast ken ik niet: kies uit --keys met een bestand, --replace.');
	expect(() => ask('--keys=')).toThrow(/ken ik niet/);
	expect(() => askedOf(['-v'], [], '/')).toThrow('-v ken ik niet: kies uit niets dan een bestand.');
});
