import { refuse, type Asking, type Decider } from '#kernel/decider.ts';
import { noAside, type Aside } from './aside-state.ts';
import { admit, admitEveryone, chooseAdmission, knock, sendAway, sendWaitingAway } from './coming-in.ts';
import type { AsideCommand } from './commands.ts';
import type { AsideDecision, AsideEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { freeName, handOn, takeName } from './naming.ts';
import type { AsideRefusal } from './refusals.ts';
import { askToTalk, haveTalked, noteCame, remindTeacher, thankForReminder } from './talking.ts';

const decide = (aside: Aside, command: AsideCommand, asking: Asking): AsideDecision => {
	if (command.type === 'open-aside') {
		const { session, group, pupils } = command;
		return aside.opened ? refuse('aside-is-open-already') : [{ type: 'aside-opened', session, group, pupils }];
	}
	if (command.type === 'end-aside') return aside.opened ? [{ type: 'aside-ended' }] : [];
	if (!aside.opened) return refuse('aside-is-not-open');

	switch (command.type) {
		case 'note-came':
			return noteCame(aside, command);
		case 'ask-to-talk':
			return askToTalk(aside, command, asking);
		case 'have-talked':
			return haveTalked(aside, command);
		case 'remind-teacher':
			return remindTeacher(aside, asking);
		case 'thank-for-reminder':
			return thankForReminder(aside);
		case 'knock':
			return knock(aside, command, asking);
		case 'admit':
			return admit(aside, command);
		case 'admit-everyone':
			return admitEveryone(aside);
		case 'send-away':
			return sendAway(aside, command);
		case 'send-waiting-away':
			return sendWaitingAway(aside);
		case 'choose-admission':
			return chooseAdmission(aside, command);
		case 'take-name':
			return takeName(aside, command, asking);
		case 'free-name':
			return freeName(aside, command);
		case 'hand-on':
			return handOn(aside, command, asking);
	}
};

/** The rules of the teacher's side of one session. When it ends, nothing of it is left (K13). */
export const asideRules: Decider<Aside, AsideCommand, AsideEvent, AsideRefusal> = {
	initial: noAside,
	decide,
	evolve,
	withdraws: ({ type }) => (type === 'aside-ended' ? 'everything' : undefined)
};
