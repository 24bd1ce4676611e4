import type { CapabilityPolicy } from '#kernel/policy.ts';
import { officeAudience } from './audiences.ts';
import { appointments } from './roles.ts';

export const schoolPolicy = {
	audiences: { school: officeAudience },
	rows: [
		{ kind: 'school', acts: ['hear'], roles: ['administrator', 'coordinator'], within: 'organisation' },
		{
			kind: 'school',
			acts: [
				'do-all',
				'add-person',
				'rename-person',
				'set-email',
				'set-grade',
				'let-go',
				'take-back',
				'open-group',
				'change-group',
				'close-group',
				'reopen-group',
				'join-group',
				'leave-group',
				'add-location',
				'change-location',
				'close-location',
				'reopen-location',
				'locate-group',
				'locate-pupil',
				'choose-region',
				'plan-holidays',
				'plan-periods',
				'plan-form',
				'take-form-away',
				'put-form-back'
			],
			roles: ['administrator', 'coordinator'],
			within: 'organisation'
		},
		// what gives someone more than a class is asked of one person by another
		{
			kind: 'school',
			acts: ['open-school', 'rename-school', 'take-in-school', 'appoint', 'dismiss'],
			roles: ['administrator'],
			within: 'organisation'
		},
		// which groups a teacher gives a digibord is for the rules
		{
			kind: 'school',
			acts: ['add-screen', 'pair-screen', 'unpair-screen'],
			roles: ['administrator', 'coordinator', 'teacher'],
			within: 'organisation'
		},
		{ kind: 'school', acts: ['end-what-is-over', 'let-go'], roles: ['house'], within: 'organisation' },
		// who works here; a child and a digibord have the board of their class and nothing around it
		{
			kind: 'page',
			acts: ['home'],
			roles: ['teacher', 'assistant', 'trainee', 'member', ...appointments],
			within: 'organisation'
		},
		{
			kind: 'page',
			acts: ['people', 'groups', 'year', 'roster'],
			roles: ['administrator', 'coordinator'],
			within: 'organisation'
		},
		// how often each class holds its session; nothing of what is on a board
		{ kind: 'page', acts: ['rhythm'], roles: ['principal', 'coordinator'], within: 'organisation' },
		// of a samenwerkingsverband
		{ kind: 'page', acts: ['schools'], roles: ['administrator'], within: 'organisation' }
	]
} as const satisfies CapabilityPolicy;
