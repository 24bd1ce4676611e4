import { newId } from '#kernel/id.ts';

type Asked = { type: string } & Record<string, unknown>;

/** What a child said about its own plan; the words are ours to choose. */
export const aWish = (child: string, words = 'ik wil voorlezen', more: object = {}): Asked & { wish: string } => ({
	type: 'hear-wish',
	child,
	wish: newId(),
	subject: 'opp',
	moment: 'drawing-up',
	channel: 'self',
	words,
	drawing: null,
	...more
});
