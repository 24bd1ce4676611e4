import { phases, type AnyForm, type OwnForm, type Phase } from '#circles/forms.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';

type Row = { form: AnyForm; name: string; minutes: Partial<Record<Phase, number>> };

/** The forms of meeting that a school changed, added or took away; those that it left are as they come. */
export const ownForms = async ({ db }: Pick<House, 'db'>, { organisation, person }: Actor): Promise<OwnForm[]> => {
	const rows = await db.ask<Row>(
		{ organisation, person },
		{
			name: 'own-forms',
			text: 'select form, name, minutes from kring.meeting_forms where organisation = $1 order by form',
			values: [organisation]
		}
	);
	return rows.map(({ minutes, ...form }) => ({
		...form,
		plan: phases.flatMap((phase) => {
			const takes = minutes[phase];
			return takes === undefined ? [] : { phase, minutes: takes };
		})
	}));
};
