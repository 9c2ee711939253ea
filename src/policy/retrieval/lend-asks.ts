import { figuresIn } from '../answer/figures.js';
import { findFacts } from '../corpus/find-facts.js';
import { locateQuote } from '../corpus/locate-quote.js';
import { matchForm } from '../corpus/plain-text.js';
import type { RegionList } from '../corpus/region-list.js';
import type { IndexContent, IndexedAsk, VectorPlan } from './index-content.js';

/** Sentences this near (cosine) say the same of another place or year. */
const sameMatter = 0.8;
/** Fewer characters than this are left of an ask that was all figures and places. */
const shortest = 5;

export interface Lending {
  content: IndexContent;
  plan: VectorPlan;
  /** One a window of the plan. */
  vectors: readonly Float32Array[];
  regions: RegionList;
}

/** A sentence of the index: its window, and the asks bound to it. */
interface Sentence {
  passage: number;
  window: number;
  asks: IndexedAsk[];
}

/**
 * Asks for fact sentences that have none: those of the most similar sentence of another document, without its figures
 * and place names. Pure. Compares every borrower with every lender: seconds for ten thousand of each.
 */
export function lendAsks({ content, plan, vectors, regions }: Lending): IndexedAsk[] {
  const sentences = sentencesOf(content, plan);
  const lenders = [...sentences.values()].filter(({ asks }) => asks.some((ask) => ask.origin === undefined));
  const documentOf = (sentence: Sentence) => content.passages[sentence.passage]!.document;
  return findFacts(content.passages).flatMap((fact) => {
    const borrower = sentences.get(keyOf(fact.passage.id, fact.sentence));
    if (borrower === undefined || borrower.asks.length > 0) return [];
    let nearest: Sentence | null = null;
    let best = sameMatter;
    for (const lender of lenders) {
      if (documentOf(lender) === documentOf(borrower)) continue;
      const similarity = dot(vectors[borrower.window]!, vectors[lender.window]!);
      if (similarity >= best) [nearest, best] = [lender, similarity];
    }
    const words = nearest === null ? [] : lentWords(nearest.asks, regions);
    return words.map((ask) => ({
      ask,
      quote: fact.text,
      passage: borrower.passage,
      origin: 'lent' as const,
    }));
  });
}

const keyOf = (passage: string, sentence: number): string => `${passage}#${sentence}`;

/** The sentences that are windows of their own, by passage and place in it. */
function sentencesOf(content: IndexContent, plan: VectorPlan): Map<string, Sentence> {
  const sentences = new Map<string, Sentence>();
  plan.windows.forEach(({ first, last, owner }, window) => {
    if (first !== last) return;
    sentences.set(keyOf(content.passages[owner]!.id, first), { passage: owner, window, asks: [] });
  });
  for (const ask of content.asks) {
    const passage = content.passages[ask.passage]!;
    const [first, last] = locateQuote(passage, ask.quote) ?? [0, -1];
    for (let at = first; at <= last; at++) sentences.get(keyOf(passage.id, at))?.asks.push(ask);
  }
  return sentences;
}

function lentWords(asks: readonly IndexedAsk[], regions: RegionList): string[] {
  const words = asks
    .filter((ask) => ask.origin === undefined)
    .map((ask) => withoutParticulars(ask.ask, regions))
    .filter((ask) => matchForm(ask).length >= shortest);
  return [...new Set(words)];
}

/** An ask without the figures and places that hold for its own document only. */
export function withoutParticulars(ask: string, regions: RegionList): string {
  const text = ask.normalize('NFKC');
  const cuts = [
    ...figuresIn(text).map(({ start, words }) => ({ start, end: start + words.length })),
    ...regions.mentions(text),
  ].sort((a, b) => a.start - b.start);
  let kept = '';
  let at = 0;
  for (const { start, end } of cuts) {
    kept += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return kept + text.slice(at);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
