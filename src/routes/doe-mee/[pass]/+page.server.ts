import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { joinPass } from '#sessions/commands.ts';
import { comeIn } from '../come-in.ts';
import { sendOn, thisTablet } from '../this-tablet.ts';
import type { Actions, PageServerLoadEvent } from './$types';

/** What a QR opens. Looking at it is harmless: nothing is asked of the door until someone taps. */
export const load = async ({ params, request }: PageServerLoadEvent) => {
	if (!v.is(joinPass, params.pass)) error(404);
	const tablet = await thisTablet(request);
	if (tablet) await sendOn(tablet, '/doe-mee');
};

export const actions: Actions = {
	default: (event) => comeIn(event, { pass: event.params.pass })
};
