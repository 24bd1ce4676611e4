import type { APIRequestContext } from '@playwright/test';
import { groups, regenboog } from '#example/regenboog.ts';
import { newId } from '#kernel/id.ts';
import { newJoinCode, newJoinPass } from '#sessions/code.ts';
import { sessionsOf } from '#sessions/companion.ts';
import { boardFor, personAt } from './seated.ts';

/** A session of a class whose door stands open, as its teacher opened it. */
export type OpenDoor = {
	code: string;
	pass: string;
	admitEveryone: () => Promise<void>;
	freeName: (given: string) => Promise<void>;
	close: () => Promise<void>;
};

/** Starts a session on the board of this teacher, without looking at any screen. */
export const openDoor = async (
	request: APIRequestContext,
	teacher: { board: string; as: string }
): Promise<OpenDoor> => {
	const page = await (await request.get(boardFor(teacher))).text();
	const [, board] = /stream:"([0-9a-f-]{36})",kind:"board"/.exec(page) ?? [];
	if (!board) throw new Error('there is no board on the page');
	const sessions = sessionsOf(board);
	const say = async (kind: string, stream: string, command: { type: string; [more: string]: unknown }) => {
		const answer = await request.post(`/api/${regenboog.organisation}/commands?als=${personAt(teacher)}`, {
			data: { id: newId(), kind, stream, command }
		});
		if (!answer.ok()) throw new Error(`${command.type} was answered ${answer.status()} ${await answer.text()}`);
	};
	const group = groups.find(({ key }) => key === teacher.board);
	const [session, faces, aside, revealed] = [newId(), newId(), newId(), newId()];
	const [code, pass] = [newJoinCode(), newJoinPass()];
	const pupils = group?.pupils.map(({ id }) => id) ?? [];
	const streams = { session, faces, aside, revealed };
	await say('sessions', sessions, { type: 'start-session', ...streams, mode: 'bovenbouw', pupils, arriving: false });
	await say('sessions', sessions, { type: 'open-door', session, code, pass });
	return {
		code,
		pass,
		admitEveryone: () => say('aside', aside, { type: 'admit-everyone' }),
		freeName: (as) => say('aside', aside, { type: 'free-name', person: personAt({ board: teacher.board, as }) }),
		close: () => say('sessions', sessions, { type: 'close-session', session })
	};
};
