import { say, type TurnDraft } from '../answer-turn.js';
import type { Conversation } from '../conversation.js';

type Asking = NonNullable<Conversation['asking']>;

/** Nothing is waited for any more. */
export const settle = (turn: TurnDraft): TurnDraft => ({
  ...turn,
  conversation: { ...turn.conversation, asking: null },
});

/** Asks for a receipt, a proof or words, and remembers what they are for. */
export function wait(
  turn: TurnDraft,
  asking: Pick<Asking, 'affair' | 'proof'> & Partial<Asking>,
  text: string,
): TurnDraft {
  const waiting: TurnDraft = {
    ...turn,
    conversation: { ...turn.conversation, asking: { receipt: null, report: null, ...asking } },
  };
  const expects = { words: 'story', receipt: 'receipt', factor: 'factor', draft: 'factor' }[asking.proof];
  return say(waiting, text, { expects });
}
