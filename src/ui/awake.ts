/** Keeps the screen of this device on until the function it gives is called. */
export const keepAwake = (): (() => void) => {
	const held = 'wakeLock' in navigator ? lock() : film();
	const seen = () => {
		if (document.visibilityState === 'visible') held.again();
	};
	// a browser lets go of it when the page is not seen, and a playing film may stop
	document.addEventListener('visibilitychange', seen);
	held.again();
	return () => {
		document.removeEventListener('visibilitychange', seen);
		held.letGo();
	};
};

type Held = { again: () => void; letGo: () => void };

const lock = (): Held => {
	let sentinel: WakeLockSentinel | undefined;
	let over = false;
	let asking = false;
	const again = async () => {
		if (asking || over || (sentinel && !sentinel.released)) return;
		asking = true;
		// refused with a low battery, or while the page is just being hidden: asked anew when it is seen again
		const given = await navigator.wakeLock.request('screen').catch(() => undefined);
		asking = false;
		sentinel = given;
		if (over) void given?.release();
	};
	return {
		again: () => void again(),
		letGo: () => {
			over = true;
			void sentinel?.release();
		}
	};
};

/**
 * For plain http, where browsers give no lock: a film nobody sees, drawn here. It spans the page, because a browser
 * keeps the screen on only for a film that is in sight, and has no sound, because then it needs no one's leave to play.
 */
const film = (): Held => {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = 16;
	const pen = canvas.getContext('2d');
	const video = document.createElement('video');
	video.muted = true;
	video.playsInline = true;
	video.disablePictureInPicture = true;
	video.disableRemotePlayback = true;
	video.tabIndex = -1;
	video.setAttribute('aria-hidden', 'true');
	video.style.cssText =
		'position:fixed;inset:0;width:100%;height:100%;object-fit:fill;z-index:-1;opacity:0;pointer-events:none';
	const stream = canvas.captureStream();
	video.srcObject = stream;
	document.body.append(video);

	let frame = 0;
	// a picture that never changes counts as a film that stands still
	const drawing = setInterval(() => {
		frame += 1;
		if (pen) pen.fillStyle = frame % 2 ? '#f3efe6' : '#f3efe5';
		pen?.fillRect(0, 0, canvas.width, canvas.height);
	}, 1000);
	const play = () => void video.play().catch(() => undefined);
	// a browser that wants a touch first gets it at the next one
	document.addEventListener('pointerdown', play);
	return {
		again: play,
		letGo: () => {
			clearInterval(drawing);
			document.removeEventListener('pointerdown', play);
			for (const track of stream.getTracks()) track.stop();
			video.srcObject = null;
			video.remove();
		}
	};
};
