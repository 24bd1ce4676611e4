import type { AdultsEvent } from './events.ts';

type Withdraws = ((earlier: AdultsEvent) => boolean) | 'everything' | undefined;

/** What is taken down is gone, and so is what an earlier wording said; who is forgotten takes along what was said about them (K4). */
export const withdraws = (event: AdultsEvent): Withdraws => {
	if (event.type === 'adults-erased') return 'everything';
	if (event.type === 'need-taken-down') return (earlier) => isOfNeed(earlier) && earlier.id === event.id;
	if (event.type === 'agreement-taken-down') return (earlier) => isOfAgreement(earlier) && earlier.id === event.id;
	if (event.type === 'closing-said') return (earlier) => earlier.type === 'closing-said';
	if (event.type === 'how-it-goes-said')
		return (earlier) => earlier.type === 'how-it-goes-said' && earlier.goal === event.goal;
	if (event.type === 'child-forgotten')
		return (earlier) =>
			('child' in earlier && earlier.child === event.child && earlier.type !== 'child-forgotten') ||
			('about' in earlier && earlier.about === event.child);
	if (event.type === 'guest-forgotten')
		return (earlier) =>
			('guest' in earlier && earlier.guest === event.guest && earlier.type !== 'guest-forgotten') ||
			('guardian' in earlier && earlier.guardian === event.guest);
	return undefined;
};

type OfNeed = Extract<AdultsEvent, { type: 'need-added' | 'need-changed' }>;
const isOfNeed = (event: AdultsEvent): event is OfNeed => event.type === 'need-added' || event.type === 'need-changed';

type OfAgreement = Extract<AdultsEvent, { type: 'agreement-added' | 'agreement-changed' }>;
const isOfAgreement = (event: AdultsEvent): event is OfAgreement =>
	event.type === 'agreement-added' || event.type === 'agreement-changed';
