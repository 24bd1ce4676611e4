import { reach } from '#server/current-house.ts';
import { isRefusal } from '#server/identity/refusal.ts';
import { orAway } from '#server/page-access.ts';
import { languageFor } from '#ui/language.ts';
import { formOf } from '#server/form-of.ts';
import { refused, visitorOf } from '../visitor.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const email = String((await formOf(event.request)).get('email') ?? '').slice(0, 254);
		const language = languageFor({ cookie: event.cookies.get('taal') });
		const answer = await orAway(reach().identity.reset.ask(visitorOf(event), email, language));
		return isRefusal(answer) ? refused(event, answer, { email }) : { isComing: true };
	}
};
