import { plainText } from '../corpus/plain-text.js';
import { lacksDetail } from '../question/wanted-detail.js';
import { namesAnother } from '../question/named-thing.js';
import { namesYear } from '../question/question-period.js';
import { usualWanting, type AskBeside, type RankedPassage } from '../retrieval/retrieval.js';
import type { Evidence } from './evidence.js';
import { searchForm } from './search-form.js';
import { decisionTable } from './decision-table.js';
import { tellsOtherYears } from './year-fit.js';

/** What the decision looks at, each a number of comparable size; names are the columns of `decision-table.ts`. */
export interface DecisionFeatures {
  /** Cosine of the best passage's best window, or that of the older rule or count whose place it took. */
  text: number;
  /** Soft maximum of the cosines of the nearest answered asks; the text's when the best passage has none. */
  answered: number;
  /** 1 when the best passage has asks. */
  asked: number;
  /** As `answered`, of the nearest questions known to be unanswered; where nobody wrote any, a usual value. */
  unanswered: number;
  /** As `answered` and `unanswered`, where an ask counts as nearer the more it wants what the question wants. */
  answeredWanting: number;
  unansweredWanting: number;
  /** How much what is wanted is what people ask of the quote. */
  wantTold: number;
  /** Share of the question's character pairs that the passage or its ask holds. */
  coverage: number;
  /** 1 when a particular of the rule is asked for (the day of payment, the papers) and the quote tells none of that kind. */
  lacksDetail: number;
  /** 1 when the question names one thing of a kind (平菇, 三级) and quote and passage only others of it, or the quote other years. */
  namesAnother: number;
}

/** The unanswered asks of a document that has none lie about here. */
const usualUnanswered = 0.62;

/** Several asks that are about as near say more than one: how sharply the nearest counts. */
const sharpness = 20;

/** An ask that wants quite the same is nearer by this than one that wants quite another thing. */
const wantingWeight = 0.3;

const softMaximum = (values: readonly number[]): number =>
  Math.log(values.reduce((sum, value) => sum + Math.exp(sharpness * value), 0)) / sharpness;

export function decisionFeatures(question: string, evidence: Evidence, quote: string): DecisionFeatures {
  const [first] = evidence.ranked;
  // who asks for what the older rule or count tells is answered by the newer one
  const nearest = [first, first?.insteadOf].flatMap((found) => (found === undefined ? [] : [found.trace]));
  const text = Math.max(0, ...nearest.map((trace) => trace.text ?? 0));
  const hasAsks = first !== undefined && first.trace.ask !== null;
  const { answered, unanswered } = evidence;
  const among = (asks: readonly AskBeside[], weight: number, otherwise: number) =>
    asks.length > 0
      ? softMaximum(asks.map(({ similarity, wanting }) => similarity + weight * wanting))
      : otherwise + weight * usualWanting;
  return {
    text,
    answered: among(hasAsks ? answered : [], 0, text),
    asked: hasAsks ? 1 : 0,
    unanswered: among(unanswered, 0, usualUnanswered),
    answeredWanting: among(hasAsks ? answered : [], wantingWeight, text),
    unansweredWanting: among(unanswered, wantingWeight, usualUnanswered),
    wantTold: first?.trace.wantingOf(quote) ?? usualWanting,
    coverage: coverage(evidence.searched, `${first?.passage.text ?? ''}${first?.trace.askWords ?? ''}`),
    lacksDetail: lacksDetail(plainText(question), plainText(quote)) ? 1 : 0,
    namesAnother: first !== undefined && tellsOfAnother(question, first, quote, evidence.years) ? 1 : 0,
  };
}

const tellsOfAnother = (
  question: string,
  { passage }: RankedPassage,
  quote: string,
  years: readonly number[],
): boolean =>
  (namesAnother(plainText(question), plainText(quote)) &&
    namesAnother(plainText(question), searchForm(passage))) ||
  (years.length > 0 &&
    tellsOtherYears(quote, years) &&
    !years.some((year) => namesYear(quote, year)) &&
    !holdsOn.test(quote));

/** What is over, or goes on, is told of every year after. */
const holdsOn = /停止|取消|不再|继续|不变|照旧|废止/u;

function coverage(question: string, evidence: string): number {
  const plain = plainText(question).replace(/[^\p{L}\p{N}]/gu, '');
  const held = plainText(evidence);
  let pairs = 0;
  let found = 0;
  for (let i = 0; i < plain.length - 1; i++) {
    pairs += 1;
    if (held.includes(plain.slice(i, i + 2))) found += 1;
  }
  return pairs === 0 ? 0 : found / pairs;
}

/** Probability that the first citation answers: a logistic model, its coefficients in `decision-table.ts`. */
export function answerProbability(features: DecisionFeatures): number {
  let sum = decisionTable.intercept;
  for (const [name, weight] of Object.entries(decisionTable.weights)) {
    sum += weight * features[name as keyof DecisionFeatures];
  }
  return 1 / (1 + Math.exp(-sum));
}

/** Who asks several things of one subject, and is answered one, asks for what the document tells. */
const besideAnswer = 0.6;

/**
 * A wrong rule costs a family more than a refusal: below the threshold the bot says that it does not know. What a document
 * without asks does not say is told less well from what it says, so that it has a threshold of its own.
 */
export function isAnswer(probability: number, { asked }: DecisionFeatures, besideAnswered = false): boolean {
  const { threshold, thresholdWithoutAsks } = decisionTable;
  const own = asked === 1 ? threshold : thresholdWithoutAsks;
  return probability >= (besideAnswered && asked === 1 ? own * besideAnswer : own);
}
