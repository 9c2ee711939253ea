import type { Corpus } from '../corpus/corpus.js';
import { KnownAsks } from '../corpus/known-asks.js';
import type { Passage } from '../corpus/passage.js';
import { matchForm } from '../corpus/plain-text.js';
import { placesOf, type LedgerEntry } from '../question-ledger.js';
import type { AskDecision } from './ask-decision.js';
import { askableWords } from './askable-words.js';
import { holdsQuote, learntLine } from './learnt-ask.js';

/** A question that could become an ask, once a county role says so. */
export interface ProposedAsk {
  /** The newest entry with these words that shows the most: one that was helpful, if any was. */
  entry: LedgerEntry;
  /** Without personal data. */
  words: string;
  /** What was shown when somebody said 有用; null where a role has to choose a passage. */
  answer: { passage: Passage; quote: string } | null;
  /** How often the same words came in the same place. */
  said: Record<LedgerEntry['kind'], number>;
}

export interface ProposalSources {
  /** Newest first. */
  entries: readonly LedgerEntry[];
  /** Those not undone. */
  standing: readonly AskDecision[];
  corpus: Pick<Corpus, 'passages' | 'asks'>;
  mask: (text: string) => string;
}

/**
 * What the ledger proposes to learn: answers found helpful first, then what needs a passage chosen, the most frequent
 * first. Left out: what was decided, what the corpus knows, words that do not stand alone or are personal throughout.
 */
export function proposeAsks({ entries, standing, corpus, mask }: ProposalSources): ProposedAsk[] {
  const decided = new Set(standing.map(({ question }) => question));
  const passages = new Map<string, Passage>(corpus.passages.map((passage) => [passage.id, passage]));
  const proposals: ProposedAsk[] = [];
  for (const { words, same } of sameWords(entries, mask)) {
    if (same.some(({ id }) => decided.has(id))) continue;
    const said = { no_source: 0, not_helpful: 0, helpful: 0 };
    for (const { kind } of same) said[kind]++;
    const helpful = same
      .map((entry) => ({ entry, answer: shownAnswer(entry, passages) }))
      .find(({ answer }) => answer !== null);
    const { entry, answer } = helpful ?? { entry: same[0]!, answer: null };
    if (answer !== null && isKnown(corpus, words, answer)) continue;
    if (answer === null && said.helpful === same.length) continue;
    proposals.push({ entry, words, answer, said });
  }
  const weight = ({ said }: ProposedAsk) => said.helpful + said.not_helpful + said.no_source;
  return proposals.sort(
    (a, b) => Number(b.answer !== null) - Number(a.answer !== null) || weight(b) - weight(a),
  );
}

/** The passage and sentence a helpful answer showed first; null when the passage is not there any more. */
export function shownAnswer(
  { kind, passages: shown, quote }: LedgerEntry,
  passages: ReadonlyMap<string, Passage>,
): ProposedAsk['answer'] {
  const passage = passages.get(shown[0] ?? '');
  if (kind !== 'helpful' || passage === undefined || quote === null) return null;
  return holdsQuote(passage, quote) ? { passage, quote } : null;
}

function isKnown(
  { asks }: ProposalSources['corpus'],
  words: string,
  { passage, quote }: NonNullable<ProposedAsk['answer']>,
): boolean {
  const own = asks.filter(({ document }) => document === passage.document);
  return new KnownAsks(own).standing(learntLine(words, quote)) === 'known';
}

/** Entries of the same words in the same place, in order; what stands alone only. */
function sameWords(
  entries: readonly LedgerEntry[],
  mask: ProposalSources['mask'],
): { words: string; same: LedgerEntry[] }[] {
  const groups = new Map<string, { words: string; same: LedgerEntry[] }>();
  for (const entry of entries) {
    const words = entry.followUp ? null : askableWords(entry.question, mask);
    if (words === null) continue;
    const key = [matchForm(words), ...placesOf(entry)].join('\n');
    const group = groups.get(key) ?? { words, same: [] };
    group.same.push(entry);
    groups.set(key, group);
  }
  return [...groups.values()];
}
