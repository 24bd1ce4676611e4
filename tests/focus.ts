import type { Page } from '@playwright/test';
import { expect } from './kring.ts';

type Focus = { called: string; ring: boolean; inSight: boolean; byTab: boolean };

/** Presses Tab until the focus is on what is called this; a focus on the way that cannot be seen fails. */
export const tabTo = async (page: Page, name: string): Promise<void> => {
	for (let presses = 0; presses < 120; presses++) {
		await page.keyboard.press('Tab');
		const focus = await focusOf(page);
		// past the last element the browser's own bar has it; a sheet that just opened has it on its title
		if (!focus?.byTab) continue;
		expect(focus).toEqual({ ...focus, ring: true, inSight: true });
		if (focus.called.startsWith(name)) return;
	}
	throw new Error(`Tab never reaches “${name}”`);
};

/** The focus was not lost: it is on something in sight. */
export const seesFocus = async (page: Page): Promise<void> => {
	await expect.poll(() => focusOf(page), { message: 'the focus is nowhere' }).toMatchObject({ inSight: true });
};

const focusOf = (page: Page): Promise<Focus | null> =>
	page.evaluate(() => {
		const on = document.activeElement;
		if (!(on instanceof HTMLElement) || on === document.body) return null;
		const label = 'labels' in on && on.labels instanceof NodeList ? on.labels[0] : undefined;
		// what is chosen by its label, such as a radio button, shows its ring there
		const seen = on.matches('.unseen') && label instanceof HTMLElement ? label : on;
		const box = seen.getBoundingClientRect();
		return {
			byTab: on.tabIndex >= 0,
			called: (on.getAttribute('aria-label') ?? (label ?? on).textContent ?? '').trim(),
			ring: getComputedStyle(seen).outlineStyle !== 'none',
			inSight: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
		};
	});
