import type { Ask } from './asks.js';
import { matchForm } from './plain-text.js';

/** How an ask stands to those a document has already. */
export type AskStanding = 'new' | 'known' | 'contradicts';

/** The asks of one document by their words: the same words twice for one sentence are one ask. */
export class KnownAsks {
  private readonly quotes = new Map<string, Set<string>>();

  constructor(asks: readonly Ask[]) {
    for (const ask of asks) this.add(ask);
  }

  add(ask: Ask): void {
    const words = matchForm(ask.ask);
    const quotes = this.quotes.get(words) ?? new Set();
    this.quotes.set(words, quotes.add(quoteOf(ask)));
  }

  /** `contradicts`: the same words are kept as answered and would be as unanswered, or the other way round. */
  standing(ask: Ask): AskStanding {
    const quotes = this.quotes.get(matchForm(ask.ask));
    if (quotes === undefined) return 'new';
    if (quotes.has(quoteOf(ask))) return 'known';
    return quotes.has('') !== !ask.answered ? 'contradicts' : 'new';
  }
}

/** Empty for asks that nothing answers. */
const quoteOf = (ask: Ask): string => (ask.answered ? matchForm(ask.quote ?? '') : '');
