import type { Transport } from '@sveltejs/kit/hooks';
import { textOf, unpacked } from '#kernel/packed.ts';

/** How values travel from a load to the browser, beside those that travel by themselves. */
export const transport: Transport = { Packed: { encode: textOf, decode: unpacked } };
