import { expect, test } from 'vitest';
import { device } from './device.ts';

test('a device is what its owner knows it by: the browser and what it runs on', () => {
	for (const [said, known] of [
		[
			'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36',
			'Chrome · Chromebook'
		],
		[
			'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36 Edg/153.0',
			'Edge · Windows'
		],
		[
			'Mozilla/5.0 (iPad; CPU OS 19_1 like Mac OS X) AppleWebKit/605.1.15 Version/19.1 Mobile Safari/604.1',
			'Safari · iPad'
		],
		['Mozilla/5.0 (Macintosh; Intel Mac OS X 15.7; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox · Mac'],
		['curl/8.1', ''],
		['', '']
	] as const)
		expect(device(said)).toBe(known);
});

test('what was made of one before stays as it is', () =>
	expect(device('Chrome · Chromebook')).toBe('Chrome · Chromebook'));
