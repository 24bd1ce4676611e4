import { expect, test } from 'vitest';
import { sayIn } from '#ui/say.ts';
import nl from '../../../messages/nl/circle.json' with { type: 'json' };
import { noCircle, type Circle } from '../circle-state.ts';
import { canSayHere } from '../ground.ts';
import type { Consent, Guest } from '../guest.ts';
import { decidesNow } from './authority.ts';
import { inTodaysRoom, missingYes, saidAbout } from './consents.ts';
import { groundInWords } from './ground-words.ts';

const today = '2026-11-23';
const at = Date.parse('2026-11-23T09:00:00Z');
const yes: Consent = { answer: 'yes', how: 'signed', at };
const guest = (more: Partial<Guest> = {}): Guest => ({
	id: 'joke',
	sort: 'partner',
	why: 'rust in de ochtend',
	part: 'both',
	consents: {},
	duty: null,
	room: {},
	children: {},
	...more
});
const circleWith = (one: Guest, ofNoor = ['karima', 'erik']): Circle => ({
	...noCircle,
	children: [
		{ id: 'sem', guardians: ['karima', 'erik'], asked: false },
		{ id: 'noor', guardians: ofNoor, asked: false }
	],
	guests: [one]
});
const person = (given: string) => ({ given, sort: 'guardian' as const, party: '', function: '' });
const names = {
	children: { sem: 'Sem', noor: 'Noor' },
	guests: { karima: person('Karima'), erik: person('Erik') },
	staff: {}
};
const told = (one: Guest, ofNoor?: string[]) =>
	groundInWords(sayIn('nl', { circle: nl }), 'nl', { circle: circleWith(one, ofNoor), today, names }, 'joke');

test('a no to this person is told as that, with whose it is; beside a plain no it is a no', () => {
	const notHim: Consent = { answer: 'no', someoneElse: true, how: 'themselves', at };
	const one = guest({ consents: { karima: { sem: notHim, noor: notHim } } });
	expect(saidAbout(circleWith(one), one, today)[0]?.answers).toEqual([
		{ answer: 'not-them', how: 'themselves', children: ['sem', 'noor'] }
	]);
	expect(told(one)).toEqual({ enters: false, words: 'Karima: niet deze persoon, een ander mag wel.' });
	expect(
		told(guest({ consents: { ...one.consents, erik: { sem: { ...notHim, someoneElse: undefined } } as never } }))
	).toEqual({
		enters: false,
		words: 'Mag er niet bij zijn: een ouder zei nee.'
	});
});

test('what is said in the room is noted of who is asked for today, and of nobody else', () => {
	const meeting = (id: string, on: number, more: Partial<Circle['meetings'][number]> = {}) => ({
		...({ id, at: on, state: 'planned', coming: [], present: [] } as unknown as Circle['meetings'][number]),
		...more
	});
	const day = 86_400_000;
	const circle = {
		...circleWith(guest()),
		meetings: [
			meeting('one', at, { coming: ['karima'] }),
			meeting('two', at + day, { coming: ['erik'] }),
			meeting('three', at, { coming: ['erik'], state: 'cancelled' })
		]
	};
	expect(inTodaysRoom(circle, today)).toEqual(['karima']);
	expect(canSayHere(circle, 'joke', inTodaysRoom(circle, today), today)).toEqual(['karima']);
});

test('what each guardian said is told apart: alike answers together, and what is silent', () => {
	const one = guest({
		consents: { karima: { sem: yes, noor: { ...yes, answer: 'no' } }, erik: { sem: yes } },
		room: { erik: at, karima: at - 86_400_000 }
	});
	expect(saidAbout(circleWith(one), one, today)).toEqual([
		{
			guardian: 'karima',
			over: ['sem', 'noor'],
			answers: [
				{ answer: 'yes', how: 'signed', children: ['sem'] },
				{ answer: 'no', how: 'signed', children: ['noor'] }
			],
			silent: [],
			inTheRoom: false
		},
		{
			guardian: 'erik',
			over: ['sem', 'noor'],
			answers: [{ answer: 'yes', how: 'signed', children: ['sem'] }],
			silent: ['noor'],
			inTheRoom: true
		}
	]);
});

test('whose yes is missing is said by name, and of which child nobody can say it', () => {
	const half = guest({ consents: { karima: { sem: yes, noor: yes } } });
	expect(missingYes(circleWith(half), half)).toEqual({ guardians: ['erik'], children: [] });
	expect(missingYes(circleWith(half, []), half)).toEqual({ guardians: ['erik'], children: ['noor'] });
	expect(told(half)).toEqual({ enters: false, words: 'Mag er nog niet bij zijn. Nog geen ja van Erik.' });
	expect(told(guest(), []).words).toBe(
		'Mag er nog niet bij zijn: er is nog niets gevraagd. Nog geen ja van Karima en Erik. Van Noor is niet bekend wie gezag heeft.'
	);
});

test('who said no, or took it back, is not named beside the ground', () => {
	const refused = told(guest({ consents: { karima: { sem: { ...yes, answer: 'no' } } } }));
	expect(refused).toEqual({ enters: false, words: 'Mag er niet bij zijn: een ouder zei nee.' });
	expect(told(guest({ consents: { karima: { sem: { ...yes, answer: 'withdrawn' } } } })).words).not.toContain('Karima');
});

test('all who decide said yes: the ground is told', () => {
	const consents = { karima: { sem: yes, noor: yes }, erik: { sem: yes, noor: yes } };
	expect(told(guest({ consents }))).toEqual({
		enters: true,
		words: 'Mag erbij zijn: alle ouders met gezag zeiden ja.'
	});
	expect(told(guest({ duty: { words: 'artikel', at } })).words).toBe('Mag erbij zijn: wettelijke taak.');
});

test('who decides is compared with the register of households', () => {
	const guardian = (id: string, authority: Record<string, 'yes' | 'no' | 'unknown'>) => ({
		id,
		given: id,
		family: '',
		relation: 'mother' as const,
		email: '',
		language: 'nl' as const,
		authority
	});
	const circle = circleWith(guest());
	const same = [guardian('erik', { sem: 'yes' }), guardian('karima', { sem: 'yes', noor: 'unknown' })];
	expect(decidesNow({ circle, guardians: same }, 'sem').isChanged).toBe(false);
	expect(decidesNow({ circle, guardians: same }, 'noor')).toEqual({
		on: ['karima', 'erik'],
		now: [],
		isChanged: true
	});
});
