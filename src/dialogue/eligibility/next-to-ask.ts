import { isOfVillage } from '../../eligibility/benefit.js';
import { checkHousehold, type Asked } from '../../eligibility/check-household.js';
import { nextQuestion, topicOf } from '../../eligibility/next-question.js';
import type { Question } from '../../eligibility/question.js';
import { resultOf, type EligibilityResult } from '../../eligibility/result.js';
import type { EligibilityParts } from './eligibility-parts.js';
import type { HouseholdCheck } from './household-check.js';

const mostQuestions = 8;
/** After so many questions only those are asked that this many benefits wait for, unless more is wished. */
const enoughQuestions = 5;
const worthAsking = 3;

/** What a check comes to as it stands; `next` is the question that would still change something. */
export function resultSoFar(
  { facts, asked: skip }: HouseholdCheck,
  asked: Asked,
  rules: EligibilityParts,
): EligibilityResult {
  const { contains } = rules;
  const all = rules.benefits();
  const checked = checkHousehold(all, facts, asked, contains);
  // a household cannot say how far a village's project has come
  const own = all.filter((benefit) => !isOfVillage(benefit));
  const next = skip.length >= mostQuestions ? null : nextQuestion(facts, own, { asked, contains, skip });
  return resultOf({ asked, checked, next });
}

/** The question to ask now; null: time for the list. */
export function nextToAsk({ asked, further }: HouseholdCheck, result: EligibilityResult): Question | null {
  const { next, benefits } = result;
  if (next === null || further || asked.length < enoughQuestions) return next;
  const waiting = benefits.filter(({ waits }) => waits.some((fact) => topicOf(fact) === next.topic)).length;
  return waiting >= worthAsking ? next : null;
}
