import type { Day } from '#kernel/time.ts';
import type { Noticed } from '#pulses/noticed.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { pupilVoiceOf, type Group, type PupilVoice } from '../heard.ts';

type Row = {
	asked: string;
	group: string;
	name: string;
	aboutSupport: boolean;
	done: string | null;
	noticed: Noticed | 'differs' | null;
	on: Day;
};

/** What the pupils of a school year said, for who minds the whole school; anyone else reads that nothing was asked. */
export const readPupilVoice = async (
	{ db }: Pick<House, 'db'>,
	{ organisation, person }: Actor,
	schoolYear: string
): Promise<PupilVoice> => {
	const groups = await db.ask<Group>(
		{ organisation, person },
		{
			name: 'groups-to-hear',
			text: `select id, name from kring.groups
				where organisation = $1 and school_year = $2 and kind = 'home' and not closed order by name`,
			values: [organisation, schoolYear]
		}
	);
	const rows = await db.ask<Row>(
		{ organisation, person },
		{
			name: 'pupil-voice',
			text: `select v.question as asked, g.id as "group", g.name, v.about_support as "aboutSupport", v.done, v.noticed,
					to_char(v.day, 'YYYY-MM-DD') as on
				from kring.pupil_voice v join kring.groups g on g.organisation = v.organisation and g.id = v.group_id
				where v.organisation = $1 and g.school_year = $2`,
			values: [organisation, schoolYear]
		}
	);
	const all = rows.map(({ group, name, done, noticed, ...heard }) => ({
		...heard,
		groups: [{ id: group, name }],
		done: done === null ? [] : [done],
		noticed: noticed === null ? [] : [noticed]
	}));
	return pupilVoiceOf(all, groups);
};
