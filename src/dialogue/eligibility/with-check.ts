import type { TurnDraft } from '../answer-turn.js';
import type { HouseholdCheck } from './household-check.js';

export const withCheck = (turn: TurnDraft, check: HouseholdCheck | null): TurnDraft => ({
  ...turn,
  conversation: { ...turn.conversation, check },
});

/** The check is over: what was told is forgotten, unless 记下来 was said. */
export function endCheck(turn: TurnDraft): TurnDraft {
  const { check } = turn.conversation;
  if (check === null) return turn;
  return withCheck(turn, check.kept ? { ...check, stage: 'listed', question: null, picked: [] } : null);
}
