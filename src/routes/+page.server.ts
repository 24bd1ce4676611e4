import { redirect } from '@sveltejs/kit';
import { regenboog } from '#example/regenboog.ts';

/** Until people can sign in, the example is the only school there is to open. */
export const load = () => redirect(303, `/${regenboog.organisation}`);
