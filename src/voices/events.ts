import type { Drawing } from '#kernel/drawing.ts';
import type { Day } from '#kernel/time.ts';
import type { Channel, Influence, Moment, Subject, Taking } from './voice-state.ts';

/** What one child said, and what became of it. */
export type VoiceEvent =
	| { type: 'voice-opened'; child: string }
	| {
			type: 'wish-heard';
			wish: string;
			subject: Subject;
			moment: Moment;
			channel: Channel;
			words: string;
			drawing: Drawing | null;
			/** the meeting of the family in which it was put up; `null`: outside any */
			meeting: string | null;
	  }
	/** the child was asked, and did not want to say anything: a right, not a duty */
	| { type: 'wish-declined'; wish: string; subject: Subject; moment: Moment }
	| { type: 'weighing-asked'; wish: string }
	| { type: 'wish-weighed'; wish: string; influence: Influence; why: string }
	| { type: 'wish-told-back'; wish: string; by: string; on: Day; took: Taking; words: string }
	/** written by mistake: its words are emptied */
	| { type: 'wish-taken-back'; wish: string }
	/** the end of this stream: its key is destroyed */
	| { type: 'voice-erased' };
