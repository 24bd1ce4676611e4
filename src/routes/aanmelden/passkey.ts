/** Whether this browser may use a passkey of this place: by its name, and safely reached. */
export const canUsePasskeys = (host: string): boolean =>
	typeof window !== 'undefined' &&
	window.isSecureContext &&
	location.hostname === host &&
	typeof PublicKeyCredential === 'function' &&
	typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

/** What came of it: where to go, or the name of the sentence that says why not. Nothing, when someone let it be. */
export type Came = { to: string } | { problem: string } | undefined;

/** Asks the browser for a passkey it has, and shows it to this address. */
export const showPasskey = (address: string): Promise<Came> =>
	between(address, async (options) =>
		navigator.credentials.get({
			publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON)
		})
	);

/** Has the browser make a passkey, and tells this address. */
export const makePasskey = (address: string): Promise<Came> =>
	between(address, async (options) =>
		navigator.credentials.create({
			publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON)
		})
	);

const between = async (address: string, use: (options: unknown) => Promise<Credential | null>): Promise<Came> => {
	const refused = { problem: 'sign-in.passkey-refused' };
	try {
		const asked = (await (await fetch(address)).json()) as { options?: unknown; problem?: string };
		if (!asked.options) return { problem: asked.problem ?? refused.problem };
		const credential = await use(asked.options);
		if (!(credential instanceof PublicKeyCredential)) return undefined;
		const answer = await fetch(address, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(credential)
		});
		return (await answer.json()) as Came;
	} catch (error) {
		// someone closed the window, or their device has none
		if (error instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(error.name)) return undefined;
		return refused;
	}
};
