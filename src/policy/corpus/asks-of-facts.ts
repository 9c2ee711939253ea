import type { Ask } from './asks.js';
import type { BoundAsk } from './corpus.js';
import type { Fact } from './find-facts.js';
import { locateQuote } from './locate-quote.js';
import { matchForm } from './plain-text.js';

/** A fact and the asks whose quote lies on its sentence. */
export interface AskedFact {
  fact: Fact;
  asks: readonly BoundAsk[];
}

/** Every fact with its asks; facts without any keep their place. */
export function asksOfFacts(facts: readonly Fact[], asks: readonly BoundAsk[]): AskedFact[] {
  const places = asks.flatMap((ask) => (ask.passage === null ? [] : [{ ask, held: heldBy(ask) }]));
  return facts.map((fact) => {
    const form = matchForm(fact.text);
    const own = places.filter(({ ask: { passage, quote }, held }) =>
      // a quote that runs over two passages lies whole in neither
      held === null
        ? matchForm(quote ?? '').includes(form)
        : passage?.id === fact.passage.id && held[0] <= fact.sentence && fact.sentence <= held[1],
    );
    return { fact, asks: own.map(({ ask }) => ask) };
  });
}

const heldBy = ({ passage, quote }: BoundAsk) =>
  passage === null || quote === undefined ? null : locateQuote(passage, quote);

/** `by` of asks that a model drafted. */
export const modelPen = 'model';

/** Drafted by a model, and nobody has read it yet. */
export const isDraft = (ask: Pick<Ask, 'by' | 'reviewed'>): boolean => ask.by === modelPen && !ask.reviewed;
