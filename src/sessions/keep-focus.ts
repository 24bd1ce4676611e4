/**
 * For a panel whose buttons go once they are pressed: the focus then goes to the heading of their part, or of the panel,
 * and not nowhere. Focus that is elsewhere is never taken.
 */
export const keepFocus = (panel: HTMLElement): (() => void) => {
	let last: { pressed: HTMLElement; part: Element | null } | null = null;

	const came = ({ target }: FocusEvent) => {
		if (target instanceof HTMLElement) last = { pressed: target, part: target.closest('section') };
	};
	const left = () => {
		// only afterwards is it known whether it was left or taken away
		setTimeout(() => {
			if (last?.pressed.isConnected && document.activeElement !== last.pressed) last = null;
		});
	};
	const changed = new MutationObserver(() => {
		if (!last || last.pressed.isConnected || document.activeElement !== document.body) return;
		const part = last.part?.isConnected ? last.part : panel;
		last = null;
		const heading = part.querySelector<HTMLElement>('h2, h3');
		if (!heading) return;
		heading.tabIndex = -1;
		heading.focus();
	});

	panel.addEventListener('focusin', came);
	panel.addEventListener('focusout', left);
	changed.observe(panel, { childList: true, subtree: true });
	return () => {
		panel.removeEventListener('focusin', came);
		panel.removeEventListener('focusout', left);
		changed.disconnect();
	};
};
