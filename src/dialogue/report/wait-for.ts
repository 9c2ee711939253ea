import { say, type TurnDraft } from '../answer-turn.js';
import type { Affair } from '../conversation.js';

/** Nothing is waited for any more. */
export const settle = (turn: TurnDraft): TurnDraft => ({
  ...turn,
  conversation: { ...turn.conversation, asking: null },
});

/** Asks for a receipt, a second factor or words, and remembers what they are for. */
export function wait(
  turn: TurnDraft,
  affair: Affair,
  receipt: string | null,
  proof: 'receipt' | 'factor' | 'words',
  text: string,
): TurnDraft {
  const waiting = { ...turn, conversation: { ...turn.conversation, asking: { affair, receipt, proof } } };
  return say(waiting, text, { expects: proof === 'words' ? 'story' : proof });
}
