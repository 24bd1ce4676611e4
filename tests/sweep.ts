const all = [390, 768, 1366, 1920];

/** `npm run test:long` looks at every page at every width and in both languages. */
export const isLong = Boolean(process.env['KRING_LONG']);

export const languages = isLong ? ['nl', 'en'] : ['nl'];

/** In px: the widths at which pages are looked at that are mostly on a phone. */
export const phoneWidths = isLong ? all : [390];

/** The same for what hangs on a digibord. */
export const boardWidths = isLong ? all : [1366];
