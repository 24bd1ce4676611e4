import type { Message } from '#kernel/envelope.ts';
import { backoff } from './backoff.ts';

export type FeedState = 'opening' | 'live' | 'polling' | 'away';

type Options = {
	/** `/api/<organisation>` */
	base: string;
	/** Says who asks, until people can sign in. */
	query: string;
	/** How far each stream was heard, as `<stream>.<version>,…` */
	heard: () => string;
	/** Who is away from a stream, for the moment. */
	presence?: (told: Presence) => void;
	/** Takes a message; false means something was missed and the stream must start again from where we are. */
	take: (message: Message) => boolean;
	/** The server is newer than this page (K18). */
	outdated: () => void;
};

export type Presence = { stream: string; away: readonly string[] };

type Hello = { at: number; release: string };

/** In ms. A stream that says nothing at all for `helloWithin` is swallowed by something between us and the server. */
const helloWithin = 4_000;
const silentAfter = 40_000;
const letGoAfter = 30_000;
const pollEvery = 2_000;
const tryStreamEvery = 30_000;
const steadyAfter = 10_000;

/** As often as this a stream may be cut before it is steady; then something between us does not let streams live. */
const mostCuts = 3;

/** One event stream for a tab. Hears, notices silence, comes back by itself, and polls where streams do not come through. */
export class Feed {
	state = $state<FeedState>('opening');
	/** What the server's clock is ahead of this device's, in ms (K17). */
	ahead = $state(0);
	readonly #options: Options;
	#source: EventSource | undefined;
	#timers = new Set<ReturnType<typeof setTimeout>>();
	#silence: ReturnType<typeof setTimeout> | undefined;
	#polling = false;
	#tries = 0;
	#cuts = 0;
	#closed = true;
	#release: string | undefined;

	constructor(options: Options) {
		this.#options = options;
	}

	open(): void {
		if (!this.#closed) return;
		this.#closed = false;
		document.addEventListener('visibilitychange', this.#onVisibility);
		addEventListener('online', this.#onOnline);
		addEventListener('offline', this.#onOffline);
		addEventListener('pagehide', this.#letGo);
		addEventListener('pageshow', this.#onShow);
		this.#connect();
	}

	close(): void {
		this.#closed = true;
		document.removeEventListener('visibilitychange', this.#onVisibility);
		removeEventListener('online', this.#onOnline);
		removeEventListener('offline', this.#onOffline);
		removeEventListener('pagehide', this.#letGo);
		removeEventListener('pageshow', this.#onShow);
		this.#letGo();
	}

	/** Starts the stream again from how far each stream was heard. */
	again(): void {
		this.#letGo();
		if (!this.#closed) this.#connect();
	}

	#url(door: 'live' | 'poll'): string {
		const { base, query, heard } = this.#options;
		return `${base}/${door}?${query}&heard=${encodeURIComponent(heard())}`;
	}

	#connect(): void {
		if (document.visibilityState === 'hidden') this.#after(letGoAfter, this.#letGoIfHidden);
		const source = new EventSource(this.#url('live'));
		this.#source = source;
		let opened = false;
		const noHello = this.#after(helloWithin, () => this.#swallowed());
		source.addEventListener('hello', (event: MessageEvent<string>) => {
			clearTimeout(noHello);
			this.#after(steadyAfter, () => (this.#cuts = 0));
			opened = true;
			this.#polling = false;
			this.#tries = 0;
			this.state = 'live';
			this.#meet(JSON.parse(event.data) as Hello);
			this.#hearSomething();
		});
		source.addEventListener('beat', (event: MessageEvent<string>) => {
			this.ahead = Number(event.data) - Date.now();
			this.#hearSomething();
		});
		source.addEventListener('presence', (event: MessageEvent<string>) => {
			this.#options.presence?.(JSON.parse(event.data) as Presence);
		});
		source.addEventListener('message', (event: MessageEvent<string>) => {
			this.#hearSomething();
			if (!this.#options.take(JSON.parse(event.data) as Message)) this.again();
		});
		source.addEventListener('error', () => {
			this.#letGo();
			if (opened && ++this.#cuts >= mostCuts) return this.#swallowed();
			this.#lost();
		});
	}

	/** Not connected: says so, and comes back soon. */
	#lost(): void {
		this.state = 'away';
		this.#after(backoff(this.#tries++), () => this.#connect());
	}

	/** The server's clock, and which Kring it runs: a page that first met an older one is outdated. */
	#meet({ at, release }: Hello): void {
		this.ahead = at - Date.now();
		this.#release ??= release;
		if (release !== this.#release) this.#options.outdated();
	}

	/** Something was heard: the silence starts counting anew. */
	#hearSomething(): void {
		clearTimeout(this.#silence);
		this.#silence = setTimeout(() => {
			this.state = 'away';
			this.again();
		}, silentAfter);
	}

	/** The stream opens nowhere, or never lives long: ask now and then instead, and say so; try the stream again later. */
	#swallowed(): void {
		this.#letGo();
		this.#polling = true;
		this.#after(tryStreamEvery, () => this.again());
		void this.#poll();
	}

	async #poll(): Promise<void> {
		if (!this.#polling || this.#closed) return;
		try {
			const answer = await fetch(this.#url('poll'), { headers: { accept: 'application/json' } });
			if (!answer.ok) throw new Error(`poll answered ${answer.status}`);
			const { messages, ...hello } = (await answer.json()) as Hello & { messages: Message[] };
			if (!this.#polling) return;
			this.state = 'polling';
			this.#meet(hello);
			for (const message of messages) this.#options.take(message);
		} catch {
			this.state = 'away';
		}
		this.#after(pollEvery, () => void this.#poll());
	}

	#after(ms: number, work: () => void): ReturnType<typeof setTimeout> {
		const timer = setTimeout(() => {
			this.#timers.delete(timer);
			if (!this.#closed) work();
		}, ms);
		this.#timers.add(timer);
		return timer;
	}

	#letGo = (): void => {
		this.#source?.close();
		this.#source = undefined;
		this.#polling = false;
		clearTimeout(this.#silence);
		for (const timer of this.#timers) clearTimeout(timer);
		this.#timers.clear();
	};

	/** A hidden tab lets go of its stream, since a browser allows only six to one place; it resumes when shown. */
	#onVisibility = (): void => {
		if (document.visibilityState === 'hidden') this.#after(letGoAfter, this.#letGoIfHidden);
		else if (!this.#source && !this.#polling) this.again();
	};

	#letGoIfHidden = (): void => {
		if (document.visibilityState === 'hidden') this.#letGo();
	};

	#onOnline = (): void => this.again();

	/** An open stream does not notice a lost line by itself; where Kring runs on this very device the next try succeeds. */
	#onOffline = (): void => {
		this.#letGo();
		this.#lost();
	};

	#onShow = (event: PageTransitionEvent): void => {
		if (event.persisted) this.again();
	};
}
