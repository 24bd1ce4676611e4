import type { Auth, Wanted } from './auth.ts';

/** The library takes a second and its memory to load, so that happens when the first person signs in. */
export const loading = (wanted: Wanted): (() => Promise<Auth>) => {
	let auth: Promise<Auth> | undefined;
	return () => {
		auth ??= import('./auth.ts').then(({ openAuth }) => openAuth(wanted));
		auth.catch(() => (auth = undefined));
		return auth;
	};
};
