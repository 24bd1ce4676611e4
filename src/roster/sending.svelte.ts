import { deserialize, type applyAction } from '$app/forms';

type ActionResult = Parameters<typeof applyAction>[0];

/** How far a form with files is: how much of it was sent (0 to 1), then that it is being read. */
export class Sending {
	share = $state(0);
	state = $state<'rest' | 'sends' | 'reads'>('rest');

	/** Sends a form as a browser would, and tells how far it is; a fetch cannot. Nothing came of it: undefined. */
	send(form: HTMLFormElement): Promise<ActionResult | undefined> {
		this.share = 0;
		this.state = 'sends';
		return new Promise((answer) => {
			const request = new XMLHttpRequest();
			const done = (result: ActionResult | undefined) => {
				this.state = 'rest';
				answer(result);
			};
			request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
				if (lengthComputable) this.share = loaded / total;
			});
			request.upload.addEventListener('load', () => (this.state = 'reads'));
			request.addEventListener('error', () => done(undefined));
			request.addEventListener('load', () => {
				try {
					done(deserialize(request.responseText));
				} catch {
					done(undefined);
				}
			});
			request.open('POST', form.action);
			request.setRequestHeader('accept', 'application/json');
			request.setRequestHeader('x-sveltekit-action', 'true');
			request.send(new FormData(form));
		});
	}
}
