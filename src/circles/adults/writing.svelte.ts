import type { Agreed } from '#circles/circle-state.ts';
import { newId } from '#kernel/id.ts';
import type { Day } from '#kernel/time.ts';
import type { Adults, Need } from './adults-state.ts';
import type { AdultsCommand } from './commands.ts';
import { asAgreement, asNeed, blankAgreement, draftOf, keyOf, noDrafts, without } from './drafts.ts';
import type { AgreementDraft, Drafts } from './drafts.ts';

/** Asks it of the wall; why not, where the rules say no already and nothing was asked. */
export type Ask = (command: AdultsCommand) => string | undefined;

/** What lies open on the screen of who writes. None of it stands on the board yet; it stays while parts follow one another. */
export class Writing {
	drafts = $state.raw<Drafts>(noDrafts);
	/** the agreement whose sheet is open, by `keyOf` */
	sheet = $state<string | null>(null);
	/** what puts up again what was just taken down */
	again = $state.raw<AdultsCommand | null>(null);

	readonly ask: Ask;

	constructor(ask: Ask) {
		this.ask = ask;
	}

	keep(part: Partial<Drafts>): void {
		this.drafts = { ...this.drafts, ...part };
	}

	putUpNeed(child: string): string | undefined {
		const { needs } = this.drafts;
		const why = this.ask({ type: 'add-need', id: newId(), child, words: needs[child] ?? '' });
		if (why === undefined) this.keep({ needs: without(needs, child) });
		return why;
	}

	changeNeed(adults: Adults, id: string): string | undefined {
		const { changed } = this.drafts;
		const draft = changed[id];
		const why = draft && this.ask(asNeed(adults, id, draft, newId()));
		if (why === undefined) this.leaveNeed(id);
		return why;
	}

	/** As it was. */
	leaveNeed(id: string): void {
		this.keep({ changed: without(this.drafts.changed, id) });
	}

	takeNeedDown({ id, child, words }: Need): void {
		this.leaveNeed(id);
		if (this.ask({ type: 'take-need-down', id }) === undefined)
			this.again = { type: 'add-need', id: newId(), child, words };
	}

	/** A new agreement about someone, or one that was begun. */
	writeAgreement(about: string | null, today: Day): void {
		this.#open(blankAgreement(about, today));
	}

	changeAgreement(agreed: Agreed): void {
		this.#open(draftOf(agreed));
	}

	keepAgreement(draft: AgreementDraft): void {
		this.keep({ agreements: { ...this.drafts.agreements, [keyOf(draft)]: draft } });
	}

	putUpAgreement(adults: Adults, draft: AgreementDraft): string | undefined {
		const command = asAgreement(adults, draft, newId());
		const why = command ? this.ask(command) : 'nobody-chosen';
		if (why === undefined) this.dropAgreement(draft);
		return why;
	}

	dropAgreement(draft: AgreementDraft): void {
		this.keep({ agreements: without(this.drafts.agreements, keyOf(draft)) });
		this.sheet = null;
	}

	takeAgreementDown(agreed: Agreed): void {
		this.dropAgreement(draftOf(agreed));
		const { id, ...rest } = agreed;
		if (this.ask({ type: 'take-agreement-down', id }) === undefined)
			this.again = { type: 'add-agreement', id: newId(), ...rest };
	}

	#open(draft: AgreementDraft): void {
		const key = keyOf(draft);
		this.keepAgreement(this.drafts.agreements[key] ?? draft);
		this.sheet = key;
	}
}
