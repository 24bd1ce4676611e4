import type { Page } from '@playwright/test';
import { cutOn } from './cut-off.ts';
import { openFamily, type Family } from './family.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';

const small = {
	viewport: { width: 360, height: 640 },
	hasTouch: true,
	locale: 'tr-TR',
	reducedMotion: 'reduce'
} as const;
test.use({ refusals: [404, 422] });

let family: Family;
test.beforeEach(async ({ request, kring }) => {
	family = await openFamily(request, kring.url);
});

/** Without the language that her letter knows: as the QR in the hand of the ib'er. */
const bare = (link: string) => {
	const { pathname, hash } = new URL(link, 'http://kring');
	return pathname + hash;
};
const open = async (page: Page, link: string, language: string) => {
	await page.goto(bare(link));
	await page.locator(`a[hreflang=${language}]`).click();
	await expect(page.locator('input[name=code]')).toBeVisible();
};
const typeCode = async (page: Page, code: string) => {
	await page.locator('input[name=code]').fill(code);
	await page.locator('section button[type=submit]').first().click();
};
const comesHome = async (page: Page, language: string) => {
	const { link, code } = await family.letterTo(family.mother);
	await open(page, link, language);
	await typeCode(page, code);
	await expect(page).toHaveURL(/\/ons-bord\/wie-komt$/);
	return link;
};
/** She may be a guest of more boards: what is asked about is on this one. */
const cardOf = (page: Page, guest: string) =>
	page.locator(`article[aria-labelledby="guest-${family.circle}-${guest}"]`);
/** Nobody who looks along learns anything by the page, and nothing of it stays on the phone. */
const isQuiet = async (page: Page) => {
	expect(await page.title()).toBe('Kring');
	await expect(page, 'the link is taken out of the address').not.toHaveURL(/[?#].{20}/);
	expect(
		await page.evaluate(async () => [
			localStorage.length,
			(await caches.keys()).length,
			(await indexedDB.databases()).length
		])
	).toEqual([0, 0, 0]);
	expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toMatch(
		/Ilse|Karim|Sevda|Schoolmaatschappelijk|Okul sosyal/
	);
	expect(await inTheWay(page)).toEqual([]);
	expect(await cutOn(page)).toEqual([]);
};

test('on an old phone in Turkish she reads who comes and why, says no to one, yes to another, and takes it back', async ({
	device,
	request
}) => {
	await request.get(family.board);
	const page = await device(small);
	const { link, code } = await family.letterTo(family.mother);
	await page.goto(bare(link));
	// six languages, each called as its own speakers do, before any word
	await expect(page.getByRole('link')).toHaveText([
		'Nederlands',
		'English',
		'Türkçe',
		'العربية',
		'Polski',
		'Українська'
	]);
	await isQuiet(page);
	await page.getByRole('link', { name: 'Türkçe' }).click();
	await expect(page.getByRole('heading', { name: 'Hoş geldiniz' })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'tr');
	await isQuiet(page);
	await typeCode(page, code === '000000' ? '000001' : '000000');
	await expect(page.getByRole('alert')).toHaveText('Bu kod doğru değil. Bir daha bakın.');
	await typeCode(page, code);
	await expect(page).toHaveURL(/\/ons-bord\/wie-komt$/);
	await expect(page.getByRole('heading', { level: 1, name: 'Kim, neden geliyor' })).toBeVisible();
	await isQuiet(page);

	await expect(page.getByRole('region', { name: 'Ne zaman ve nerede' })).toContainText('Lokaal 4');
	await expect(page.getByText('Dat ze zich fijn voelen op school').first()).toBeVisible();
	const [ilse, karim] = [cardOf(page, family.partner), cardOf(page, family.late)];
	await expect(ilse).toContainText('Okul sosyal hizmeti');
	await expect(ilse).toContainText('Meedenken als Ilse');
	await expect(ilse).toContainText('Evet dediniz');
	await expect(ilse).toContainText('kâğıt üzerinde');
	await expect(karim).toContainText('Çocuklar gittikten sonra gelir.');

	await karim.getByText('Başka cevap').click();
	await karim.getByRole('button', { name: 'Bu kişi değil, başka biri olabilir' }).first().click();
	await expect(karim).toContainText('Cevabınız kaydedildi.');
	await expect(karim).toContainText('Dediniz ki: bu kişi değil, başka biri olabilir');
	await expect(karim).toContainText('burada kendiniz seçtiniz');
	await expect(karim).toContainText('Bu kişi gelmeyecek.');
	await ilse.getByRole('button', { name: 'Evet cevabımı geri alıyorum' }).click();
	await expect(ilse).toContainText('Evet cevabınızı geri aldınız');
	await isQuiet(page);
	// and changes her mind, for one child only
	await ilse.getByText('Her çocuk için ayrı').click();
	await ilse.getByRole('button', { name: /^Evet.*Defne$/ }).click();
	await expect(ilse).toContainText('Defne için:');
	await page.reload();
	await expect(ilse).toContainText('Evet dediniz');
	await expect(ilse).toContainText('Evet cevabınızı geri aldınız');

	await page.getByRole('link', { name: 'Kim baktı?' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Kim baktı?' })).toBeVisible();
	await expect(page.getByText(/^Marijke .* panomuzu açtı$/).first()).toBeVisible();
	await isQuiet(page);
});

test('she writes what she wants in her own words, and the ib’er finds it on the board', async ({ device }) => {
	const page = await device(small);
	await comesHome(page, 'tr');
	const ofThisBoard = page.locator(`form:has(input[name=circle][value="${family.circle}"]):has(textarea)`);
	const field = ofThisBoard.getByLabel('Bunu istiyorum').first();
	await field.fill('Okulda mutlu olsunlar');
	await ofThisBoard.getByRole('button', { name: 'Hedefimi kaydet' }).first().click();
	await expect(page.getByText('Hedefiniz kaydedildi.')).toBeVisible();
	await page.reload();
	await expect(field).toHaveValue('Okulda mutlu olsunlar');
	await isQuiet(page);
	const keeper = await device();
	await keeper.goto(family.board);
	await expect(keeper.getByText('Okulda mutlu olsunlar').first()).toBeVisible();
});

test('in Arabic the page is read from the right, and nothing is cut on a phone or a laptop', async ({ device }) => {
	const page = await device({ ...small, locale: 'ar' });
	await comesHome(page, 'ar');
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await expect(page.getByRole('heading', { level: 1, name: 'من سيحضر ولماذا' })).toBeVisible();
	const [logo, language] = [page.locator('header > svg'), page.locator('header summary')];
	expect((await language.boundingBox())?.x).toBeLessThan((await logo.boundingBox())?.x ?? 0);
	for (const width of [360, 390, 768, 1366]) {
		await page.setViewportSize({ width, height: 768 });
		expect(await cutOn(page)).toEqual([]);
	}
	expect(await inTheWay(page)).toEqual([]);
	// another language at any moment, and back
	await language.click();
	await page.getByRole('link', { name: 'Українська' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Хто прийде і чому' })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
	await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
});

test('every answer is heard by the ib’er: no to an organisation is no to all who come of it', async ({
	device,
	request
}) => {
	const other = crypto.randomUUID();
	const known = { given: 'Omar', family: '', party: 'Leerplicht', function: '', email: '', language: 'nl' };
	const invite = { type: 'invite-guest', guest: other, sort: 'partner', why: 'x', part: 'both', known };
	await family.say('circle', family.circle, invite);
	const page = await device(small);
	await comesHome(page, 'nl');
	await cardOf(page, other).getByRole('button', { name: 'Nee, niemand van deze organisatie' }).first().click();
	for (const guest of [other, family.late]) await expect(cardOf(page, guest)).toContainText('Je zei nee');
	await expect(cardOf(page, family.partner)).toContainText('Je zei ja');
	const board = await (await request.get(family.board)).text();
	expect(board).toContain('Omar');
});

test('a partner whose yes is taken back reads that there is no permission, and nothing of whose word that is', async ({
	device
}) => {
	const page = await device(small);
	const { link, code } = await family.letterTo(family.partner);
	await open(page, link, 'nl');
	await typeCode(page, code);
	await expect(page.getByText('Zo word je binnengelaten.')).toBeVisible();
	const about = { guest: family.partner, guardian: family.mother };
	await family.say('circle', family.circle, { type: 'withdraw-consent', ...about, child: null, how: 'said-here' });
	await expect(page.getByRole('heading', { level: 1, name: 'Je kunt nu niet naar binnen' })).toBeVisible();
	await expect(page.getByText('Zo word je binnengelaten.')).toHaveCount(0);
	await expect(page.getByRole('main')).not.toContainText('Sevda');
	await isQuiet(page);
	// the screen follows when it is allowed after all, and the first screen brings back who is in
	await family.say('circle', family.circle, { type: 'note-in-the-room', ...about });
	await expect(page.getByText('Zo word je binnengelaten.')).toBeVisible();
	await page.goto('/ons-bord');
	await page.getByRole('link', { name: 'Ga verder' }).click();
	await expect(page).toHaveURL(/\/ons-bord\/wachten$/);
});

test('a link that is used up opens on no second phone, and a new one shuts the first', async ({ device, request }) => {
	const [first, second] = [await device(small), await device(small)];
	const link = await comesHome(first, 'tr');
	await open(second, link, 'tr');
	await typeCode(second, '123456');
	await expect(second.getByRole('alert')).toContainText('Bu bağlantı burada çalışmıyor');
	await second.goto('/ons-bord/wie-komt');
	await expect(second.locator('[data-stand=gone]')).toBeVisible();
	// back to the letter on her own phone: no code is needed any more
	await first.goto(bare(link));
	await first.getByRole('link', { name: 'Devam edin' }).click();
	await expect(first).toHaveURL(/\/wie-komt$/);
	await family.letterTo(family.mother);
	await first.waitForURL(/\/wachten$/, { timeout: 30_000 });
	await expect(first.locator('[data-stand=gone]')).toBeVisible();
	const answer = await request.get('/ons-bord/wie-keek');
	expect(answer.url()).toMatch(/\/wachten$/);
});

test('a mail filter that opens every link and presses every button uses nothing up', async ({
	device,
	request,
	kring
}) => {
	const { link, code } = await family.letterTo(family.mother);
	const token = link.split('#')[1] ?? '';
	const headers = { origin: kring.url };
	for (const address of [
		'/ons-bord',
		'/ons-bord?taal=tr',
		'/ons-bord/wie-komt',
		'/ons-bord/wie-keek',
		'/ons-bord/wachten'
	])
		expect((await request.get(address)).ok()).toBe(true);
	const presses: Record<string, string>[] = [{ token }, { token, code: '' }, { token, link }];
	for (const form of presses) await request.post('/ons-bord', { headers, form });
	expect((await request.get('/ons-bord/wie-komt')).url()).toMatch(/\/wachten$/);
	const page = await device(small);
	await open(page, link, 'pl');
	await typeCode(page, code);
	await expect(page.getByRole('heading', { level: 1, name: 'Kto przyjdzie i dlaczego' })).toBeVisible();
});

test('the meeting goes into her calendar: when, where and one word, and only for who is asked', async ({
	device,
	request
}) => {
	const page = await device({ ...small, acceptDownloads: true });
	await comesHome(page, 'tr');
	const address = await page.getByRole('link', { name: 'Takviminize ekleyin' }).last().getAttribute('href');
	const answer = await page.request.get(address ?? '');
	expect(answer.headers()).toMatchObject({
		'content-type': expect.stringContaining('text/calendar'),
		'cache-control': 'no-store'
	});
	const file = await answer.text();
	expect(file).toContain('SUMMARY:Görüşme\r\n');
	for (const never of ['Demirel', 'Sevda', 'Ilse', 'Ilyas']) expect(file).not.toContain(never);
	expect((await request.get(address ?? '')).status()).toBe(404);
});

test('a partner sees when their meetings of the day are, and nothing of whom', async ({ device }) => {
	const page = await device(small);
	const { link, code } = await family.letterTo(family.partner);
	await open(page, link, 'en');
	await typeCode(page, code);
	await expect(page).toHaveURL(/\/ons-bord\/wachten$/);
	await expect(page.getByRole('region', { name: 'When and where' })).toContainText('Lokaal 4');
	const words = (await page.locator('body').textContent()) ?? '';
	for (const name of ['Sevda', 'Demirel', 'Karim', 'Ilyas']) expect(words).not.toContain(name);
	await page.goto('/ons-bord/wie-komt');
	await expect(page).toHaveURL(/\/ons-bord\/wachten$/);
});

test('without any script she chooses a language, pastes her link, and answers', async ({ device }) => {
	const page = await device({ ...small, javaScriptEnabled: false });
	const { link, code } = await family.letterTo(family.mother);
	await page.goto('/ons-bord');
	await page.getByRole('link', { name: 'Polski' }).click();
	await page.locator('input[name=link]').fill(link);
	await typeCode(page, code);
	await expect(page).toHaveURL(/\/wie-komt$/);
	const ilse = cardOf(page, family.partner);
	await ilse.getByRole('button', { name: 'Wycofuję zgodę' }).click();
	await expect(ilse).toContainText('Zgoda wycofana');
	await expect(ilse).toContainText('Odpowiedź jest zapisana.');
});
