import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Pages } from './http.ts';

type OpenPages = { pages: Pages; release: string; close: () => Promise<void> };

/** The pages: as they were built, or straight from source by Vite while developing. */
export const openPages = async (dev: boolean): Promise<OpenPages> => (dev ? develop() : built());

const built = async (): Promise<OpenPages> => {
	const folder = pathToFileURL(`${process.cwd()}/build/`);
	const { handler } = (await import(new URL('handler.js', folder).href)) as { handler: Pages };
	const version = await readFile(new URL('client/_app/version.json', folder), 'utf8').catch(() => '""');
	return { pages: handler, release: version, close: async () => {} };
};

const develop = async (): Promise<OpenPages> => {
	const { createServer } = await import('vite');
	const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' });
	return {
		pages: (request, response) => vite.middlewares(request, response),
		release: 'dev',
		close: () => vite.close()
	};
};
