import { draftPrompt, type AskDrafter } from './ask-drafter.js';
import { openAskedDocument, withoutAsks } from './asked-document.js';
import { changeAsks } from './asks-file.js';
import type { Ask } from './asks.js';
import type { Fact } from './find-facts.js';
import { KnownAsks } from './known-asks.js';
import type { Passage } from './passage.js';
import { readDrafts, type DroppedDraft } from './read-drafts.js';

/** What a model drafted for a document. */
export interface DraftedAsks {
  asks: readonly Ask[];
  dropped: Readonly<Partial<Record<DroppedDraft, number>>>;
  /** Facts that had no asks before, and how many of them have some now. */
  facts: number;
  asked: number;
  /** The model did not answer (any more): what it drafted before is kept. */
  down: boolean;
}

/** One silence may be chance. */
const silencesBorne = 2;
const factsPerPrompt = 3;

/**
 * Has a model draft asks for the facts of a document that have none, and keeps what holds, unreviewed. Never rejects
 * because of the model: one that is down or talks nonsense leaves the document as it was.
 */
export async function draftAsks(
  corpusDir: string,
  id: string,
  drafter: AskDrafter,
  progress?: (done: number, all: number) => void,
): Promise<DraftedAsks> {
  const asked = await openAskedDocument(corpusDir, id);
  const missing = withoutAsks(asked.facts).map(({ fact }) => fact);
  const known = new KnownAsks(asked.asks);
  const asks: Ask[] = [];
  const dropped: Partial<Record<DroppedDraft, number>> = {};
  let silences = 0;
  const groups = inPrompts(missing);
  for (const [i, { passage, facts }] of groups.entries()) {
    const words = await drafter(draftPrompt(asked.document.title, passage, facts)).catch(() => null);
    if (words === null) {
      silences += 1;
      if (silences >= silencesBorne) break;
      continue;
    }
    silences = 0;
    const read = readDrafts(words, facts, passage.text, known);
    asks.push(...read.asks);
    for (const reason of read.dropped) dropped[reason] = (dropped[reason] ?? 0) + 1;
    progress?.(i + 1, groups.length);
  }
  await changeAsks(corpusDir, id, asks);
  const quotes = new Set(asks.map((ask) => ask.quote));
  return {
    asks,
    dropped,
    facts: missing.length,
    asked: missing.filter((fact) => quotes.has(fact.text)).length,
    down: silences > 0,
  };
}

/** One passage a prompt, and few facts of it: a short reply is not cut off. */
function inPrompts(facts: readonly Fact[]): { passage: Passage; facts: Fact[] }[] {
  const groups: { passage: Passage; facts: Fact[] }[] = [];
  for (const fact of facts) {
    const group = groups.at(-1);
    if (group?.passage === fact.passage && group.facts.length < factsPerPrompt) group.facts.push(fact);
    else groups.push({ passage: fact.passage, facts: [fact] });
  }
  return groups;
}
