import { fail } from '@sveltejs/kit';
import { typedCode } from '#sessions/server/typed-code.ts';
import { comeIn } from './come-in.ts';
import { formOf } from '#server/form-of.ts';
import { sendOn, thisTablet } from './this-tablet.ts';
import type { Actions, PageServerLoadEvent } from './$types';

/** A tablet that is inside already goes back to its place. */
export const load = async ({ request }: PageServerLoadEvent) => {
	const tablet = await thisTablet(request);
	if (tablet) await sendOn(tablet, '/doe-mee');
};

export const actions: Actions = {
	default: async (event) => {
		const typed = String((await formOf(event.request)).get('code') ?? '');
		const code = typedCode(typed);
		if (code === undefined) return fail(422, { problem: 'join.six-letters', typed: typed.slice(0, 16) });
		return comeIn(event, { code });
	}
};
