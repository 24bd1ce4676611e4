import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { browser, openSigning, password, type Signing } from '#testing/signed-in.ts';

let it: Signing;
beforeAll(async () => {
	it = await openSigning();
});
afterAll(() => it?.close());

const eva = { email: 'eva@school.example', password };
const begin = async (key: string, typed = eva, at = browser()) => {
	const answer = await it.identity.setUp.begin(at.visitor(), key, typed);
	if (!('problem' in answer)) at.keep(answer);
	return { answer, at };
};
const founding = () => ({ organisation: 'de-wilgenhof', school: newId(), person: newId() });

test('without the key nobody becomes the first administrator, and no account is made', async () => {
	const { setUp, accounts } = it.identity;
	for (const key of ['', 'x'.repeat(22), setUp.key.toLowerCase(), `${setUp.key}x`, setUp.key.slice(1)])
		expect((await begin(key)).answer).toEqual({ problem: 'link-used' });
	expect(await accounts.of(eva.email)).toBeUndefined();
	expect(await setUp.isOpen()).toBe(true);
});

test('an address or a password that does not do changes nothing', async () => {
	const { setUp, accounts } = it.identity;
	expect((await begin(setUp.key, { ...eva, email: 'eva' })).answer).toEqual({ problem: 'email-flawed' });
	expect((await begin(setUp.key, { ...eva, password: 'kort' })).answer).toEqual({ problem: 'password-too-short' });
	expect(await accounts.of(eva.email)).toBeUndefined();
});

test('who has the key and chose a password is in, and is the one who founds', async () => {
	const { setUp, sessions } = it.identity;
	const { at } = await begin(setUp.key);
	const me = await sessions.who(at.cookies());
	expect(me).toMatchObject({ secondStep: false });
	expect(await setUp.foundingBy(me?.account ?? '')).toEqual({});
	expect(await setUp.foundingBy('someone else')).toBeUndefined();
});

test('who has an account already must know its password', async () => {
	const { setUp } = it.identity;
	expect((await begin(setUp.key, { ...eva, password: 'een heel ander woord' })).answer).toEqual({
		problem: 'wrong-password'
	});
});

test('what was begun and never finished can be begun anew by who has the key, and then is theirs', async () => {
	const { setUp, accounts } = it.identity;
	await begin(setUp.key, { email: 'noor@school.example', password });
	const [noor, before] = [await accounts.of('noor@school.example'), await accounts.of(eva.email)];
	expect(await setUp.foundingBy(noor ?? '')).toEqual({});
	expect(await setUp.foundingBy(before ?? '')).toBeUndefined();
});

test('what is chosen is chosen once; after the end there is no set-up any more', async () => {
	const { setUp, accounts } = it.identity;
	const noor = (await accounts.of('noor@school.example')) ?? '';
	const first = founding();
	expect(await setUp.choose(noor, first)).toEqual(first);
	expect(await setUp.choose(noor, founding())).toEqual(first);
	expect(await setUp.choose('someone else', founding())).toBeUndefined();
	expect(await setUp.foundingBy(noor)).toEqual(first);

	await setUp.finish(noor);
	expect(await setUp.isOpen()).toBe(false);
	expect(await setUp.foundingBy(noor)).toBeUndefined();
	expect(await setUp.choose(noor, founding())).toBeUndefined();
	expect((await begin(setUp.key, { email: 'late@school.example', password })).answer).toEqual({ problem: 'link-used' });
	expect(await accounts.of('late@school.example')).toBeUndefined();
	expect((await begin(setUp.key)).answer).toEqual({ problem: 'link-used' });
});
