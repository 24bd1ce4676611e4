import { vi } from 'vitest';
import type { Network } from './network.ts';

/** Stands in for what a tab reaches of its browser; all that goes out goes over this network. */
export const standInForBrowser = (network: Network): { returnOnline: () => void } => {
	const page = new EventTarget();
	const storage = () => {
		const held: Record<string, string> = {};
		// Items are plain keys beside the methods, as in a browser, so that `Object.keys` lists them.
		const methods = {
			getItem: (key: string) => held[key] ?? null,
			setItem: (key: string, value: string) => void (held[key] = value),
			removeItem: (key: string) => void delete held[key]
		};
		return new Proxy(held, { get: (_, name) => Reflect.get(methods, name) ?? Reflect.get(held, name) });
	};
	const listening = {
		addEventListener: page.addEventListener.bind(page),
		removeEventListener: page.removeEventListener.bind(page)
	};
	const globals = {
		...listening,
		document: { ...listening, visibilityState: 'visible' },
		localStorage: storage(),
		sessionStorage: storage(),
		location: { reload: () => undefined },
		fetch: network.fetch,
		EventSource: network.source()
	};
	for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
	return { returnOnline: () => void page.dispatchEvent(new Event('online')) };
};
