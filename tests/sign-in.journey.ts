import type { Page } from '@playwright/test';
import { digitsOf } from '#testing/authenticator.ts';
import { byName, invite, openNewestMail } from './invited.ts';
import { expect, test } from './kring.ts';
import { personAt, school } from './seated.ts';

const word = 'drie fietsen in de regen';
const marijke = personAt({ board: '5b', as: 'Marijke' });
const tom = personAt({ board: '5b', as: 'Tom' });
test.use({ refusals: [404, 422, 429] });

/** A device that makes and shows passkeys, and asks for a finger that is always right. */
const giveFinger = async (page: Page) => {
	const device = await page.context().newCDPSession(page);
	await device.send('WebAuthn.enable');
	await device.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
};
const title = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
const typePassword = async (page: Page, email: string) => {
	await page.getByLabel('E-mailadres').fill(email);
	await page.getByLabel('Wachtwoord').fill(word);
	await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
};

test('invited by mail: a password and an app, out, back in by a passkey, and the other session ends', async ({
	device,
	kring
}) => {
	const [page, other] = [await device({ baseURL: byName(kring) }), await device({ baseURL: byName(kring) })];
	await giveFinger(page);
	await invite(kring, marijke, 'marijke@regenboog.example');
	await openNewestMail(page, 'Je bent uitgenodigd voor Kring van De Regenboog');
	await title(page, 'Welkom bij Kring');
	expect(page.url()).not.toContain('#');
	await page.getByLabel('Wachtwoord').fill('kort');
	await page.getByLabel('Wachtwoord').evaluate((field) => field.removeAttribute('minlength'));
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page.getByRole('alert')).toHaveText('Kies een langer wachtwoord: minstens twaalf tekens.');
	await page.getByLabel('Wachtwoord').fill(word);
	await page.getByRole('button', { name: 'Doe mee' }).click();

	// an ib'er must show a second thing: everything else leads here
	await title(page, 'Tweede stap');
	await expect(page.getByText('Jouw werk vraagt om een tweede stap.')).toBeVisible();
	for (const address of ['/mijn-account', `${school}/boards/5b`]) {
		await page.goto(address);
		await title(page, 'Tweede stap');
	}
	await page.getByLabel('Wachtwoord').fill(word);
	await page.getByRole('button', { name: 'Koppel een app' }).click();
	await expect(page.getByRole('img', { name: 'QR' })).toBeVisible();
	await page.getByText('Scannen lukt niet?').click();
	const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '');
	const uri = `otpauth://totp/Kring?secret=${secret}`;
	await expect(page.getByRole('listitem')).toHaveCount(10);
	const recovery = await page.getByRole('listitem').first().innerText();
	await page.getByLabel('Code', { exact: true }).fill('000000');
	await page.getByRole('button', { name: 'Klaar' }).click();
	await expect(page.getByRole('alert')).toContainText('Deze code klopt niet');
	await page.getByLabel('Code', { exact: true }).fill(digitsOf(uri));
	await page.getByRole('button', { name: 'Klaar' }).click();

	// on to where she was going, as herself
	await expect(page.getByRole('main').getByRole('status').first()).toContainText('live');
	expect(page.url()).not.toContain('als=');

	await page.goto('/mijn-account');
	await expect(page.getByText('Aangemeld als marijke@regenboog.example')).toBeVisible();
	await page.getByRole('button', { name: 'Passkey toevoegen' }).click();
	await expect(page.getByText(/^Passkey · Chrome/)).toBeVisible();

	// elsewhere: the app's code was used, so a recovery code
	await other.goto('/aanmelden');
	await typePassword(other, 'marijke@regenboog.example');
	await title(other, 'Nog één stap');
	await other.getByLabel('Code', { exact: true }).fill(recovery);
	await other.getByRole('button', { name: 'Verder' }).click();
	await title(other, 'Mijn account');

	await page.getByRole('button', { name: 'Afmelden', exact: true }).last().click();
	await title(page, 'Aanmelden');
	await page.goBack();
	await page.reload();
	await title(page, 'Aanmelden');
	await page.getByRole('button', { name: 'Met een passkey' }).click();
	await title(page, 'Mijn account');

	// what the other hears ends within a second of ending its session
	await other.goto(`${school}/boards/5b`);
	await expect(other.getByRole('main').getByRole('status').first()).toContainText('live');
	await page.reload();
	const sessions = page
		.locator('section')
		.filter({ has: page.getByRole('heading', { name: 'Waar ik aangemeld ben' }) });
	await expect(sessions.getByRole('listitem')).toHaveCount(2);
	await sessions.getByRole('listitem').getByRole('button', { name: 'Afmelden' }).click();
	await expect(sessions.getByRole('listitem')).toHaveCount(1);
	await other.goto(`${school}/boards/5b`);
	await title(other, 'Aanmelden');
});

test('a teacher with a password alone is in; a new password by mail ends it, and a used link is said calmly', async ({
	device,
	kring
}) => {
	const page = await device({ baseURL: byName(kring) });
	const mail = 'tom@regenboog.example';
	await invite(kring, tom, mail);
	await openNewestMail(page, 'Je bent uitgenodigd');
	await page.getByLabel('Wachtwoord').fill(word);
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page.getByText('Kies wat je prettig vindt.')).toBeVisible();
	await page.getByRole('link', { name: 'Verder' }).click();
	await title(page, 'Mijn account');
	await page.getByRole('link', { name: /^Groep 5b/ }).click();
	await expect(page.getByRole('main').getByRole('status').first()).toContainText('live');

	const other = await device({ baseURL: byName(kring) });
	await openNewestMail(other, 'Je bent uitgenodigd');
	await other.getByLabel('Wachtwoord').fill(word);
	await other.getByRole('button', { name: 'Doe mee' }).click();
	await expect(other.getByRole('alert')).toHaveText('Deze link is al gebruikt of verlopen. Vraag een nieuwe.');

	await other.goto('/aanmelden');
	await other.getByRole('link', { name: 'Wachtwoord vergeten' }).click();
	await title(other, 'Nieuw wachtwoord');
	await other.getByLabel('E-mailadres').fill(mail);
	await other.getByRole('button', { name: 'Stuur de mail' }).click();
	await expect(other.getByText('komt er een mail aan')).toBeVisible();
	await openNewestMail(other, 'Een nieuw wachtwoord voor Kring');
	await other.getByLabel('Nieuw wachtwoord').fill(`${word} weer`);
	await other.getByRole('button', { name: 'Bewaar wachtwoord' }).click();
	await expect(other.getByText('Je wachtwoord is nieuw.')).toBeVisible();
	await typePassword(other, mail);
	await expect(other.getByRole('alert')).toContainText('horen niet bij elkaar');
	// nothing heard where it was signed in before
	await page.reload();
	await title(page, 'Aanmelden');
});
