import type { SubmitFunction } from '$app/forms';
import type { Picking } from '#households/known.ts';

/**
 * With a script, looking for pupils changes what was found and nothing else: whoever types goes on typing. What was
 * ticked since the letters left is sent again, so that it is not lost from what is chosen.
 */
export const keepingTheForm =
	(found: (picking: Picking | undefined) => void): SubmitFunction =>
	({ formElement, formData, submitter }) => {
		const sent = formData.getAll('child').join();
		return async ({ result, update }) => {
			// only looking comes back with success; all else goes to another page, or is refused
			if (result.type !== 'success') {
				await update({ reset: false });
				return found(undefined);
			}
			const ticked = new FormData(formElement).getAll('child').join();
			if (ticked !== sent) return formElement.requestSubmit(submitter);
			// the edge: what the action sends
			found(result.data?.['picking'] as Picking | undefined);
		};
	};
