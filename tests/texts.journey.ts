import type { Page } from '@playwright/test';
import { cutOn } from './cut-off.ts';
import { openFamily, type Family } from './family.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { personAt, school } from './seated.ts';

const small = {
	viewport: { width: 360, height: 640 },
	hasTouch: true,
	locale: 'tr-TR',
	reducedMotion: 'reduce'
} as const;
test.use({ refusals: [404, 422] });

const marijke = personAt({ board: '6', as: 'Marijke' });
let family: Family;
let texts: string;
test.beforeEach(async ({ request, kring }) => {
	family = await openFamily(request, kring.url);
	texts = `${school}/overleg/${family.circle}/teksten/${family.meeting}`;
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What was said in the whole meeting, which is over then: words that are nowhere else. */
const holdMeeting = async () => {
	const { say, circle, meeting, together, adults, children, partner, mother } = family;
	const { Ilyas = '', Emir = '' } = children;
	await say('circle', circle, { type: 'begin-meeting', meeting, opener: Ilyas });
	for (const [child, words] of [
		[Ilyas, 'Ilyas-zijn-doel'],
		[Emir, 'Emir-zijn-doel']
	])
		await say('together', together, {
			type: 'put-up',
			child,
			area: 'goals',
			id: crypto.randomUUID(),
			words,
			drawing: null
		});
	await say('circle', circle, { type: 'go-through-door', meeting });
	await say('circle', circle, { type: 'open-second-part', meeting, present: [mother, partner] });
	const agree = (about: string, who: string, words: string) =>
		say('adults', adults, {
			type: 'add-agreement',
			id: crypto.randomUUID(),
			about,
			words,
			who: { kind: 'guest', id: who },
			by: inDays(3),
			tells: { kind: 'guest', id: mother }
		});
	await agree(Ilyas, partner, 'Bellen met de voetbalclub');
	await agree(Emir, mother, 'Samen naar de bibliotheek');
	await say('circle', circle, { type: 'end-meeting', meeting });
};

const opens = async (page: Page, guest: string) => {
	const { link, code } = await family.letterTo(guest);
	const { pathname, search, hash } = new URL(link);
	await page.goto(pathname + (search || '?taal=nl') + hash);
	await page.locator('input[name=code]').fill(code);
	await page.locator('section button[type=submit]').first().click();
};

const one = (page: Page, text: string, whom: string) => page.locator(`[id="${text}-${whom}"]`);
const release = async (page: Page, text: string, whom: string) => {
	await page.goto(`${texts}?als=${marijke}`);
	await one(page, text, whom).locator('summary').click();
	await one(page, text, whom).getByRole('button', { name: 'Geef vrij' }).click();
	await expect(page.getByText('Vrijgegeven.')).toBeVisible();
	await expect(one(page, text, whom)).toContainText('Vrijgegeven op');
};

test('when the meeting is over the texts are ready; mother reads hers in Turkish once it is released, and a partner only their own', async ({
	device,
	request
}) => {
	const phone = await device(small);
	await opens(phone, family.mother);
	const partner = await device(small);
	await opens(partner, family.partner);
	await holdMeeting();

	const keeper = await device({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
	await keeper.goto(`${texts}?als=${marijke}`);
	for (const title of ['Mijn bord', 'Voor thuis', 'Voor het dossier', 'Jullie acties'])
		await expect(keeper.getByRole('heading', { level: 2, name: title })).toBeVisible();
	expect(await keeper.title()).toBe('Teksten · Kring');
	await keeper.locator('details').evaluateAll((all) => all.forEach((fold) => fold.setAttribute('open', '')));
	expect(await cutOn(keeper)).toEqual([]);
	expect(await inTheWay(keeper)).toEqual([]);

	// nobody reads anything before
	await phone.goto('/ons-bord/wie-komt');
	await expect(phone.getByRole('link', { name: 'Neye karar verdiğimizi okuyun' })).toHaveCount(0);
	await phone.goto('/ons-bord/teksten');
	await expect(phone.getByText('Sizin için henüz hazır bir şey yok.')).toBeVisible();
	await partner.goto('/ons-bord/teksten');
	await expect(partner.getByText('Je hebt niets meer open.')).toBeVisible();

	const { Ilyas = '' } = family.children;
	await release(keeper, 'for-home', family.mother);
	await release(keeper, 'my-board', Ilyas);
	await release(keeper, 'actions', family.partner);

	await phone.goto('/ons-bord/wie-komt');
	await phone.getByRole('link', { name: 'Neye karar verdiğimizi okuyun' }).click();
	await expect(phone.getByRole('heading', { name: /^Ev için: Sevda/ })).toBeVisible();
	await expect(phone.getByRole('heading', { name: /^Benim panom: Ilyas/ })).toBeVisible();
	await expect(phone.getByText('Samen naar de bibliotheek').first()).toBeVisible();
	expect(await phone.title()).toBe('Kring');
	expect(await inTheWay(phone)).toEqual([]);
	expect(await cutOn(phone)).toEqual([]);
	const paper = await phone.request.get(
		(await phone.getByRole('link', { name: /PDF/ }).first().getAttribute('href')) ?? ''
	);
	expect(paper.headers()).toMatchObject({
		'content-type': 'application/pdf',
		'content-disposition': 'attachment; filename="overleg.pdf"',
		'cache-control': 'no-store'
	});

	// the bytes of a partner's page hold their own action and nothing else of the meeting
	await partner.goto('/ons-bord/wachten');
	await partner.getByRole('link', { name: 'Jouw acties' }).click();
	await expect(partner.getByRole('paragraph').filter({ hasText: 'Bellen met de voetbalclub' })).toBeVisible();
	const bytes = await (await partner.request.get('/ons-bord/teksten')).text();
	for (const secret of ['zijn-doel', 'bibliotheek', 'Sevda', 'Demirel', 'Emir', 'fijn voelen'])
		expect(bytes, secret).not.toContain(secret);
	// of what is another's there is no paper
	const foreign = `/ons-bord/teksten/pdf?tekst=${family.meeting}.for-home.${family.mother}`;
	expect((await partner.request.get(foreign)).status()).toBe(404);

	// she was to tell her child: one tap, and the ib'er finds it on the board
	await phone.goto('/ons-bord/wie-komt');
	const tells = phone.getByRole('region', { name: 'Bunu siz anlatıyorsunuz' });
	await tells.getByRole('button', { name: 'Anlattım Bellen met de voetbalclub' }).click();
	await expect(tells.getByText(/^Anlattığınız gün: /)).toBeVisible();
	await expect(tells.getByRole('button')).toHaveCount(1);
	expect(await inTheWay(phone)).toEqual([]);
	expect(await cutOn(phone)).toEqual([]);
	await keeper.goto(`${family.board}#agreed`);
	await expect(keeper.getByText(/Ilyas weet het sinds .* · Sevda vertelde het/)).toBeVisible();
	// of the other the ib'er notes it herself
	const emirs = keeper.locator('#agreed li').filter({ hasText: 'Samen naar de bibliotheek' });
	await expect(emirs.getByLabel('Wie vertelde het?')).toHaveValue(`guest ${family.mother}`);
	await emirs.getByRole('button', { name: /^Verteld/ }).click();
	await expect(emirs).toContainText('Sevda vertelde het');

	// she asks who looked: who was in the room, who read what, and who took a paper along
	await partner.request.get((await partner.getByRole('link', { name: /PDF/ }).first().getAttribute('href')) ?? '');
	await keeper.goto(`${school}/stem/${Ilyas}?als=${marijke}`);
	await keeper.goto(`${texts}?als=${marijke}`);
	await phone.goto('/ons-bord/wie-keek');
	for (const line of [
		/^Ilse çocuklar gittikten sonra odadaydı$/,
		/^Ilse görüşmeden sonra kendi görevlerini okudu$/,
		/^Ilse kendi görevlerini indirdi$/,
		/^Marijke .* görüşmeden sonraki metinleri okudu$/,
		/^Marijke .* şu çocuğun söylediklerini okudu: Ilyas$/,
		'Bu cihazda bir metin indirildi'
	])
		await expect(phone.getByText(line).first()).toBeVisible();
	for (const work of ['Okul sosyal hizmeti', 'contactpersoon'])
		await expect(phone.getByText(work, { exact: true }).first()).toBeVisible();
	await expect(phone.getByText(/Orhan|Sevda/)).toHaveCount(0);
	expect(await inTheWay(phone)).toEqual([]);
	expect(await cutOn(phone)).toEqual([]);
	await phone.goto('/ons-bord/teksten');

	// without any script a partner says that it is done: it falls away, and the ib'er reads who said so and takes it back
	const { cookies } = await partner.context().storageState();
	const bare = await device({ ...small, javaScriptEnabled: false });
	await bare.context().addCookies(cookies);
	await bare.goto('/ons-bord/teksten');
	await bare.getByRole('button', { name: /^Gedaan/ }).click();
	await expect(bare.getByText('School weet nu dat dit gedaan is.')).toBeVisible();
	await expect(bare.getByText('Je hebt niets meer open.')).toBeVisible();
	expect(await cutOn(bare)).toEqual([]);
	await keeper.goto(`${family.board}#agreed`);
	const club = keeper.locator('#agreed li').filter({ hasText: 'Bellen met de voetbalclub' });
	await expect(club).toContainText(/Ilse zei op .* dat dit gedaan is/);
	await club.getByRole('button', { name: /^Toch nog niet gedaan/ }).click();
	await expect(club.getByRole('button', { name: /^Gedaan/ })).toBeVisible();
	// it is theirs again, and with a script it takes one tap too
	await partner.goto('/ons-bord/teksten');
	await partner.getByRole('button', { name: /^Gedaan/ }).click();
	await expect(partner.getByText('School weet nu dat dit gedaan is.')).toBeVisible();
	await expect(partner.getByText('Bellen met de voetbalclub')).toHaveCount(0);
	expect(await inTheWay(partner)).toEqual([]);
	await keeper.goto(`${texts}?als=${marijke}`);

	// taken back, it is gone at once
	await one(keeper, 'for-home', family.mother).locator('summary').click();
	await one(keeper, 'for-home', family.mother).getByRole('button', { name: 'Haal terug' }).click();
	await expect(keeper.getByText('Teruggehaald.')).toBeVisible();
	await phone.reload();
	await expect(phone.getByRole('heading', { name: /^Ev için/ })).toHaveCount(0);
	await expect(phone.getByRole('heading', { name: /^Benim panom: Ilyas/ })).toBeVisible();

	// for anyone else of the school there is no such page (K9)
	const teacher = personAt({ board: '5b', as: 'Tom' });
	for (const path of [texts, `${texts}/pdf`]) expect((await request.get(`${path}?als=${teacher}`)).status()).toBe(404);
});
