/** The two files of a backup. Each opens with its own mark, so that one is never taken for the other. */
export type What = 'data' | 'keys';

/** The first bytes of a file: what it is, and in which form. A form that differs gets another number. */
export const markOf = (what: What): Buffer => Buffer.from(`kring ${what} backup 1\n`.padStart(24, '\n'));

export const markLength = 24;
