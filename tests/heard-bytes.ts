import type { Page } from '@playwright/test';

/** Everything that a page received since it was opened: documents, scripts, answers and each event of a stream. */
export type Heard = {
	has: (words: string) => boolean;
	/** Each document, answer or event with these words in it, whole. */
	with: (words: string) => string[];
	/** The same, of the lines of events alone. */
	told: (words: string) => string[];
	size: () => number;
};

/**
 * Listens to the line of a page as it is, before anything of it is shown. Begin before it goes anywhere. An answer is held
 * until it was read here: asked for afterwards there is nothing left of one that the page let go of before its last byte,
 * or went on from.
 */
export const listenTo = async (page: Page): Promise<Heard> => {
	const line = await page.context().newCDPSession(page);
	const bodies: string[] = [];
	const events: string[] = [];
	line.on('Network.eventSourceMessageReceived', ({ data }) => {
		bodies.push(data);
		events.push(data);
	});
	line.on('Network.responseReceived', ({ response }) => void bodies.push(JSON.stringify(response.headers)));
	line.on('Fetch.requestPaused', async ({ requestId, responseStatusCode: status, responseHeaders = [] }) => {
		// a line of events has no end to wait for: each is heard as it comes
		const isEvents = responseHeaders.some(({ value }) => value.startsWith('text/event-stream'));
		const hasBody = status !== undefined && (status < 300 || status >= 400) && !isEvents;
		try {
			if (hasBody) {
				const { body, base64Encoded } = await line.send('Fetch.getResponseBody', { requestId });
				bodies.push(base64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body);
			}
			await line.send('Fetch.continueRequest', { requestId });
		} catch {
			// the page was closed, or went on before this came: it never got it
		}
	});
	await line.send('Network.enable');
	await line.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Response' }] });
	return {
		has: (words) => bodies.some((body) => body.includes(words)),
		with: (words) => bodies.filter((body) => body.includes(words)),
		told: (words) => events.filter((event) => event.includes(words)),
		size: () => bodies.reduce((sum, { length }) => sum + length, 0)
	};
};
