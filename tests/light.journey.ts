import { weigh } from './first-page.ts';
import { expect, test } from './kring.ts';
import { boardFor } from './seated.ts';

test('the first page of a child is light', async ({ device }) => {
	const page = await device({ viewport: { width: 390, height: 844 } });
	const weight = await weigh(page, boardFor({ board: '5b', as: 'Daan' }));
	expect(weight.files).toBeGreaterThan(3);
	expect(weight.first, 'JS and CSS before a tap is answered, brotli').toBeLessThanOrEqual(60_000);
	expect(weight.files, 'files, each of them a round trip').toBeLessThanOrEqual(18);
});

test('all that a digibord fetches to work a lesson is light', async ({ page }) => {
	const { first, later } = await weigh(page, boardFor({ board: '5b', as: 'screen' }));
	expect(later).toBeGreaterThan(0);
	expect(first + later, 'JS and CSS, brotli').toBeLessThanOrEqual(150_000);
});
