import type { BrowserContext } from '@playwright/test';
import type { Kring } from './started.ts';

/** Notes all that a journey may never cause: errors on the console, errors thrown, requests to another host. */
export const watch = (
	context: BrowserContext,
	{ url, tabletUrl, isAway }: Pick<Kring, 'url' | 'tabletUrl' | 'isAway'>
): (() => string[]) => {
	const ours = new Set([url, tabletUrl].map((address) => new URL(address).host));
	const faults: string[] = [];
	context.on('console', (message) => {
		const text = message.text();
		if (message.type() !== 'error' || isOffline(text) || (isAway() && isUnreached(text))) return;
		faults.push(`console: ${text}`);
	});
	context.on('weberror', (error) => faults.push(`thrown: ${String(error.error())}`));
	context.on('request', (request) => {
		const { protocol, host } = new URL(request.url());
		if (/^(https?|wss?):$/.test(protocol) && !ours.has(host)) faults.push(`request to ${host}`);
	});
	return () => faults;
};

/** What Chromium itself writes while a test has taken the network away; no other cause gives these words. */
const isOffline = (text: string): boolean => text.includes('net::ERR_INTERNET_DISCONNECTED');

/** What it writes while a test restarts Kring. */
const isUnreached = (text: string): boolean => /net::ERR_(CONNECTION_|EMPTY_RESPONSE|INCOMPLETE_|SOCKET_)|status of 503/.test(text);
