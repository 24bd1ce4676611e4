import type { HouseholdsCommand } from './commands.ts';
import { homesOf, type Households } from './households-state.ts';

/**
 * What to ask of the households when a person is erased, so that the log forgets them too. The words in the registers
 * are gone by then (server/forget.ts).
 */
export const commandsToForget = (
	households: Households,
	who: { child: string } | { guardian: string }
): HouseholdsCommand[] =>
	homesOf(households, who).map(({ id: household, children }) => {
		if ('guardian' in who) return { type: 'remove-guardian', household, guardian: who.guardian };
		return children.length === 1
			? { type: 'close-household', household }
			: { type: 'take-child-out', household, child: who.child };
	});
