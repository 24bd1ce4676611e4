import * as v from 'valibot';

const base64url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,16384}$/));
const around = {
	id: base64url,
	rawId: base64url,
	type: v.literal('public-key'),
	clientExtensionResults: v.object({}),
	authenticatorAttachment: v.optional(v.picklist(['platform', 'cross-platform']))
};

/** What a browser says of a passkey it showed. */
export const shownPasskey = v.object({
	...around,
	response: v.object({
		clientDataJSON: base64url,
		authenticatorData: base64url,
		signature: base64url,
		userHandle: v.optional(base64url)
	})
});
export type ShownPasskey = v.InferOutput<typeof shownPasskey>;

/** What a browser says of a passkey it made. */
export const madePasskey = v.object({
	...around,
	response: v.object({
		clientDataJSON: base64url,
		attestationObject: base64url,
		transports: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,20}$/))), v.maxLength(8)))
	})
});
export type MadePasskey = v.InferOutput<typeof madePasskey>;
