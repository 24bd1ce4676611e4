import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { askSchool } from '#schools/server/asking.ts';
import { pairScreen } from '#schools/server/pairing.ts';
import { typedCode } from '#sessions/server/typed-code.ts';
import { reach } from '#server/current-house.ts';
import type { Asked } from '#server/page-acts.ts';
import { sayOf } from './say-of.ts';

/** What every page asks that shows a group's digibord. Whether this person may is for the rules of the school. */
export const pair =
	(address: string) =>
	async ({ house, actor, field, command }: Asked): Promise<string | undefined> => {
		const taken = await reach().identity.screenCodes.take(actor.person, address, typedCode(field('code')) ?? '');
		if ('comeBack' in taken) return 'office.too-many-tries';
		if (taken.device === undefined) return 'office.code-wrong';
		const say = await sayOf(field('language') === 'en' ? 'en' : 'nl');
		const schoolYear = field('year') || schoolYearOf(dayOf(house.now()));
		const name = (key: string) => say('office.screen-of', { name: key });
		return pairScreen(house, actor, { group: field('group'), schoolYear, device: taken.device, name }, command);
	};

export const unpair = ({ house, actor, field, command }: Asked): Promise<string | undefined> =>
	askSchool(house, actor, { type: 'unpair-screen', device: field('device') }, command);
