import { urgencySigns, type UrgencySign } from '../../hardship/reports/urgency.js';
import type { HeardDanger } from '../../policy/question/sense-danger.js';
import { say, type TurnDraft } from '../answer-turn.js';

/** The dangers in these words, heard one by one. */
export async function dangersIn({ parts }: TurnDraft, texts: readonly string[]): Promise<HeardDanger[]> {
  const heard = await Promise.all(texts.map((text) => parts.danger.hear(text)));
  return heard.filter((danger) => danger !== null);
}

/** What to do first, and which number to call; a sentence only where it is not sure. */
export const meetDanger = (turn: TurnDraft, { danger, sure }: HeardDanger): TurnDraft =>
  sure ? say(turn, turn.parts.urgentWords(danger), { kind: 'urgent' }) : say(turn, turn.parts.perhapsDanger);

/** Dangers known so far with those that are sure, each once, in their order: they mark the case. */
export const withDangers = (known: readonly UrgencySign[], heard: readonly HeardDanger[]): UrgencySign[] =>
  urgencySigns.filter(
    (sign) => known.includes(sign) || heard.some(({ danger, sure }) => sure && danger === sign),
  );
