import type { CapabilityPolicy } from '#kernel/policy.ts';

export const schoolPolicy: CapabilityPolicy = {
	rows: [
		{ kind: 'school', acts: ['hear'], roles: ['administrator'], within: 'organisation' },
		{
			kind: 'school',
			acts: [
				'open-school',
				'add-person',
				'rename-person',
				'open-group',
				'join-group',
				'leave-group',
				'appoint',
				'dismiss'
			],
			roles: ['administrator'],
			within: 'organisation'
		}
	]
};
