import { newUlid } from '../../shared/id.js';
import type { TurnDraft } from '../answer-turn.js';

/** Wrong tries in an hour after which nobody may try again: against one receipt, from one conversation. */
const triesPerReceipt = 5;
const triesPerConversation = 10;
const hour = 3_600_000;

/** Counts a wrong proof against the receipt (or resume code) and the conversation. */
export function countTry(turn: TurnDraft, receipt: string): TurnDraft {
  const conversation = turn.conversation.id;
  const at = turn.now.toISOString();
  const tried = { write: 'wrong_try' as const, id: newUlid(turn.now), receipt, conversation, at };
  return { ...turn, writes: [...turn.writes, tried] };
}

/** Whether nobody may try any more, for now. */
export async function overTried(turn: TurnDraft, receipt: string): Promise<boolean> {
  const since = new Date(turn.now.getTime() - hour).toISOString();
  const tries = await turn.parts.reports.wrongTries(receipt, turn.conversation.id, since);
  return tries.receipt >= triesPerReceipt || tries.conversation >= triesPerConversation;
}
