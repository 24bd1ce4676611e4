import { circleAudience } from '#circles/audiences.ts';
import type { CapabilityPolicy } from '#kernel/policy.ts';

/**
 * In the place of an ib'er who is not there: asked by one, let in by another or by the clock, to read one family's board for
 * an hour. Who keeps it hears of it at once. What `replacement` stands in ends by itself.
 */
export const replacementPolicy = {
	audiences: { replacement: circleAudience },
	rows: [
		{
			kind: 'replacement',
			acts: ['ask-to-look', 'let-look', 'end-look'],
			roles: ['coordinator', 'principal'],
			within: 'organisation'
		},
		{ kind: 'replacement', acts: ['hear'], roles: ['keeper', 'replacement'], within: 'audience' },
		{ kind: 'replacement', acts: ['open-look', 'close-look'], roles: ['house'], within: 'organisation' },
		{ kind: 'circle', acts: ['hear', 'take-over-circle'], roles: ['replacement'], within: 'audience' },
		{ kind: 'page', acts: ['replacing'], roles: ['coordinator', 'principal'], within: 'organisation' },
		{ kind: 'page', acts: ['look-along'], roles: ['replacement'], within: 'audience' }
	]
} as const satisfies CapabilityPolicy;
