import type { Refusal } from '#server/identity/refusal.ts';

/** Back to signing in, which says why not and of whom. */
export const toSignIn = ({ problem }: Refusal, provider: string): string =>
	`/aanmelden?${new URLSearchParams({ waarom: problem, bij: provider })}`;
