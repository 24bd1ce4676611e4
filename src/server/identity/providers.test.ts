import { expect, test } from 'vitest';
import * as v from 'valibot';
import { objectionTo, provider } from './providers.ts';

const google = {
	id: 'google',
	name: 'Google',
	issuer: 'https://accounts.google.com',
	clientId: 'a',
	clientSecret: 'b',
	domains: ['Regenboog.nl']
};
const read = (more: object) => v.safeParse(provider, { ...google, ...more }).success;

test('a place must say of which domains or tenants it may send people, and be reached safely', () => {
	expect(read({})).toBe(true);
	expect(read({ domains: [] })).toBe(false);
	expect(read({ domains: [], tenants: ['abc'] })).toBe(true);
	expect(read({ issuer: 'http://accounts.google.com' })).toBe(false);
	expect(read({ issuer: 'http://127.0.0.1:9000' })).toBe(true);
	expect(read({ id: 'credential' })).toBe(false);
	expect(read({ id: '../x' })).toBe(false);
	expect(read({ disableSignUp: false })).toBe(false);
});

test('Microsoft says otherwise that an address was verified', () => {
	const microsoft = v.parse(provider, { ...google, id: 'microsoft', verifiedBy: 'xms_edov', tenants: ['T'] });
	const profile = { tid: 't', xms_edov: '1' };
	expect(objectionTo(microsoft, profile, 'tom@regenboog.nl')).toBeUndefined();
	expect(objectionTo(microsoft, { ...profile, xms_edov: false }, 'tom@regenboog.nl')).toBe('email-not-verified');
	expect(objectionTo(microsoft, { tid: 't', email_verified: true }, 'tom@regenboog.nl')).toBe('email-not-verified');
});

test('the domain of an address is what stands after its last @, whole', () => {
	const one = v.parse(provider, google);
	const said = (email: string, hd?: string) => objectionTo(one, { email_verified: true, ...(hd && { hd }) }, email);
	expect(said('Tom@Regenboog.NL')).toBeUndefined();
	expect(said('tom@regenboog.nl', 'regenboog.nl')).toBeUndefined();
	for (const email of [
		'tom@ik.regenboog.nl',
		'tom@nepregenboog.nl',
		'tom@regenboog.nl@elders.nl',
		'regenboog.nl',
		'tom@',
		''
	])
		expect(said(email), email).toBeDefined();
	expect(said('tom@regenboog.nl', 'elders.nl')).toBe('other-domain');
});
