import { z } from 'zod';
import { Choice, Citation } from '../policy/answer/policy-answer.js';

/** One thing a person did: words, or a button. */
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
}

/** One bubble of the bot. Public contract (docs/interfaces.md, POST /api/chat). */
export const Message = z.object({
  text: z.string(),
  citations: z.array(Citation),
  choices: z.array(Choice),
  /** What the bot waits for; open set, unknown values mean free text. */
  expects: z.string().nullable(),
  receipt: z.string().optional(),
});
export type Message = z.infer<typeof Message>;

export const TurnReply = z.object({ session: z.string(), messages: z.array(Message) });
export type TurnReply = z.infer<typeof TurnReply>;
