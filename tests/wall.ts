import type { Page } from '@playwright/test';

/** How the wall of a family's room hangs: what is large there, and where the board begins and ends. */
export const hangs = (page: Page) =>
	page.evaluate(() => {
		const boxOf = (one: Element | null | undefined) => one?.getBoundingClientRect();
		const board = boxOf(document.querySelector('.whiteboard'));
		const size = (of: string) => getComputedStyle(document.querySelector(of) ?? document.body).fontSize;
		const stop = [...document.querySelectorAll('footer button')].find((one) => one.textContent?.includes('Stop'));
		return {
			top: Math.round(board?.top ?? 0),
			height: Math.round(board?.height ?? 0),
			width: Math.round(board?.width ?? 0),
			script: size('.script q'),
			title: size('h1'),
			time: size('[role=timer]'),
			names: size('.whiteboard .marker'),
			stop: Math.round(boxOf(stop)?.height ?? 0)
		};
	});

/** What reaches out of what holds it: words beyond their row, in the head, on the board and below it. */
export const outside = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('header.part *, .whiteboard *, footer *')]
			.filter((one) => one.clientWidth > 1 && !one.closest('.unseen, svg') && one.checkVisibility())
			.filter((one) => one.scrollWidth > one.clientWidth + 2 && getComputedStyle(one).display !== 'inline')
			.map((one) => `${one.tagName} ${one.textContent?.trim().slice(0, 40)}`)
	);
