import type { Page } from '@playwright/test';

/** Everything that a page received since it was opened: documents, scripts, answers and each event of a stream. */
export type Heard = {
	has: (words: string) => boolean;
	size: () => number;
	/** what came so far is read: before a page goes on, since then nothing of the one before can be asked any more */
	settled: () => Promise<void>;
};

/** Listens to the line of a page as it is, before anything of it is shown. Begin before it goes anywhere. */
export const listenTo = async (page: Page): Promise<Heard> => {
	const line = await page.context().newCDPSession(page);
	const bodies: string[] = [];
	const told: Promise<void>[] = [];
	await line.send('Network.enable');
	line.on('Network.eventSourceMessageReceived', ({ data }) => void bodies.push(data));
	line.on('Network.responseReceived', ({ response }) => void bodies.push(JSON.stringify(response.headers)));
	line.on('Network.loadingFinished', ({ requestId }) => {
		const body = line
			.send('Network.getResponseBody', { requestId })
			.then(({ body: text, base64Encoded }) => {
				bodies.push(base64Encoded ? Buffer.from(text, 'base64').toString('utf8') : text);
			})
			// a page that went on keeps no body of the one before
			.catch(() => undefined);
		told.push(body);
	});
	return {
		has: (words) => bodies.some((body) => body.includes(words)),
		settled: async () => {
			await Promise.all(told);
		},
		size: () => bodies.reduce((sum, { length }) => sum + length, 0)
	};
};
