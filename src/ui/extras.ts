import { getContext, setContext } from 'svelte';

const key = Symbol('extras');

/** What parts that were fetched later know, by name: a page sets it once, before there are any. */
export const setExtras = (extras: () => object | undefined): void => void setContext(key, extras);

/** Asked whenever it is read; nothing on a page that has none. */
export const useExtras = <Extras>(): (() => Extras | undefined) | undefined => getContext(key);
