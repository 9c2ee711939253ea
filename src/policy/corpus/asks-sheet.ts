import { z } from 'zod';
import { isDraft } from './asks-of-facts.js';
import type { AskedDocument } from './asked-document.js';
import type { AskedFact } from './asks-of-facts.js';
import type { FactKind } from './find-facts.js';

const Unanswered = z.strictObject({ ask: z.string(), why: z.string() });

/**
 * One line of the sheet a person fills in: one fact, or (without `quote`) what the document does not say.
 * Empty strings are places to write into; `drafts` are a model's, and the person strikes out those that are wrong.
 */
export const SheetLine = z.strictObject({
  fact: z.number().optional(),
  section: z.string().optional(),
  document: z.string().optional(),
  quote: z.string().optional(),
  drafts: z.array(z.union([z.string(), Unanswered])).optional(),
  asks: z.array(z.string()).default([]),
  cadre: z.array(z.string()).default([]),
  unanswered: z.array(Unanswered).default([]),
});
export type SheetLine = z.infer<typeof SheetLine>;

/** About ten minutes of writing. */
export const sheetFacts = 12;

const wantsReading = ({ asks }: AskedFact): boolean => asks.every(isDraft);

/** How soon somebody asks for it: 0 first. */
const urgency: readonly FactKind[][] = [
  ['amount', 'ceiling', 'who', 'exclusion', 'papers', 'phone'],
  ['steps', 'when', 'where', 'use', 'ratio'],
  ['office'],
];
const rank = ({ fact }: AskedFact): number => {
  const found = urgency.findIndex((kinds) => kinds.some((kind) => fact.kinds.includes(kind)));
  return found === -1 ? urgency.length : found;
};

/** Facts that have no asks, or only drafts nobody read: the most asked-for first. */
export const factsToWrite = (facts: readonly AskedFact[]): AskedFact[] =>
  facts.filter(wantsReading).sort((a, b) => rank(a) - rank(b));

/** The sheet for the facts that want writing, at most `limit`. */
export function writeSheet({ document, facts, asks }: AskedDocument, limit = sheetFacts): string {
  const chosen = factsToWrite(facts).slice(0, limit);
  const lines = chosen.map(({ fact, asks: own }) => ({
    fact: fact.number,
    section: fact.passage.section.join(' '),
    quote: fact.text,
    ...(own.length === 0 ? {} : { drafts: own.map((ask) => ask.ask) }),
    asks: ['', '', '', ''],
    cadre: [''],
  }));
  const drafts = asks.filter((ask) => !ask.answered && isDraft(ask));
  const missing = {
    document: document.id,
    ...(drafts.length === 0 ? {} : { drafts: drafts.map(({ ask, why }) => ({ ask, why: why ?? '' })) }),
    unanswered: [1, 2, 3].map(() => ({ ask: '', why: '' })),
  };
  return [...lines, missing].map((line) => `${JSON.stringify(line)}\n`).join('');
}
