import { drawWithFinger } from './fingers.ts';
import { expect, test } from './kring.ts';
import { closeToast, noteOn, putUp } from './notes.ts';
import { sitAt, statusOf } from './seated.ts';

const board = '6';

test('a tablet over plain http takes the same first steps: writing, drawing, and waiting for a line', async ({
	device,
	kring
}) => {
	const tablet = await device({ baseURL: kring.tabletUrl, hasTouch: true, viewport: { width: 820, height: 1180 } });
	const screen = await device({ viewport: { width: 1920, height: 1080 } });
	await sitAt(tablet, { board, as: 'Femke' });
	await sitAt(screen, { board, as: 'screen' });
	expect(new URL(tablet.url()).hostname).toBe('tablet.test');
	expect(await tablet.evaluate(() => isSecureContext)).toBe(false);

	await putUp(tablet, 'Vanaf de tablet');
	await expect(noteOn(screen, 'Vanaf de tablet')).toBeVisible();
	await expect(statusOf(tablet)).toContainText('opgeslagen');

	await closeToast(tablet);
	await tablet.getByRole('button', { name: 'Met de stift' }).tap();
	await drawWithFinger(tablet, tablet.getByRole('dialog').getByRole('img', { name: 'een tekening' }));
	await tablet.getByRole('dialog').getByRole('button', { name: 'Op het bord' }).click();
	await expect(noteOn(screen, 'een tekening').first()).toBeVisible();

	await tablet.context().setOffline(true);
	await putUp(tablet, 'Zonder lijn geschreven');
	await expect(statusOf(tablet)).toContainText('even niet verbonden, 1 wacht');
	await tablet.context().setOffline(false);
	await expect(noteOn(screen, 'Zonder lijn geschreven')).toBeVisible();
	await expect(statusOf(tablet)).toContainText('live');
});
