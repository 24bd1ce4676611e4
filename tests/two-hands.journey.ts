import type { CDPSession, Page } from '@playwright/test';
import { arriveAt } from './arrived.ts';
import { expect, test } from './kring.ts';

test.use({ viewport: { width: 1366, height: 768 }, hasTouch: true });

type Point = { x: number; y: number; id: number };

/** Real touches: each call says which fingers are on the screen now. Chromium lifts them all at once. */
const fingersOn = async (page: Page) => {
	const screen: CDPSession = await page.context().newCDPSession(page);
	let on: Point[] = [];
	return async (...now: Point[]) => {
		const type = now.length === 0 ? 'touchEnd' : now.length > on.length ? 'touchStart' : 'touchMove';
		on = now;
		await screen.send('Input.dispatchTouchEvent', { type, touchPoints: now });
	};
};

/** The count of hands of one face, with the places of its buttons. */
const steppersOn = async (page: Page) => {
	await arriveAt(page, '/ui/session?view=check-in-empty');
	await page.getByRole('button', { name: 'Handen tellen' }).click();
	const more = page.getByRole('button', { name: 'Eén meer' });
	await expect(more).toHaveCount(3);
	const finger = async (index: number): Promise<Point> => {
		const box = await more.nth(index).boundingBox();
		if (!box) throw new Error('nothing to tap');
		return { x: box.x + box.width / 2, y: box.y + box.height / 2, id: index + 1 };
	};
	const [left, middle, right] = [await finger(0), await finger(1), await finger(2)];
	return { left, middle, right, hands: page.locator('output') };
};

test('children who tap at once all count, and each once', async ({ page }) => {
	const { left, middle, right, hands } = await steppersOn(page);
	const fingers = await fingersOn(page);
	await fingers(left);
	await fingers(left, right);
	await fingers();
	await expect(hands).toHaveText(['1', '0', '1']);
	await fingers(left);
	await fingers(left, middle);
	await fingers(left, middle, right);
	await fingers();
	await expect(hands).toHaveText(['2', '1', '2']);
	await page.waitForTimeout(600);
	await expect(hands).toHaveText(['2', '1', '2']);
});

test('a child who keeps a finger on the board does not stop another', async ({ page }) => {
	const { left, middle, hands } = await steppersOn(page);
	// one finger cannot be lifted by itself in this way of testing, so these touches are told to the page
	const tell = (type: 'pointerdown' | 'pointerup', { x, y }: Point, pointerId: number) =>
		page.evaluate(
			([kind, clientX, clientY, id]) => {
				const event = { pointerId: id, pointerType: 'touch', clientX, clientY, isPrimary: id === 50, bubbles: true };
				document.elementFromPoint(clientX, clientY)?.dispatchEvent(new PointerEvent(kind, event));
			},
			[type, x, y, pointerId] as const
		);
	await tell('pointerdown', middle, 50);
	for (let tap = 1; tap <= 3; tap++) {
		await tell('pointerdown', left, 50 + tap);
		await tell('pointerup', left, 50 + tap);
	}
	await expect(hands).toHaveText(['3', '0', '0']);
	await tell('pointerup', middle, 50);
	await expect(hands).toHaveText(['3', '1', '0']);
});

test('one finger alone counts as ever, also when it is quick', async ({ page }) => {
	const { left, hands } = await steppersOn(page);
	const fingers = await fingersOn(page);
	for (let tap = 1; tap <= 4; tap++) {
		await fingers({ ...left, id: tap });
		await fingers();
	}
	await expect(hands).toHaveText(['4', '0', '0']);
	await page.waitForTimeout(600);
	await expect(hands).toHaveText(['4', '0', '0']);
});

test('a finger that leaves elsewhere taps nothing', async ({ page }) => {
	const { left, middle, right, hands } = await steppersOn(page);
	const fingers = await fingersOn(page);
	await fingers(left);
	await fingers(left, right);
	await fingers(left, { ...right, x: middle.x });
	await fingers();
	await page.waitForTimeout(300);
	await expect(hands.nth(1)).toHaveText('0');
	await expect(hands.nth(2)).toHaveText('0');
});
