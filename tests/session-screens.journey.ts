import type { Page } from '@playwright/test';
import { arriveAt } from './arrived.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { boardWidths, isLong } from './sweep.ts';
import { states as ofSeats } from '#routes/ui/seat/states.ts';
import { views } from '#routes/ui/session/views.ts';

const seats = isLong ? ['board', 'adult', 'child'] : ['board'];

const ownDevice = 'on one’s own device: ';

/** Of the screens of children and teachers one of each kind, and in the long test all. */
const shownSeats = isLong ? Object.keys(ofSeats) : ['check-in-leader', 'bar-leads', 'aside-check-in', 'settings'];

const show = (page: Page, view: string, seat = 'board') => arriveAt(page, `/ui/session?view=${view}&seat=${seat}`);
const tapped =
	(view: string, name: string | RegExp, role: 'dialog' | 'heading' = 'dialog') =>
	async (page: Page) => {
		await show(page, view);
		await page.getByRole('button', { name }).first().click();
		await expect(page.getByRole(role).last()).toBeVisible();
	};

/** Every state of a session, and what opens on it. */
const states: Record<string, (page: Page, seat: string) => Promise<unknown>> = {
	...Object.fromEntries(Object.keys(views).map((view) => [view, (page: Page, seat: string) => show(page, view, seat)])),
	...Object.fromEntries(
		shownSeats.map((seat) => [`${ownDevice}${seat}`, (page: Page) => arriveAt(page, `/ui/seat?show=${seat}`)])
	),
	'all states': (page) => arriveAt(page, '/ui/session'),
	'who does what': tapped('check-in', /Daan leidt/),
	'the start of a session': tapped('start', 'Start de bordsessie'),
	'the sign of the door': async (page) => {
		await page.setViewportSize({ width: 1280, height: 720 });
		await tapped('arriving-door', /KMRTVL/)(page);
	},
	'a child chooses a face': tapped('arriving', 'Fatima', 'heading'),
	'hands are counted': tapped('check-in-empty', 'Handen tellen', 'heading')
};

/** What does not fit: sideways on any screen, or under the edge of a digibord. */
const cutOn = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const { scrollWidth } = document.documentElement;
		const wide = scrollWidth > innerWidth ? [`page ${scrollWidth}`] : [];
		const cut = [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, .pill, .card .inside, b')].filter(
			(one) => {
				if (!one.checkVisibility({ visibilityProperty: true }) || getComputedStyle(one).clipPath !== 'none')
					return false;
				const box = one.getBoundingClientRect();
				const board = one.closest('.whiteboard')?.getBoundingClientRect();
				const spills = one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
				// a class that is larger than the board scrolls
				const under =
					board &&
					!one.closest('.low, dialog') &&
					innerWidth >= 1000 &&
					innerHeight >= 560 &&
					box.bottom > board.bottom + 1;
				return spills || under || box.right > innerWidth + 1 || box.left < -1;
			}
		);
		return [...wide, ...cut.map((one) => `${one.tagName} ${one.textContent?.trim().slice(0, 40)}`)];
	});

for (const seat of seats)
	for (const width of boardWidths)
		test(`nothing of a session stands in anyone’s way or is cut, ${seat}, ${width} wide`, async ({ device }) => {
			const height = { 390: 844, 768: 1024, 1366: 768 }[width] ?? 1080;
			const page = await device({ viewport: { width, height }, reducedMotion: 'reduce' });
			for (const [state, reach] of Object.entries(states))
				await test.step(state, async () => {
					await page.setViewportSize({ width, height });
					await reach(page, seat);
					expect.soft(await cutOn(page), state).toEqual([]);
					expect.soft(await inTheWay(page), state).toEqual([]);
				});
		});

test('at 400 % zoom a session fits one column, and nothing is cut', async ({ device }) => {
	const page = await device({ viewport: { width: 320, height: 256 }, hasTouch: true });
	for (const [state, reach] of Object.entries(states)) {
		if (state === 'the sign of the door') continue;
		await reach(page, 'board');
		expect.soft(await cutOn(page), state).toEqual([]);
	}
});

test('on a digibord everything to touch is 88 px, and everything to read 32', async ({ device }) => {
	for (const [width, height] of [
		[1366, 768],
		[1920, 1080]
	] as const) {
		const page = await device({ viewport: { width, height } });
		for (const [state, reach] of Object.entries(states)) {
			if (state === 'all states' || state === 'the sign of the door' || state.startsWith(ownDevice)) continue;
			await reach(page, 'board');
			const small = await page.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>('[data-seat] :is(button, a, input)')]
					.filter((one) => one.checkVisibility() && getComputedStyle(one).clipPath === 'none')
					.map((one) => ({ name: one.textContent?.trim() || one.ariaLabel, box: one.getBoundingClientRect() }))
					.filter(({ box }) => box.width < 87 || box.height < 87)
					.map(({ name, box }) => `${name} ${Math.round(box.width)} x ${Math.round(box.height)}`)
			);
			expect.soft(small, `${state}, ${width}`).toEqual([]);
			const fine = await page.evaluate(() =>
				[
					...document.querySelectorAll<HTMLElement>(
						'[data-seat] :is(p, span, li, button, b, strong, h1, h2, h3, output)'
					)
				]
					.filter((one) => one.checkVisibility() && one.children.length === 0 && one.textContent?.trim())
					// a long name stays whole in smaller letters
					.filter((one) => !one.closest('.names'))
					.filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 32)
					.map((one) => `${one.textContent?.trim()} ${getComputedStyle(one).fontSize}`)
			);
			expect.soft(fine, `${state}, ${width}`).toEqual([]);
		}
	}
});
