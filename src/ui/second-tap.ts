/** ms in which a tap on the same place is a second one; apart from `settling`, which a child's first page fetches. */
const again = 1_000;

/** Lets a second tap on the same place fall on nothing: what it would meet stood under what just went. `at`: of the first, as an event tells it. */
export const swallowSecondTap = ({ x, y, at }: { x: number; y: number; at: number }): void => {
	if (performance.now() - at >= again) return;
	const near = 40;
	const swallow = (event: MouseEvent) => {
		// a click by keyboard lies nowhere
		if (event.detail === 0 || Math.hypot(event.clientX - x, event.clientY - y) > near) return;
		event.preventDefault();
		event.stopPropagation();
	};
	document.addEventListener('click', swallow, true);
	setTimeout(() => document.removeEventListener('click', swallow, true), again);
};
