import type { PolicyAnswer } from '../../policy/answer/policy-answer.js';
import type { EligibilityParts } from './eligibility-parts.js';

/** The answer with `eligibility` among its offers when it rests on a passage that a rule rests on, too. */
export function withCheckOffer(
  answer: PolicyAnswer,
  rules: EligibilityParts | null | undefined,
): PolicyAnswer {
  if (rules == null || answer.kind !== 'answered' || answer.offers.includes('eligibility')) return answer;
  const cited = [...answer.citations, ...answer.parts.flatMap(({ citations }) => citations)];
  const ruled = cited.some(({ passage }) => rules.restsOn(passage));
  return ruled ? { ...answer, offers: [...answer.offers, 'eligibility'] } : answer;
}
