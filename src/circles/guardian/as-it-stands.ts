import type { SubmitFunction } from '$app/forms';

/** What was typed stays in the form after it was sent, as it does where a page is made anew. */
export const asItStands: SubmitFunction =
	() =>
	({ update }) =>
		update({ reset: false });
