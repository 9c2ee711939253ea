import type { Benefit } from '../eligibility/benefit.js';
import type { ReviewedDocument } from '../eligibility/reviewed-document.js';
import {
  standingReviews,
  waitingReviews,
  withSuperseded,
  type RuleReview,
  type RuleReviewDesk,
} from '../eligibility/rule-review.js';
import { groupReviews, type ReviewGroup } from '../eligibility/said-anew.js';
import { supersededRules, type RuleToReview } from '../eligibility/superseded-rules.js';
import type { Corpus } from '../policy/corpus/corpus.js';
import { loadCorpus } from '../policy/corpus/load-corpus.js';
import type { RegionPath } from '../policy/corpus/region-list.js';
import { newUlid } from '../shared/id.js';
import { daysOf, documentWords, reviewedDocument } from './document-words.js';
import { readRuleBook } from './rule-files.js';
import { addReviews, readReviews } from './rule-review-file.js';

export interface ReviewedRules {
  /** With what was decided about them. */
  benefits: Benefit[];
  documents: readonly ReviewedDocument[];
  waiting: RuleToReview[];
  /** The same by the documents they are about. */
  groups: ReviewGroup[];
  standing: RuleReview[];
}

/** The rules of a corpus folder held against its newer documents, and what was decided so far. */
export async function reviewRules(corpusDir: string): Promise<ReviewedRules> {
  const [corpus, bind] = await Promise.all([loadCorpus(corpusDir), readRuleBook(corpusDir)]);
  const { lines } = await readReviews(corpusDir);
  return reviewBenefits(corpus, bind(corpus.passages), standingReviews(lines));
}

/** The same with rules that were read before. */
export function reviewBenefits(
  { documents: written, passages, lexicon, regions }: Corpus,
  rules: readonly Benefit[],
  standing: RuleReview[],
): ReviewedRules {
  const documents = written.map((document) => reviewedDocument(document, passages));
  const byId = new Map(written.map((document) => [document.id, daysOf(document)]));
  const benefits = withSuperseded(rules, standing, (id) => byId.get(id));
  const words = documentWords(lexicon);
  const touched = supersededRules(benefits, documents, words, (outer, inner) =>
    regions.contains(outer as RegionPath, inner as RegionPath),
  );
  const waiting = waitingReviews(touched, standing);
  return { benefits, documents, waiting, groups: groupReviews(waiting, touched, words), standing };
}

/** `changed`: called after every decision, before it is answered. */
export function createRuleReviewDesk(corpusDir: string, changed: () => Promise<void>): RuleReviewDesk {
  return {
    waiting: async () => (await reviewRules(corpusDir)).groups,

    async decided() {
      const { benefits, documents, standing } = await reviewRules(corpusDir);
      return standing
        .map((review) => ({
          review,
          rule: benefits.find(({ id }) => id === review.rule) ?? null,
          newer: documents.find(({ id }) => id === review.newer) ?? null,
        }))
        .reverse();
    },

    async decide({ rules, newer, verdict }, by, now) {
      const { waiting } = await reviewRules(corpusDir);
      const decided = waiting
        .filter((one) => one.newer.id === newer && rules.includes(one.rule.id))
        .map(({ rule }) => ({ id: newUlid(now), rule: rule.id, newer, verdict, by, at: now.toISOString() }));
      await addReviews(corpusDir, decided);
      await changed();
      return decided;
    },

    async undo(ids, by, now) {
      const standing = standingReviews((await readReviews(corpusDir)).lines);
      const undone = standing.filter(({ id }) => ids.includes(id));
      await addReviews(
        corpusDir,
        undone.map(({ id }) => ({ undoes: id, by, at: now.toISOString() })),
      );
      await changed();
      return undone.length;
    },
  };
}
