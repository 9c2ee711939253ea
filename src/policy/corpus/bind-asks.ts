import type { Ask } from './asks.js';
import type { BoundAsk } from './corpus.js';
import type { Passage } from './passage.js';
import { matchForm } from './plain-text.js';

/** The asks that hold, and those whose quote no passage of the document contains any more. */
export interface AskBinding {
  bound: BoundAsk[];
  lost: Ask[];
}

/** Share of a quote's head that must stand in a passage when the quote runs over into something else. */
const headShare = 0.6;

/** Binds each answered ask of one document to the passage that holds its quote. */
export function bindAsks(document: string, passages: readonly Passage[], asks: readonly Ask[]): AskBinding {
  const findPassage = quoteFinder(passages);
  const bound: BoundAsk[] = [];
  const lost: Ask[] = [];
  for (const ask of asks) {
    if (!ask.answered || ask.quote === undefined) {
      bound.push({ ...ask, document, passage: null });
      continue;
    }
    const passage = findPassage(ask.quote);
    if (passage) bound.push({ ...ask, document, passage });
    else lost.push(ask);
  }
  return { bound, lost };
}

/** Finds the passage of a quote: the one containing it, else the one holding the largest part of it. */
function quoteFinder(passages: readonly Passage[]): (quote: string) => Passage | null {
  const forms = passages.map((passage) => matchForm(passage.text));
  const starts: number[] = [];
  let whole = '';
  for (const form of forms) {
    starts.push(whole.length);
    whole += form;
  }
  const known = new Map<string, Passage | null>();
  return (quote) => {
    const cached = known.get(quote);
    if (cached !== undefined) return cached;
    const wanted = matchForm(quote);
    const found = wanted === '' ? null : locate(wanted);
    known.set(quote, found);
    return found;
  };

  function locate(wanted: string): Passage | null {
    const inside = forms.findIndex((form) => form.includes(wanted));
    if (inside !== -1) return passages[inside]!;
    const at = whole.indexOf(wanted);
    if (at !== -1) return largestShare(at, at + wanted.length);
    const head = wanted.slice(0, Math.ceil(wanted.length * headShare));
    const byHead = head.length < 8 ? -1 : forms.findIndex((form) => form.includes(head));
    return byHead === -1 ? null : passages[byHead]!;
  }

  function largestShare(from: number, to: number): Passage {
    let best = 0;
    let share = -1;
    forms.forEach((form, i) => {
      const overlap = Math.min(to, starts[i]! + form.length) - Math.max(from, starts[i]!);
      if (overlap > share) [best, share] = [i, overlap];
    });
    return passages[best]!;
  }
}
