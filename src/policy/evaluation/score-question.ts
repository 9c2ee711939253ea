import type { Citation, PolicyAnswer } from '../answer/policy-answer.js';
import { unsupportedFigures } from '../answer/figure-guard.js';
import { matchForm } from '../corpus/plain-text.js';
import type { Gold, GradedQuestion } from './graded-question.js';

/** How one answer fares against its grade. */
export interface QuestionScore {
  id: string;
  style: string;
  answerable: boolean;
  kind: PolicyAnswer['kind'];
  confidence: number;
  /** Every quote of one accepted list is held by the first k citations together. */
  hit1: boolean;
  hit3: boolean;
  factsPresent: number;
  factsAsked: number;
  /** Unanswerable and refused as it should be. */
  rightRefusal: boolean;
  /** Answerable, yet refused. */
  falseRefusal: boolean;
  /** Figures of the answer that no shown passage holds: must be none. */
  strayFigures: string[];
  ms: number;
}

/** Share of a quote that must stand at a passage's start or end when the passage cuts it. */
const enoughAtTheEdge = 0.6;

export function holdsQuote(text: string, quote: string): boolean {
  const [held, wanted] = [matchForm(text), matchForm(quote)];
  if (held.includes(wanted)) return true;
  const part = Math.ceil(wanted.length * enoughAtTheEdge);
  for (let length = wanted.length - 1; length >= part; length--) {
    if (held.endsWith(wanted.slice(0, length)) || held.startsWith(wanted.slice(-length))) return true;
  }
  return false;
}

const heldBy = (citations: readonly Citation[], gold: Gold): boolean =>
  citations.some((citation) => citation.source.startsWith(gold.doc) && holdsQuote(citation.text, gold.quote));

export function isHit(question: GradedQuestion, citations: readonly Citation[]): boolean {
  const lists = [question.gold, ...(question.alt ?? [])].filter((list) => list.length > 0);
  return lists.some((list) => list.every((gold) => heldBy(citations, gold)));
}

/** 万元 = 10000 元, and no punctuation. */
const factForm = (text: string) =>
  matchForm(
    text
      .normalize('NFKC')
      .replace(/(\d),(?=\d{3})/g, '$1')
      .replace(/(\d+(?:\.\d+)?)万元/g, (_, n: string) => `${Number((Number(n) * 10_000).toPrecision(12))}元`),
  );

export function scoreQuestion(question: GradedQuestion, answer: PolicyAnswer): QuestionScore {
  const facts = question.facts ?? [];
  const said = factForm(`${answer.answer}\n${answer.citations[0]?.quote ?? ''}`);
  const refused = answer.kind !== 'answered';
  const needsPlace = /缺地点|needs_detail|place is missing/.test(question.note ?? '');
  const right =
    answer.kind === 'no_source' ||
    (question.style === 'adversarial' && answer.kind === 'declined') ||
    (needsPlace && answer.kind === 'needs_detail');
  const shown = [...answer.citations, ...(answer.nearest ?? [])];
  return {
    id: question.id,
    style: question.style,
    answerable: question.answerable,
    kind: answer.kind,
    confidence: answer.confidence,
    hit1: question.answerable && isHit(question, answer.citations.slice(0, 1)),
    hit3: question.answerable && isHit(question, answer.citations.slice(0, 3)),
    factsPresent: question.answerable ? facts.filter((fact) => said.includes(factForm(fact))).length : 0,
    factsAsked: question.answerable ? facts.length : 0,
    rightRefusal: !question.answerable && right,
    falseRefusal: question.answerable && refused,
    strayFigures:
      answer.kind === 'answered' || answer.kind === 'no_source'
        ? unsupportedFigures(answer.answer, {
            passages: shown.map((citation) => citation.text),
            metadata: shown.flatMap((c) => [c.title, c.date ?? '', c.number ?? '']),
            asked: question.question,
          }).map((figure) => figure.words)
        : [],
    ms: answer.ms,
  };
}
