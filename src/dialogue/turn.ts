import { z } from 'zod';
import { AnswerKind, Choice, Citation } from '../policy/answer/policy-answer.js';

/** A file that came instead of words. */
export interface TurnAttachment {
  kind: 'picture' | 'voice';
  bytes: Uint8Array;
}

/** One thing a person did: words, a button, or a file. */
export interface TurnInput {
  /** Conversation id; null starts a new one. */
  session: string | null;
  channel: 'web' | 'telegram' | 'terminal';
  /** Client-made id: the same one gives the same stored reply. Null = no such promise. */
  turn: string | null;
  text: string | null;
  /** Id of a button given in an earlier message. */
  choice: string | null;
  /** A place chosen beside the text. */
  region: string | null;
  attachment?: TurnAttachment;
  /** Whose account the channel vouches for, in a private chat; never read out of words. */
  account?: { channel: 'telegram'; id: string };
  /** Others read along (a group chat): nothing personal is asked or said. */
  overheard?: boolean;
}

/** A button; `does` lets a channel draw it where it belongs (a citation beside its card). */
export const MessageChoice = Choice.extend({
  does: z
    .enum([
      'region',
      'citation',
      'feedback',
      'help',
      'change_region',
      'report',
      'intake',
      'intake_move',
      'resume',
      'affair',
      'staff',
      'check',
    ])
    .optional(),
});
export type MessageChoice = z.infer<typeof MessageChoice>;

/** One bubble of the bot. Public contract (docs/interfaces.md, POST /api/chat). */
export const Message = z.object({
  text: z.string(),
  citations: z.array(Citation),
  choices: z.array(MessageChoice),
  /** What the bot waits for; open set, unknown values mean free text. */
  expects: z.string().nullable(),
  receipt: z.string().optional(),
  /** Holds what a household told: a channel takes it back when the person leaves, where it can. */
  personal: z.boolean().optional(),
  /** A page of the house where more can be read; only the web can open it. */
  page: z.object({ label: z.string(), url: z.string() }).optional(),
  /** Set when the message answers a policy question. */
  kind: AnswerKind.optional(),
  /** Passages near the question, to be shown as what they are: not an answer. */
  nearest: z.array(Citation).optional(),
});
export type Message = z.infer<typeof Message>;

export const TurnReply = z.object({
  session: z.string(),
  messages: z.array(Message),
  /** What was said before is forgotten: channels take their own messages back where they can. */
  cleared: z.boolean().optional(),
  /** What the person said, personal numbers masked, so that a page can show it again. */
  asked: z.string().optional(),
});
export type TurnReply = z.infer<typeof TurnReply>;
