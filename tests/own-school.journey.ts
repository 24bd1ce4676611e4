import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openAccountProvider } from '#testing/account-provider.ts';
import { digitsOf } from '#testing/authenticator.ts';
import { openMailServer } from '#testing/mail-server.ts';
import { freePort } from './free-port.ts';
import { byName } from './invited.ts';
import { expect, test } from './kring.ts';
import { personAt, school } from './seated.ts';
import { startKring } from './started.ts';

const word = 'drie fietsen in de regen';
test.use({ refusals: [404, 422] });

const title = (page: Page, name: string | RegExp) => expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
const menu = (page: Page, name: string) =>
	page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

/** What stands in a mail as it went over the line. */
const linkIn = (mail: string | undefined): string => {
	const plain = (mail ?? '').replace(/=\r?\n/g, '').replace(/=3D/g, '=');
	return /https?:\/\/\S+\/uitnodiging#[\w-]+/.exec(plain)?.[0] ?? '';
};

test('an ib’er begins with her own school, and a colleague who is invited sees exactly their own', async ({
	device
}) => {
	const mail = await openMailServer();
	const port = await freePort();
	const microsoft = await openAccountProvider(`http://localhost:${port}/aanmelden/school/callback/microsoft`);
	const folder = await mkdtemp(join(tmpdir(), 'kring-accounts-'));
	const OIDC_FILE = join(folder, 'accounts.json');
	const { issuer, clientId, clientSecret } = microsoft;
	const named = { id: 'microsoft', name: 'Microsoft', issuer, clientId, clientSecret, domains: ['school.example'] };
	await writeFile(OIDC_FILE, JSON.stringify([named]));
	const kring = await startKring({ SMTP_URL: mail.url, MAIL_FROM: 'kring@school.example', OIDC_FILE }, port);
	try {
		const own = { baseURL: byName(kring) };
		const [eva, bas] = [await device(own), await device(own)];
		const link = /\S+\/beginnen#\S+/.exec(kring.said())?.[0] ?? '';

		// without the key there is nothing to begin with
		await eva.goto('/beginnen');
		await expect(eva.getByText('Open deze bladzijde met de link die Kring toonde')).toBeVisible();
		await eva.goto(link);
		await title(eva, 'Begin met je eigen school');
		expect(eva.url()).not.toContain('#');
		await eva.getByLabel('E-mailadres').fill('eva@school.example');
		await eva.getByLabel('Wachtwoord').fill(word);
		await eva.getByRole('button', { name: 'Verder' }).click();

		// an administrator has a second step: everything else leads here
		await title(eva, 'Tweede stap');
		await eva.goto('/beginnen/school');
		await title(eva, 'Tweede stap');
		await eva.getByLabel('Wachtwoord').fill(word);
		await eva.getByRole('button', { name: 'Koppel een app' }).click();
		const uri = await eva.locator('input[name=uri]').inputValue();
		await eva.getByLabel('Code', { exact: true }).fill(digitsOf(uri));
		await eva.getByRole('button', { name: 'Klaar' }).click();

		await title(eva, 'Je school');
		await eva.getByLabel('Naam van de school').fill('De Wilgenhof');
		await eva.getByLabel('BRIN').fill('X');
		await eva.getByLabel('Je voornaam').fill('Eva');
		await eva.getByLabel('ib’er').or(eva.getByLabel("ib'er")).check();
		await eva.getByRole('button', { name: 'Begin' }).click();
		await expect(eva.getByRole('alert')).toContainText('Een BRIN is vier tekens');
		await eva.getByLabel('BRIN').fill('00XY');
		await eva.getByLabel("ib'er").check();
		await eva.getByRole('button', { name: 'Begin' }).click();
		await title(eva, 'Dag Eva');
		await expect(eva.getByText('De Wilgenhof is begonnen.')).toBeVisible();

		// the page is closed for good
		expect((await eva.goto(link))?.status()).toBe(404);
		expect((await eva.goto('/beginnen/school'))?.status()).toBe(404);

		// a group, and a colleague who teaches it
		await eva.goto('/');
		await menu(eva, 'Groepen');
		await eva.getByText('Nieuwe groep').first().click();
		await eva.getByLabel('Naam van de groep').fill('Groep 5b');
		await eva.getByLabel('5', { exact: true }).check();
		await eva.getByRole('button', { name: 'Maak de groep' }).click();
		await expect(eva.getByText('Bewaard.')).toBeVisible();
		await menu(eva, 'Mensen');
		await eva.getByRole('link', { name: 'Nieuwe collega' }).click();
		await eva.getByLabel('Voornaam').fill('Bas');
		await eva.getByLabel('E-mailadres').fill('bas@school.example');
		await eva.getByLabel('Geeft les aan').selectOption('Groep 5b');
		await eva.getByRole('button', { name: 'Voeg toe' }).click();
		await title(eva, 'Bas');
		mail.unknown.add('bas@school.example');
		await eva.getByRole('button', { name: 'Nodig uit' }).click();
		await expect(eva.getByRole('alert')).toContainText('De mail kon niet bezorgd worden.');
		mail.unknown.clear();
		await eva.getByRole('button', { name: 'Nodig uit' }).click();
		await expect(eva.getByText('Bewaard.')).toBeVisible();
		await expect(eva.getByText('uitgenodigd', { exact: true })).toBeVisible();

		// the colleague comes in by the letter, and hangs up the board of the own group
		await bas.goto(linkIn(mail.taken.at(-1)));
		await title(bas, 'Welkom bij Kring');
		await bas.getByLabel('Wachtwoord').fill(word);
		await bas.getByRole('button', { name: 'Doe mee' }).click();
		await title(bas, 'Tweede stap');
		await bas.goto('/');
		await title(bas, 'Dag Bas');
		await bas.getByRole('button', { name: 'Hang het bord op' }).click();
		await bas.getByRole('link', { name: 'Open bord' }).click();
		await expect(bas.getByRole('main').getByRole('status').first()).toContainText('live');
		const office = ['/mensen', '/groepen', '/jaar', '/gezinnen', '/leerlingenlijst', '/wie-keek'];
		for (const page of office) expect((await bas.goto(`/de-wilgenhof${page}`))?.status(), page).toBe(404);

		// at another browser by the account of the school, without a word of Kring's own; a stranger there stays out
		const cameBy = async (sub: string, email: string) => {
			microsoft.person = { sub, email, email_verified: true };
			const at = await device(own);
			await at.goto('/aanmelden');
			await at.getByRole('link', { name: 'Met Microsoft' }).click();
			return at;
		};
		const stranger = await cameBy('stranger-there', 'niemand@school.example');
		await expect(stranger.getByRole('alert')).toBeVisible();
		const known = await cameBy('bas-there', 'bas@school.example');
		await title(known, 'Mijn account');
		await known.goto('/');
		await title(known, 'Dag Bas');

		// the group taken away, the open board goes with it
		await bas.goto('/de-wilgenhof/boards/5b');
		await expect(bas.getByRole('main').getByRole('status').first()).toContainText('live');
		await eva.getByRole('button', { name: 'Haal uit groep' }).click();
		await expect(eva.getByText('Bewaard.')).toBeVisible();
		await bas.reload();
		await expect(bas.getByText('Hier hangt niets')).toBeVisible();
	} finally {
		await kring.stop();
		await mail.close();
		await microsoft.close();
		await rm(folder, { recursive: true });
	}
});

test('the year of a school: its own holidays, periods, and the way to anywhere by keyboard', async ({ page }) => {
	await page.goto(`${school}/jaar?als=${personAt({ board: '5b', as: 'Marijke' })}`);
	await page.getByLabel('Periode 1, Naam').fill('De eerste ronde');
	await page.getByRole('button', { name: 'Bewaar', exact: true }).first().click();
	await expect(page.getByText('Bewaard.')).toBeVisible();
	await expect(page.getByLabel('Periode 1, Naam')).toHaveValue('De eerste ronde');
	await page.getByLabel('Periode 1, Laatste dag').fill('2020-01-01');
	await page.getByRole('button', { name: 'Bewaar', exact: true }).first().click();
	await expect(page.getByRole('alert')).toContainText('De laatste dag ligt voor de eerste.');

	const goTo = page.getByRole('combobox', { name: 'Ga naar…' });
	await expect(async () => {
		await page.keyboard.press('Control+k');
		await expect(goTo).toBeVisible({ timeout: 1_000 });
	}).toPass();
	await goTo.fill('mens');
	await page.keyboard.press('Enter');
	await title(page, 'Mensen');
});
