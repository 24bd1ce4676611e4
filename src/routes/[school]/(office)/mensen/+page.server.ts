import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { atLocations } from '#schools/at-locations.ts';
import { locationsToChoose } from '#schools/server/locations.ts';
import { peopleOf } from '#schools/server/people.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { PageServerLoad } from './$types';

/** Everyone of a school: colleagues first, pupils and who left a tap away. Searching is an address, so it works alone. */
export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query } = await enter(params.school, url, 'people');
	const shown = whoms.find((whom) => whom === url.searchParams.get('wie')) ?? 'staff';
	const sought = (url.searchParams.get('zoek') ?? '').trim().slice(0, 60);
	await orAway(house.audit.opened(actor, 'people'));
	const [all, locations] = await orAway(Promise.all([peopleOf(house, actor), locationsToChoose(house, actor)]));
	const at = locations.find(({ id }) => id === url.searchParams.get('vestiging'))?.id;
	const labels = new Map(locations.map(({ id, label }) => [id, label]));
	const schoolYear = schoolYearOf(dayOf(house.now()));
	const isShown = ({ kind, leftOn }: (typeof all)[number]) =>
		shown === 'left' ? leftOn !== null : leftOn === null && kind === shown;
	return {
		shown,
		sought,
		locations,
		at,
		query,
		counts: Object.fromEntries(
			whoms.map((whom) => [
				whom,
				all.filter(({ kind, leftOn }) => (whom === 'left' ? leftOn !== null : leftOn === null && kind === whom)).length
			])
		),
		people: all
			.filter(isShown)
			.filter(({ given, family }) => fold(`${given} ${family}`).includes(fold(sought)))
			.map((one) => ({
				...one,
				groups: one.groups.filter((group) => group.schoolYear === schoolYear),
				at: atLocations(one, schoolYear)
			}))
			.filter((one) => at === undefined || one.at.includes(at))
			.map((one) => ({ ...one, at: one.at.flatMap((id) => labels.get(id) ?? []) }))
	};
};

const whoms = ['staff', 'pupil', 'screen', 'left'] as const;

/** As someone types it in a hurry. */
const fold = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
