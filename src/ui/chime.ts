const key = 'kring-sound';

/** Whether this device makes sounds, as chosen on it; `usually` until someone chose. */
export const hearsSound = (usually: boolean): boolean => {
	try {
		const chosen = localStorage.getItem(key);
		return chosen === null ? usually : chosen === 'on';
	} catch {
		return usually;
	}
};

export const chooseSound = (on: boolean): void => {
	try {
		localStorage.setItem(key, on ? 'on' : 'off');
	} catch {
		// a device that keeps nothing is asked again next time
	}
};

let sounds: AudioContext | undefined;

/** Two soft tones. Silent on a page nobody has touched yet: browsers allow no sound there, and it must not come later. */
export const chime = (): void => {
	if (typeof AudioContext === 'undefined' || navigator.userActivation?.hasBeenActive === false) return;
	sounds ??= new AudioContext();
	void sounds.resume();
	tone(sounds, 523.25, sounds.currentTime + 0.05);
	tone(sounds, 659.25, sounds.currentTime + 0.4);
};

const tone = (context: AudioContext, hertz: number, at: number): void => {
	const sound = context.createOscillator();
	const loud = context.createGain();
	sound.frequency.value = hertz;
	loud.gain.setValueAtTime(0, at);
	loud.gain.linearRampToValueAtTime(0.12, at + 0.04);
	loud.gain.exponentialRampToValueAtTime(0.0005, at + 1.4);
	sound.connect(loud).connect(context.destination);
	sound.start(at);
	sound.stop(at + 1.5);
};
