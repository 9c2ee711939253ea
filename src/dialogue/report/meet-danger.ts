import { urgencySigns, type UrgencySign } from '../../hardship/reports/urgency.js';
import type { Danger } from '../../policy/question/sense-danger.js';
import { say, type TurnDraft } from '../answer-turn.js';

/** The dangers in these words, heard one by one. */
export async function dangersIn({ parts }: TurnDraft, texts: readonly string[]): Promise<Danger[]> {
  const heard = await Promise.all(texts.map((text) => parts.danger.hear(text)));
  return heard.filter((danger) => danger !== null);
}

/** What to do first, and which number to call. */
export const meetDanger = (turn: TurnDraft, danger: Danger): TurnDraft =>
  say(turn, turn.parts.urgentWords(danger), { kind: 'urgent' });

/** Dangers heard so far with more, each once, in their order. */
export const withDangers = (known: readonly UrgencySign[], more: readonly UrgencySign[]): UrgencySign[] =>
  urgencySigns.filter((sign) => known.includes(sign) || more.includes(sign));
