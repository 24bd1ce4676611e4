import { afterAll, beforeAll, expect, test } from 'vitest';
import { theHouse } from '#kernel/standing.ts';
import { openMailServer } from '#testing/mail-server.ts';
import { openSigning, type Signing } from '#testing/signed-in.ts';

let now = Date.now();
let it: Signing;
beforeAll(async () => {
	it = await openSigning({ now: () => now });
});
afterAll(() => it?.close());

const invite = (organisation: string, person: string) =>
	it.identity.invitations.send({ organisation, person, email: 'tom@north.nl' }, 'en', theHouse);

test('without a server for mail, that of an example school is read inside Kring, for a week', async () => {
	expect(await invite('north', it.north.teacher.person)).toEqual({ sent: true });
	const letter = { to: 'tom@north.nl', subject: 'You are invited to Kring of School north' };
	expect(await it.identity.mailbox()).toMatchObject([letter]);
	const { tidy } = await import('./tidying.ts');
	await tidy(it.identity.pool, now + 6 * 24 * 3600_000);
	expect(await it.identity.mailbox()).toHaveLength(1);
	await tidy(it.identity.pool, now + 7 * 24 * 3600_000 + 1_000);
	expect(await it.identity.mailbox()).toEqual([]);
});

test('mail of a real school is never read inside Kring: who invites is told that nothing can be sent', async () => {
	await it.rows(`update kring.organisations set example = false where id = 'south'`);
	expect(await invite('south', it.south.teacher.person)).toEqual({ problem: 'no-mail' });
	expect(await it.rows('select from kring.invitations where organisation = $1', ['south'])).toEqual([]);
	expect(await it.identity.mailbox()).toEqual([]);
});

test('a server for mail that is away is said within a while, and changes nothing', async () => {
	const { openPost } = await import('./post.ts');
	const failures: string[] = [];
	const post = openPost({
		pool: it.identity.pool,
		server: { url: 'smtp://127.0.0.1:9', from: 'kring@north.nl' },
		isExampleOpen: async () => true,
		now: () => now,
		failed: (what) => failures.push(what)
	});
	expect(await post.send({ to: 'tom@north.nl', subject: 'x', body: 'y' }, false)).toBe('mail-away');
	expect(failures).toEqual(['a mail was not accepted']);
});

test('mail of an example goes nowhere, also where a server could send it', async () => {
	const mail = await openMailServer();
	const { openPost } = await import('./post.ts');
	let isOpen = true;
	const server = { url: mail.url, from: 'kring@north.nl' };
	const post = openPost({
		pool: it.identity.pool,
		server,
		isExampleOpen: async () => isOpen,
		now: () => now,
		failed: () => {}
	});
	expect(await post.send({ to: 'slachtoffer@elders.nl', subject: 'x', body: 'y' }, true)).toBe('sent');
	expect(mail.taken).toEqual([]);
	expect(await post.mailbox()).toMatchObject([{ to: 'slachtoffer@elders.nl' }]);
	expect(await post.send({ to: 'tom@south.nl', subject: 'x', body: 'y' }, false)).toBe('sent');
	expect(mail.taken).toHaveLength(1);
	// where no example is open any more, nobody reads what was in it
	isOpen = false;
	expect(await post.mailbox()).toBeUndefined();
	post.close();
	await mail.close();
});

test('a file goes along as what it is, and without one there is none', async () => {
	const mail = await openMailServer();
	const { openPost } = await import('./post.ts');
	const post = openPost({
		pool: it.identity.pool,
		server: { url: mail.url, from: 'kring@north.nl' },
		isExampleOpen: async () => false,
		now: () => now,
		failed: () => {}
	});
	const letter = { to: 'tom@south.nl', subject: 'x', body: 'y' };
	const attachment = {
		name: 'agenda.ics',
		type: 'text/calendar; charset=utf-8; method=PUBLISH',
		content: 'BEGIN:VCALENDAR'
	};
	await post.send({ ...letter, attachment }, false);
	await post.send(letter, false);
	const [withFile = '', without = ''] = mail.taken;
	expect(withFile).toMatch(/Content-Type: text\/calendar;[^]*method=PUBLISH/);
	expect(withFile).toContain('filename=agenda.ics');
	expect(withFile).toContain(Buffer.from(attachment.content).toString('base64'));
	expect(without).not.toContain('calendar');
	post.close();
	await mail.close();
});

test('sixty in an hour is what one person invites; another goes on, and so do they an hour later', async () => {
	const send = ({ person: by }: { person: string }) =>
		it.identity.invitations.send(
			{ organisation: 'north', person: it.north.teacher.person, email: 'tom@north.nl' },
			'nl',
			by
		);
	now = Date.now() + 24 * 3600_000;
	const { principal: eva, coordinator: dirk } = it.north;
	for (let n = 0; n < 60; n++) expect(await send(eva)).toEqual({ sent: true });
	expect(await send(eva)).toEqual({ problem: 'too-many-invitations' });
	expect(await send(dirk)).toEqual({ sent: true });
	now += 3600_000;
	expect(await send(eva)).toEqual({ sent: true });
});
