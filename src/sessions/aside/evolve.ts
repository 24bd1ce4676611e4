import type { Context } from '#kernel/decider.ts';
import { noAside, type Aside, type Device } from './aside-state.ts';
import type { AsideEvent } from './events.ts';

export const evolve = (aside: Aside, event: AsideEvent, { at }: Context): Aside => {
	switch (event.type) {
		case 'aside-opened': {
			const { session, group, pupils } = event;
			return { ...aside, opened: { session, group, pupils } };
		}
		case 'aside-ended':
			return noAside;
		case 'child-came':
			return { ...aside, came: [...aside.came, event.person] };
		case 'talk-asked':
			return { ...aside, wantToTalk: [...aside.wantToTalk, event.person] };
		case 'talk-had':
			return { ...aside, wantToTalk: aside.wantToTalk.filter((person) => person !== event.person) };
		case 'teacher-reminded':
			return { ...aside, reminded: { times: (aside.reminded?.times ?? 0) + 1, at } };
		case 'reminder-thanked':
			return { ...aside, reminded: null };
		case 'device-knocked': {
			const { device: id, colour, animal, admitted } = event;
			return { ...aside, devices: [...aside.devices, { id, colour, animal, admitted, person: null }] };
		}
		case 'device-admitted':
			return changed(aside, event, { admitted: true });
		case 'device-sent-away':
			return { ...aside, devices: aside.devices.filter(({ id }) => id !== event.device) };
		case 'admission-chosen':
			return { ...aside, admission: event.admission };
		case 'name-taken':
			return changed(aside, event, { person: event.person });
		case 'name-freed':
			return changed(aside, event, { person: null });
	}
};

const changed = (aside: Aside, { device }: { device: string }, changes: Partial<Device>): Aside => ({
	...aside,
	devices: aside.devices.map((one) => (one.id === device ? { ...one, ...changes } : one))
});
