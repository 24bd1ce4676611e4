import { boardPolicy } from '#boards/policy.ts';
import { judgeBy, type CapabilityPolicy, type May, type PolicyRow } from '#kernel/policy.ts';
import { schoolPolicy } from '#schools/policy.ts';
import { sessionPolicy } from '#sessions/policy.ts';

/** Each capability's own rows; a new one adds a line. */
const all: readonly CapabilityPolicy[] = [boardPolicy, sessionPolicy, schoolPolicy];

/** Who may do what: the only source. */
export const policy: readonly PolicyRow[] = all.flatMap(({ rows }) => rows);

export const may: May = judgeBy(policy);

/** By kind: acts that no person may do; they happen only as a reaction to another command. */
export const onlyAsReaction: Readonly<Record<string, readonly string[]>> = Object.assign(
	{},
	...all.map((one) => one.onlyAsReaction ?? {})
);

/** Kinds of stream that nobody hears: what is written there leaves it only as what its rules tell other streams. */
export const unheard: readonly string[] = all.flatMap((one) => one.unheard ?? []);
