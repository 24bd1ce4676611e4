import type { Authority } from './guardian.ts';

/** What happened in the households of a school, by id only: names and contact details live in registers (K14). */
export type HouseholdsEvent =
	| { type: 'household-opened'; household: string }
	| { type: 'child-added'; household: string; child: string }
	| { type: 'child-taken-out'; household: string; child: string }
	| { type: 'guardian-added'; household: string; guardian: string }
	| { type: 'guardian-changed'; household: string; guardian: string }
	| { type: 'guardian-removed'; household: string; guardian: string }
	| { type: 'authority-set'; household: string; guardian: string; child: string; authority: Authority }
	| { type: 'household-closed'; household: string };
