import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';

/** Draws a zigzag on the drawing paper with one finger, as real touches. */
export const drawWithFinger = async (page: Page, paper: Locator): Promise<void> => {
	await paper.scrollIntoViewIfNeeded();
	const box = await paper.boundingBox();
	if (!box) throw new Error('no paper to draw on');
	const at = (x: number, y: number) => [{ x: box.x + box.width * x, y: box.y + box.height * y }];
	const screen = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
		screen.send('Input.dispatchTouchEvent', { type, touchPoints });
	await touch('touchStart', at(0.2, 0.3));
	for (let step = 1; step <= 6; step++) await touch('touchMove', at(0.2 + step / 10, step % 2 ? 0.7 : 0.3));
	// a finger that leaves at speed flings, and Chromium takes the next tap for the end of that
	for (let still = 0; still < 4; still++) {
		await wait(60);
		await touch('touchMove', at(0.8, 0.3));
	}
	await touch('touchEnd', []);
	await screen.detach();
};
