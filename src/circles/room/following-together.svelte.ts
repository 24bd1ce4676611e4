import { untrack } from 'svelte';
import { unknownIn } from '../together/together-view.ts';
import { togetherRules } from '../together/together-rules.ts';
import type { Together } from '../together/together-state.ts';
import type { TogetherCommand } from '../together/commands.ts';
import type { AtSeat } from './at-seat.ts';
import { followPart, type Part } from './follow-part.ts';

/** Part one as a seat follows it. Once it is over, or no longer theirs, there is nothing of it any more. */
export const followTogether = (at: () => AtSeat) => {
	let part = $state.raw<Part<Together, TogetherCommand>>();
	let asked = '';
	const found = $derived(at().room.together);
	const shown = $derived(part ? part.shown : found?.state);
	const isOpen = $derived(shown !== undefined && !shown.ended);

	$effect(() => {
		const { desk } = at();
		const from = found;
		// a part that was followed is followed on: what the page finds later is no newer
		if (!desk || !from || untrack(() => part?.stream) === from.stream) return;
		part = untrack(() => followPart(desk, togetherRules, from));
		untrack(() => at().onfollowing());
	});
	$effect(() => {
		if (part && !isOpen) untrack(() => at().onclosed());
	});
	$effect(() => {
		const unknown = isOpen && shown ? unknownIn(shown, at().room.names).join() : '';
		// whoever has no name here is not asked for again and again
		if (unknown === '' || unknown === asked) return;
		asked = unknown;
		untrack(() => at().onunknown());
	});
	return {
		get together(): Together | undefined {
			return isOpen ? shown : undefined;
		},
		send: (command: TogetherCommand) => part?.send(command)
	};
};
