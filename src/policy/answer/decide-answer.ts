import { plainText } from '../corpus/plain-text.js';
import { lacksDetail } from '../question/wanted-detail.js';
import { namesAnother } from '../question/named-thing.js';
import { usualWanting, type AskBeside, type RankedPassage } from '../retrieval/retrieval.js';
import type { Evidence } from './evidence.js';
import { headingOf } from './rule-likeness.js';
import { searchForm } from './search-form.js';
import { decisionTable } from './decision-table.js';
import { hasAsks } from './has-asks.js';
import { quotesRead } from './read-quotes.js';

/** What the decision looks at, each a number of comparable size; names are those of the weights in `decision-table.ts`. */
export interface DecisionFeatures {
  /** Cosine of the best passage's best window, or that of the older rule or count whose place it took. */
  text: number;
  /** Soft maximum of the cosines of the nearest answered asks; the text's when the best passage has none. */
  answered: number;
  /** 1 when the best passage has asks: which of the two rules decides. */
  asked: number;
  /** As `answered`, of the nearest questions known to be unanswered; where nobody wrote any, a usual value. */
  unanswered: number;
  /** As `answered` and `unanswered`, where an ask counts as nearer the more it wants what the question wants. */
  answeredWanting: number;
  unansweredWanting: number;
  /** How much surer it is of an ask that is answered than of one that is not that it is the same question, in log-odds. */
  sameAnswered: number;
  /** How sure it is of what would be quoted of the best passages that it answers, in log-odds. */
  quoteAnswers: number;
  /** How much what is wanted is what people ask of the quote. */
  wantTold: number;
  /** How far the best window tells what is wanted, by its own words. */
  telling: number;
  /** Share of the question's character pairs that the passage or its ask holds. */
  coverage: number;
  /** 1 when a particular of the rule is asked for (the day of payment, the papers) and the quote tells none of that kind. */
  lacksDetail: number;
  /** Probability that the words want nothing that such documents tell. */
  wantsNothing: number;
  /** 1 when the question names one thing of a kind (平菇, 三级) and quote and passage only others of it. */
  namesAnother: number;
}

/** The unanswered asks of a document that has none lie about here. */
const usualUnanswered = 0.62;

/** Several asks that are about as near say more than one: how sharply the nearest counts. */
const sharpness = 20;

/** Log-odds where nothing was read, or surely none of it is so. */
const surelyNot = -6;

const sure = (logOdds: number | null): number => Math.max(surelyNot, logOdds ?? surelyNot);

/** An ask that wants quite the same is nearer by this than one that wants quite another thing. */
const wantingWeight = 0.3;

const softMaximum = (values: readonly number[]): number =>
  Math.log(values.reduce((sum, value) => sum + Math.exp(sharpness * value), 0)) / sharpness;

export function decisionFeatures(question: string, evidence: Evidence, quote: string): DecisionFeatures {
  const [first] = evidence.ranked;
  // who asks for what the older rule or count tells is answered by the newer one
  const text = Math.max(0, ...[first, first?.insteadOf].map((found) => found?.trace.text ?? 0));
  const asked = hasAsks(first);
  const { answered, unanswered, asksRead } = evidence;
  const among = (asks: readonly AskBeside[], weight: number, otherwise: number) =>
    asks.length > 0
      ? softMaximum(asks.map(({ similarity, wanting }) => similarity + weight * wanting))
      : otherwise + weight * usualWanting;
  // far unanswered asks speak for a passage only where people asked of it as well
  const against = (weight: number) => {
    const nearness = among(unanswered, weight, usualUnanswered);
    return asked ? nearness : Math.max(nearness, usualUnanswered + weight * usualWanting);
  };
  return {
    text,
    answered: among(asked ? answered : [], 0, text),
    asked: asked ? 1 : 0,
    unanswered: against(0),
    answeredWanting: among(asked ? answered : [], wantingWeight, text),
    unansweredWanting: against(wantingWeight),
    sameAnswered: sure(asksRead.answered) - sure(asksRead.unanswered),
    quoteAnswers: sure(quotesRead(evidence.ranked)),
    wantTold: first?.trace.wantingOf(quote) ?? usualWanting,
    telling: first?.trace.telling ?? usualWanting,
    coverage: coverage(evidence.searched, `${first?.passage.text ?? ''}${first?.trace.askWords ?? ''}`),
    wantsNothing: evidence.wantsNothing,
    lacksDetail: lacksDetail(plainText(question), plainText(quote)) ? 1 : 0,
    namesAnother: first !== undefined && tellsOfAnother(question, first, quote) ? 1 : 0,
  };
}

/** 从菌种场购棒的，每棒0.6元 is told of what the heading names. */
const tellsOfAnother = (question: string, { passage }: RankedPassage, quote: string): boolean =>
  namesAnother(plainText(question), `${headingOf(passage)}。${plainText(quote)}`) &&
  namesAnother(plainText(question), searchForm(passage));

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

/** A logistic model over some of the signs. */
export interface SignModel {
  intercept: number;
  weights: Readonly<Partial<Record<keyof DecisionFeatures, number>>>;
}

/**
 * How it is decided whether the best passage answers. What is far from everything (a greeting, a price, a quarrel) and what lies near
 * and is not told are two things, told by other signs: the probabilities are multiplied.
 */
export interface DecisionRule {
  /** That the words concern what the documents are about at all. */
  concerns: SignModel;
  /** Of those that do: that the passage answers. */
  answers: SignModel;
  /** It answers from this probability on. */
  threshold: number;
}

/** What a document without asks does not say is told by other signs, and less well, from what it says. */
const ruleFor = ({ asked }: DecisionFeatures): DecisionRule =>
  asked === 1 ? decisionTable.withAsks : decisionTable.withoutAsks;

/** What a model says of signs, in log-odds. */
export function logOddsBy({ intercept, weights }: SignModel, features: DecisionFeatures): number {
  let sum = intercept;
  for (const [name, weight] of Object.entries(weights)) {
    sum += weight * features[name as keyof DecisionFeatures];
  }
  return sum;
}

const probabilityBy = (model: SignModel, features: DecisionFeatures): number =>
  1 / (1 + Math.exp(-logOddsBy(model, features)));

/** Probability that the words concern what the documents are about. */
export const concernProbability = (features: DecisionFeatures): number =>
  probabilityBy(ruleFor(features).concerns, features);

/** Probability that the first citation answers; coefficients in `decision-table.ts`. */
export const answerProbability = (
  features: DecisionFeatures,
  { concerns, answers }: Omit<DecisionRule, 'threshold'> = ruleFor(features),
): number => probabilityBy(concerns, features) * probabilityBy(answers, features);

/** Who asks several things of one subject, and is answered one, asks for what the document tells. */
const besideAnswer = 0.6;

/** A wrong rule costs a family more than a refusal: below the threshold the bot says that it does not know. */
export function isAnswer(probability: number, features: DecisionFeatures, besideAnswered = false): boolean {
  const { threshold } = ruleFor(features);
  return probability >= (besideAnswered && features.asked === 1 ? threshold * besideAnswer : threshold);
}
