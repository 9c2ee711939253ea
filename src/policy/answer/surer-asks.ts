import type { RankedPassage } from '../retrieval/retrieval.js';
import type { AsksRead } from './read-asks.js';

/** In log-odds of reading, and in fused score: of 1,262 questions nobody trained on it mended seven and spoilt one (docs/decisions/0023). */
const muchSurer = 2;
const aboutAsGood = 0.2;

/**
 * Puts the second passage first where reading is much surer that its ask is the question than that the best one's is, and the search
 * found both about as good; a rule that was put first for its time or place stays.
 */
export function surerAsksFirst(
  ranked: readonly RankedPassage[],
  { ofPassage }: Pick<AsksRead, 'ofPassage'>,
): RankedPassage[] {
  const [first, second, ...rest] = ranked;
  if (first === undefined || second === undefined || first.insteadOf !== undefined) return [...ranked];
  const [own, other] = [ofPassage(first), ofPassage(second)];
  const surer = own !== null && other !== null && other - own > muchSurer;
  if (!surer || first.score - second.score >= aboutAsGood) return [...ranked];
  return [second, first, ...rest];
}
