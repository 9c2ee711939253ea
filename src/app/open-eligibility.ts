import type { Benefit } from '../eligibility/benefit.js';
import type { ContainsPlace } from '../eligibility/check-household.js';
import { readRules, type LocatesQuote } from '../eligibility/read-rules.js';
import type { Corpus } from '../policy/corpus/corpus.js';
import { loadCorpus } from '../policy/corpus/load-corpus.js';
import { locateQuote } from '../policy/corpus/locate-quote.js';
import type { Passage } from '../policy/corpus/passage.js';
import type { RegionPath } from '../policy/corpus/region-list.js';
import { readRuleFiles } from './rule-files.js';

export interface OpenEligibility {
  /** Each citation bound to its passage. */
  benefits: Benefit[];
  documents: Corpus['documents'];
  contains: ContainsPlace;
  /** A place as typed → its canonical path; null when it is none. */
  resolve: (typed: string) => string | null;
}

/** The rules of a corpus folder; a file that cannot be read stops with its name (`corpus check` lists all). */
export async function openEligibility(corpusDir: string): Promise<OpenEligibility> {
  const corpus = await loadCorpus(corpusDir);
  const { regions } = corpus;
  const locate = passageFinder(corpus.passages);
  const files = await readRuleFiles(corpusDir);
  return {
    benefits: files.flatMap(({ path, text }) => readRules(text, path, locate)),
    documents: corpus.documents,
    contains: (outer, inner) => regions.contains(outer as RegionPath, inner as RegionPath),
    resolve: (typed) => regions.resolve(typed),
  };
}

/** Finds the passage of a document that holds a quote whole. */
export function passageFinder(passages: readonly Passage[]): LocatesQuote {
  return (document, quote) =>
    passages.find((passage) => passage.document === document && locateQuote(passage, quote) !== null)?.id ??
    null;
}
