import type { Benefit } from '../eligibility/benefit.js';
import type { ContainsPlace } from '../eligibility/check-household.js';
import { standingReviews, withSuperseded } from '../eligibility/rule-review.js';
import type { Corpus } from '../policy/corpus/corpus.js';
import { loadCorpus } from '../policy/corpus/load-corpus.js';
import type { RegionPath } from '../policy/corpus/region-list.js';
import { daysOf } from './document-words.js';
import { readRuleBook } from './rule-files.js';
import { readReviews } from './rule-review-file.js';

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
  const [corpus, bind, { lines }] = await Promise.all([
    loadCorpus(corpusDir),
    readRuleBook(corpusDir),
    readReviews(corpusDir),
  ]);
  const { regions } = corpus;
  const days = new Map(corpus.documents.map((document) => [document.id, daysOf(document)]));
  return {
    benefits: withSuperseded(bind(corpus.passages), standingReviews(lines), (id) => days.get(id)),
    documents: corpus.documents,
    contains: (outer, inner) => regions.contains(outer as RegionPath, inner as RegionPath),
    resolve: (typed) => regions.resolve(typed),
  };
}
