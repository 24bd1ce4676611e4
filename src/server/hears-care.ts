import type { Someone } from '#kernel/policy.ts';
import { listable } from '#policy.ts';

/** Whether someone may read what tells of families; PostgreSQL says the same once more, as `kring.hears_care()`. */
export const hearsCare = (someone: Someone): boolean => listable(someone, 'households').everywhere;
