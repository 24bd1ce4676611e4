import type { Keeping } from '#server/keeping.ts';
import { mostNoticed } from '../noticed.ts';
import { followerOf, type Pulse, type Pulses } from '../pulses-state.ts';

/** What a class was asked and answered, for the voice of the pupil; nothing about anyone's own lessons. Rebuilt (K11). */
export const heardList: Required<Keeping>['list'] = {
	async write(tx, organisation, stream) {
		// The wall calls this for streams of kind pulses only.
		const pulses = stream.state as Pulses;
		const group = pulses.opened?.group;
		await tx.query('delete from kring.pupil_voice where organisation = $1 and stream = $2', [organisation, stream.id]);
		const heard = pulses.asked.filter(wasHeard);
		if (!group || heard.length === 0) return;
		await tx.query({
			name: 'list-heard-pulses',
			text: `insert into kring.pupil_voice (organisation, stream, group_id, id, day, question, about_support, done, noticed)
				select $1, $2, $3, * from unnest($4::uuid[], $5::date[], $6::text[], $7::boolean[], $8::text[], $9::text[])`,
			values: [
				organisation,
				stream.id,
				group,
				heard.map(({ id }) => id),
				heard.map(({ on }) => on),
				heard.map(({ question }) => question),
				heard.map(({ support }) => support),
				heard.map(({ told }) => told?.words ?? null),
				heard.map(({ id }) => mostNoticed(followerOf(pulses, id)?.counts ?? []) ?? null)
			]
		});
	},
	async clear(tx, organisation) {
		await tx.query(
			`delete from kring.pupil_voice v using kring.streams s
				where v.organisation = $1 and s.organisation = v.organisation and s.id = v.stream and s.kind = 'pulses'`,
			[organisation]
		);
	}
};

/** Whether a class said something to it, or pupils of it did in a ring: what asks whether they notice anything belongs to what it follows. */
const wasHeard = ({ state, own, came, follows, arena }: Pulse): boolean =>
	state === 'closed' && !own && (came > 0 || arena !== null) && follows === null;
