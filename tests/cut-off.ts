import type { Page } from '@playwright/test';

/** What does not fit sideways: the page itself, or the words of a button within it. */
export const cutOn = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const wide =
			document.documentElement.scrollWidth > innerWidth ? [`page ${document.documentElement.scrollWidth}`] : [];
		const controls = [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, summary, label')];
		const cut = controls.filter((one) => {
			if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('[inert], .unseen')) return false;
			const { overflowX } = getComputedStyle(one);
			const box = one.getBoundingClientRect();
			const spills = one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1 && overflowX !== 'visible';
			return spills || box.right > innerWidth + 1 || box.left < -1;
		});
		return [...wide, ...cut.map((one) => `${one.tagName} ${one.textContent?.trim().slice(0, 40)}`)];
	});
