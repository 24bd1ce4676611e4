import * as fc from 'fast-check';
import { newId } from '#kernel/id.ts';
import type { House } from '#server/house.ts';
import type { School } from './cast.ts';
import { sent } from './house.ts';
import type { HouseholdsCommand } from '#households/commands.ts';
import { authorities, type Authority } from '#households/guardian.ts';

type Ids = { households: string[]; children: string[]; guardians: string[] };

export const aGuardian = {
	given: 'Sevda',
	family: 'Demirel',
	relation: 'mother',
	email: 'sevda@post.example',
	phone: '06 00 00 00 01',
	language: 'tr',
	safe: 'alleen overdag bellen'
} as const;

/** Any wish about these households; many are refused. */
export const anyHouseholdsCommand = (ids: Ids): fc.Arbitrary<HouseholdsCommand> => {
	const household = fc.constantFrom(...ids.households);
	const child = fc.constantFrom(...ids.children);
	const guardian = fc.constantFrom(...ids.guardians);
	const told = fc.array(fc.record({ child, authority: fc.constantFrom<Authority>(...authorities) }), { maxLength: 3 });
	const is = <Type extends HouseholdsCommand['type']>(type: Type) => fc.constant(type);
	const words = fc.record({ given: fc.constantFrom('Sevda', 'Hakan'), safe: fc.constantFrom('', 'niet thuis bellen') });
	const withWords = words.map((some) => ({ ...aGuardian, ...some }));
	return fc.oneof(
		fc
			.record({ children: fc.array(child, { minLength: 1, maxLength: 4 }), household, guardian, withWords })
			.map(({ withWords: said, ...rest }) => ({ type: 'open-household' as const, ...rest, ...said, authority: [] })),
		fc
			.record({ household, guardian, authority: told, withWords })
			.map(({ withWords: said, ...rest }) => ({ type: 'add-guardian' as const, ...rest, ...said })),
		fc
			.record({ household, guardian, withWords })
			.map(({ withWords: said, ...rest }) => ({ type: 'change-guardian' as const, ...rest, ...said })),
		fc.record({ type: is('set-authority'), household, guardian, authority: told }),
		fc.record({ type: is('set-authority'), household, guardian, authority: told }),
		fc.record({ type: is('add-child'), household, child }),
		fc.record({ type: is('take-child-out'), household, child }),
		fc.record({ type: is('remove-guardian'), household, guardian }),
		fc.record({ type: is('close-household'), household })
	);
};

/** The first household of a school: its pupil, and one guardian with everything that can be kept of one. */
export const openHousehold = async (house: House, { coordinator, pupil }: School): Promise<void> => {
	const children = [pupil.person];
	const ids = { household: newId(), guardian: newId() };
	const command = { type: 'open-household', ...ids, children, ...aGuardian, authority: [] };
	await sent(house, coordinator, 'households', newId(), command);
};
