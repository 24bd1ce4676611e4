import type { Page } from '@playwright/test';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { boardFor, school } from './seated.ts';
import { languages, phoneWidths } from './sweep.ts';

test.use({ refusals: [404] });

const tom = { board: '5b', as: 'Tom' };
const opened = (sheet: (page: Page) => Promise<void>) => async (page: Page) => {
	await page.goto(boardFor(tom));
	await sheet(page);
	await expect(page.getByRole('dialog')).toBeVisible();
};
const openFirst = (part: string) => opened((page) => page.locator(`#area-${part} button.note`).first().click());

/** Every page, in every state that looks different. Sheets are opened by what they hang on, in any language. */
const states: Record<string, (page: Page) => Promise<unknown>> = {
	'the first page': (page) => page.goto(school),
	'a digibord': (page) => page.goto(boardFor({ board: '5b', as: 'screen' })),
	'a board of a pupil': (page) => page.goto(boardFor({ board: '5b', as: 'Daan' })),
	'a board of a teacher': (page) => page.goto(boardFor(tom)),
	'a board of a coordinator': (page) => page.goto(boardFor({ board: '5b', as: 'Marijke' })),
	'an empty board': (page) => page.goto('/ui/board?seat=child&empty'),
	'a full board': (page) => page.goto('/ui/board?seat=board&full=30'),
	'the sheet for a new note': opened((page) => page.locator('footer .next a').click()),
	'the drawing paper': opened((page) => page.locator('footer > button').nth(1).click()),
	'the sheet of a success': openFirst('successes'),
	'the sheet of a goal': openFirst('goals'),
	'the sheet of an action': openFirst('actions'),
	'the sheet of a plan': openFirst('planning'),
	'who leads next': opened((page) => page.locator('#area-check-in button').click()),
	'the settings': opened((page) => page.locator('main > header button').nth(-2).click()),
	'a blank screen': opened((page) => page.locator('main > header button').last().click()),
	'one part as the room': async (page) => {
		await page.goto(boardFor(tom));
		await page.locator('#heading-actions button').click();
		await expect(page.locator('#heading-room')).toBeVisible();
	},
	'the board as it hung': async (page) => {
		await page.goto(boardFor(tom));
		await page.locator('main > header button').nth(-3).click();
		await expect(page.getByRole('slider')).toBeVisible();
	},
	'the settings of a class': (page) => page.goto(boardFor(tom).replace('?', '/instellingen?')),
	'what came of the last session': (page) => page.goto(boardFor(tom).replace('?', '/terug?')),
	'all pieces': (page) => page.goto('/ui'),
	'a page that is not there': (page) => page.goto('/nergens/boards/5b')
};

for (const language of languages)
	for (const width of phoneWidths)
		test(`nothing stands in anyone’s way, ${language}, ${width} wide`, async ({ device, kring }) => {
			const page = await device({ viewport: { width, height: width < 700 ? 844 : 768 }, reducedMotion: 'reduce' });
			await page.context().addCookies([{ name: 'taal', value: language, url: kring.url }]);
			for (const [state, reach] of Object.entries(states))
				await test.step(state, async () => {
					await reach(page);
					// the boards in the frames of the first page are judged as pages of their own
					expect.soft(await inTheWay(page, { except: 'iframe' }), state).toEqual([]);
				});
		});
