/**
 * The stream of what one child says, made from the child's own id: so that a meeting of its family finds it without
 * asking. Its variant (RFC 9562) is one that no id made here has, so it is never the id of anything else.
 */
export const voiceOf = (child: string): string => {
	const variant = Number.parseInt(child.charAt(19), 16) ^ 8;
	return `${child.slice(0, 19)}${variant.toString(16)}${child.slice(20)}`;
};
