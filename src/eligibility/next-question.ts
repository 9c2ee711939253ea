import type { Benefit } from './benefit.js';
import { placeFinder, type Asked, type ContainsPlace } from './check-household.js';
import { rangeFacts, topics, yesNoFacts, type FactName, type Topic } from './fact.js';
import { completeFacts, contradictions, type Facts } from './facts.js';
import { judgeBenefit } from './judge-benefit.js';
import { questionAbout, type Question } from './question.js';

/** The topic a fact is asked under; null: it cannot be asked in one question. */
export function topicOf(fact: FactName): Topic | null {
  if (fact === 'houseGrade') return 'house';
  if (fact === 'members') return null;
  return fact in rangeFacts
    ? rangeFacts[fact as keyof typeof rangeFacts].topic
    : yesNoFacts[fact as keyof typeof yesNoFacts].topic;
}

/**
 * The question whose answer settles most benefits, on the average of its options; null when no answer would change
 * anything. `skip`: topics already asked, answered or not.
 */
export function nextQuestion(
  told: Facts,
  benefits: readonly Benefit[],
  { asked, contains, skip = [] }: { asked: Asked; contains: ContainsPlace; skip?: readonly Topic[] },
): Question | null {
  const facts = completeFacts(told);
  const where = placeFinder(asked, contains);
  const waiting = new Map<Topic, Benefit[]>();
  for (const benefit of benefits) {
    const { at } = where(benefit);
    if (at === 'elsewhere' || at === 'before') continue;
    const own = new Set(judgeBenefit(benefit, facts).waits.map(topicOf));
    for (const topic of own)
      if (topic !== null && !skip.includes(topic))
        waiting.set(topic, [...(waiting.get(topic) ?? []), benefit]);
  }
  let best: { question: Question; settled: number; waiting: number } | null = null;
  for (const topic of topics) {
    const concerned = waiting.get(topic);
    if (concerned === undefined) continue;
    const question = questionAbout(topic, concerned);
    const settled = settledBy(question, told, concerned);
    const isBetter =
      best === null ||
      settled > best.settled ||
      (settled === best.settled && concerned.length > best.waiting);
    if (isBetter) best = { question, settled, waiting: concerned.length };
  }
  return best?.question ?? null;
}

/** How many benefits get a definite answer, on the average of the options that can be so. */
function settledBy({ options, many }: Question, told: Facts, benefits: readonly Benefit[]): number {
  const nothing = options.find(({ id }) => id === 'none')?.facts ?? {};
  const possible = options
    .map(({ facts, id }) => ({ ...told, ...(many && id !== 'none' ? nothing : {}), ...facts }))
    .filter((facts) => contradictions(facts).length === 0);
  if (possible.length === 0) return 0;
  const settled = possible.map((facts) => {
    const complete = completeFacts(facts);
    return benefits.filter((benefit) => judgeBenefit(benefit, complete).standing !== 'ask_more').length;
  });
  return settled.reduce((sum, count) => sum + count, 0) / possible.length;
}
