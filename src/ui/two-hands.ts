const tappable = 'button, a[href], summary, label, [role="button"]';
/** A finger that moves further than this was not tapping (CSS pixels). */
const stillness = 24;
/** A browser that makes a click of its own does so within this time (ms). */
const patience = 80;

type Finger = { on: HTMLElement | null; x: number; y: number; alone: boolean };

/**
 * Lets two children tap a big screen at once. A browser makes a click of the first finger only, and of none when two
 * tap together; here every finger that touched beside another one, and left where it came, clicks what it was on.
 * An attachment: `<main {@attach twoHands}>`.
 */
export const twoHands = (root: HTMLElement): (() => void) => {
	const fingers = new Map<number, Finger>();
	// by finger: for whom the browser made a click, and for whom it was made here
	const theirs = new Set<number>();
	const ours = new Set<number>();
	const waiting = new Set<ReturnType<typeof setTimeout>>();

	const down = (event: PointerEvent) => {
		if (event.pointerType !== 'touch') return;
		for (const other of fingers.values()) other.alone = false;
		// one that rests on nothing counts too: it keeps the next from clicking
		const alone = fingers.size === 0 && event.isPrimary;
		fingers.set(event.pointerId, { on: tappedBy(event), x: event.clientX, y: event.clientY, alone });
		theirs.delete(event.pointerId);
		ours.delete(event.pointerId);
	};
	const up = ({ pointerId, clientX: x, clientY: y }: PointerEvent) => {
		const finger = fingers.get(pointerId);
		fingers.delete(pointerId);
		if (!finger?.on || finger.alone) return;
		const leftOn = document.elementFromPoint(x, y);
		const stayed = finger.on.contains(leftOn) && Math.hypot(x - finger.x, y - finger.y) <= stillness;
		if (stayed) clickSoon(pointerId, finger.on);
	};
	const clickSoon = (pointerId: number, on: HTMLElement) => {
		const timer = setTimeout(() => {
			waiting.delete(timer);
			if (theirs.delete(pointerId) || !on.isConnected) return;
			ours.add(pointerId);
			on.click();
		}, patience);
		waiting.add(timer);
	};
	const click = (event: MouseEvent) => {
		if (!event.isTrusted || !(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
		// the browser made up its mind too late: this tap was done already
		if (ours.delete(event.pointerId)) {
			event.preventDefault();
			event.stopImmediatePropagation();
		} else theirs.add(event.pointerId);
	};
	const gone = ({ pointerId }: PointerEvent) => void fingers.delete(pointerId);

	root.addEventListener('pointerdown', down, true);
	root.addEventListener('click', click, true);
	window.addEventListener('pointerup', up, true);
	window.addEventListener('pointercancel', gone, true);
	return () => {
		root.removeEventListener('pointerdown', down, true);
		root.removeEventListener('click', click, true);
		window.removeEventListener('pointerup', up, true);
		window.removeEventListener('pointercancel', gone, true);
		for (const timer of waiting) clearTimeout(timer);
	};
};

const tappedBy = ({ target }: Event): HTMLElement | null =>
	target instanceof Element ? target.closest<HTMLElement>(tappable) : null;
