import type { Locator, Page } from '@playwright/test';
import { expect } from './kring.ts';

/** The parts of the board, as they are written on it. */
export type Part = 'Successen' | 'Doelen' | 'Acties' | 'Planning' | 'Ideeën';

/** A note that hangs in sight. */
export const noteOn = (page: Page, words: string): Locator => page.getByRole('button', { name: words });

/** Only the words a note shows, in the order in which they hang in this part. */
export const wordsIn = (page: Page, part: Part): Promise<string[]> =>
	page.getByRole('list', { name: part, exact: true }).locator('.words').allTextContents();

/** Puts a note up as one does: the big button, the words, where it hangs. */
export const putUp = async (page: Page, words: string, part: Part = 'Successen'): Promise<void> => {
	await page.getByRole('link', { name: 'Nieuw briefje' }).click();
	const sheet = page.getByRole('dialog');
	await sheet.getByRole('textbox').fill(words);
	await sheet.getByRole('radio', { name: part }).check({ force: true });
	await sheet.getByRole('button', { name: 'Op het bord' }).click();
	await expect(sheet).toBeHidden();
};

/** Makes one part of the board the room, so that all its notes are in sight. */
export const enter = async (page: Page, part: Part): Promise<void> => {
	const board = page.getByRole('main');
	await board.getByRole('button', { name: new RegExp(`^${part}`) }).click();
	await expect(board.getByRole('heading', { level: 2, name: new RegExp(`^${part}`) })).toBeFocused();
};

export const openNote = async (page: Page, words: string): Promise<Locator> => {
	await closeToast(page);
	await noteOn(page, words).click();
	const sheet = page.getByRole('dialog');
	await expect(sheet).toBeVisible();
	return sheet;
};

export const closeSheet = async (page: Page): Promise<void> => {
	await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
};

/** Closes what is told about one's last act; it hangs over the board for a while. */
export const closeToast = async (page: Page): Promise<void> => {
	const toast = page.getByRole('status').filter({ hasText: 'Het hangt op het bord.' });
	if (await toast.isVisible()) await toast.getByRole('button', { name: 'Sluiten' }).click();
};
