import { inTheRoom, ofTheirOwn } from './acts-by-hand.ts';
import type { PersonKind } from './people-by-hand.ts';
import type { Statement } from './statements.ts';

type AtAFamily = 'seated child' | 'room screen' | 'seated guest' | 'ticked guest' | 'guardian at home';

/** Who sits with a family without an account: what each of them may, said by hand. */
export const atAFamily: Readonly<Record<AtAFamily & PersonKind, Statement>> = {
	// in the room with the family, and nowhere else; what Kring keeps everyone may read
	'seated child': {
		ownFamily: { hears: ['together'], does: { together: inTheRoom } },
		school: { opens: ['kept'] }
	},
	'room screen': {
		ownFamily: { hears: ['together'], does: { together: [...inTheRoom, 'choose-opener'] } },
		school: { opens: ['kept'] }
	},
	// one who looks after the children, in the room: says yes or no to who comes and what they want, and hears nothing of the second part yet
	'seated guest': {
		ownFamily: {
			hears: ['together'],
			does: { together: ['choose-face'], circle: ofTheirOwn }
		}
	},
	// a partner who was ticked after the door, and was not asked for the first part
	'ticked guest': { ownFamily: { hears: ['adults'] } },
	// one who looks after the children, on their own phone and in no room: says yes or no to who comes, and hears nothing
	'guardian at home': { ownFamily: { does: { circle: ofTheirOwn } } }
};
