import { createContext } from 'svelte';

/** The address of this same board with one thing asked, such as `nieuw=goals`. What the address says already stays. */
export type LinkTo = (asked: string) => string;

export const [useLinks, setLinks] = createContext<LinkTo>();
