import type { BrowserContext } from '@playwright/test';

const ours = new Set(['127.0.0.1', 'localhost', 'tablet.test']);

/**
 * Notes all that a journey may never cause: errors on the console, errors thrown, requests to another host.
 * `refusals`: the answers that this journey provokes, such as 404; Chromium writes those on its console by itself.
 */
export const watch = (
	context: BrowserContext,
	{ refusals, isAway }: { refusals: readonly number[]; isAway: () => boolean }
): (() => string[]) => {
	const faults: string[] = [];
	context.on('console', (message) => {
		const text = message.text();
		if (message.type() !== 'error' || isOffline(text) || (isAway() && isUnreached(text))) return;
		if (refusals.some((status) => text.includes(`responded with a status of ${status}`))) return;
		faults.push(`console: ${text}`);
	});
	context.on('weberror', (error) => faults.push(`thrown: ${String(error.error())}`));
	context.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		if (/^(https?|wss?):$/.test(protocol) && !ours.has(hostname)) faults.push(`request to ${hostname}`);
	});
	return () => faults;
};

/** What Chromium itself writes while a test has taken the network away; no other cause gives these words. */
const isOffline = (text: string): boolean => text.includes('net::ERR_INTERNET_DISCONNECTED');

/** What it writes while a test has killed Kring. */
const isUnreached = (text: string): boolean =>
	/net::ERR_(CONNECTION_|EMPTY_RESPONSE|INCOMPLETE_|SOCKET_)|status of 503|fetch dynamically imported/.test(text);
