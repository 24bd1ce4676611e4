import type { IncomingMessage, ServerResponse } from 'node:http';
import { openLine, type Line } from './line.ts';
import { start, tell, tellApart, type Point } from './telling.ts';

/** One open event stream to one tab, as those who write on it see it. */
export type Writer = {
	/** What is `sealed` is not compressed, and never compared with what came before or comes after. */
	write: (text: string, sealed?: boolean) => void;
	/** This reader is up to date: from its next message on it shares compression with all who hear the same. */
	share: () => void;
	end: () => void;
};

/** All open event streams of a server. */
export type Lines = {
	/** Says `: ok` at once, and from then on a heartbeat that the page can see. */
	open: (request: IncomingMessage, response: ServerResponse) => Writer;
	/** Ends every stream, and the heartbeat. */
	close: () => void;
};

const heartbeatEvery = 15_000;

/** A reader that takes nothing for so long (ms) while something waits for it is let go. */
const mostStill = 10_000;

/** What is written in one turn of the event loop goes out together, compressed once for all who hear the same. */
export const openLines = (now: () => number): Lines => {
	const lines = new Set<Line>();
	const waiting = new Map<Line, { text: string; sealed: boolean }>();

	const write = (line: Line, text: string, sealed: boolean) => {
		if (waiting.size === 0) queueMicrotask(print);
		const before = waiting.get(line);
		waiting.set(line, { text: (before?.text ?? '') + text, sealed: sealed || (before?.sealed ?? false) });
	};
	const print = () => {
		const all = [...waiting];
		waiting.clear();
		// stored, not compressed, it is the same for all who hear it, whatever they heard before
		const apart = Map.groupBy(
			all.filter(([, { sealed }]) => sealed),
			([, { text }]) => text
		);
		for (const [text, heard] of apart) {
			const told = tellApart(text);
			for (const [line] of heard) line.write(line.point ? told : { plain: told.plain });
		}
		const together = Map.groupBy(
			all.filter(([, { sealed }]) => !sealed),
			([, { text }]) => text
		);
		for (const [text, heard] of together) {
			const readers = heard.map(([line]) => line);
			gather(readers);
			tellAll(readers, text);
		}
	};

	const beat = setInterval(() => tellAll([...lines], `event: beat\ndata: ${now()}\n\n`), heartbeatEvery);
	const watch = setInterval(() => {
		for (const line of lines) line.watch();
	}, mostStill);

	return {
		open(request, response) {
			const line = openLine(request, response);
			// a request that was given up before it was answered never closes again
			if (!response.destroyed) lines.add(line);
			response.on('close', () => {
				lines.delete(line);
				waiting.delete(line);
			});
			write(line, ': ok\n\n', false);
			return {
				write: (text, sealed = false) => write(line, text, sealed),
				share: () => void (line.isNew = true),
				// after what was still waiting to be written
				end: () => queueMicrotask(line.end)
			};
		},
		close() {
			clearInterval(beat);
			clearInterval(watch);
			for (const line of lines) line.end();
		}
	};
};

/**
 * All who hear the same start anew together when one of them is new; it costs each of them one message in full.
 * Only then: did they start anew for one who had heard something else, its size would tell of that (K9).
 */
const gather = (lines: readonly Line[]): void => {
	if (!lines.some(({ isNew }) => isNew)) return;
	for (const line of lines) {
		line.isNew = false;
		if (line.point) line.point = start;
	}
};

const tellAll = (lines: readonly Line[], text: string): void => {
	for (const [point, readers] of Map.groupBy(lines, (line): Point | undefined => line.point)) {
		const told = point ? tell(point, text) : { plain: Buffer.from(text) };
		for (const line of readers) line.write(told);
	}
};
