import type { CapabilityPolicy } from '#kernel/policy.ts';

/** What pupils were asked, for who minds the whole school: of no child, and of no teacher. */
export const pupilVoicePolicy = {
	rows: [{ kind: 'page', acts: ['pupil-voice'], roles: ['coordinator', 'principal'], within: 'organisation' }]
} as const satisfies CapabilityPolicy;
