import { watchFile } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import type { EligibilityParts } from '../dialogue/eligibility/eligibility-parts.js';
import { passagesUnder } from '../eligibility/claims.js';
import { standingReviews, withSuperseded } from '../eligibility/rule-review.js';
import type { PolicyLibrary } from '../policy/policy-library.js';
import type { RegionPath } from '../policy/corpus/region-list.js';
import { daysOf } from './document-words.js';
import type { OpenPolicy } from './open-policy.js';
import { readRuleBook } from './rule-files.js';
import { readReviews, reviewFile } from './rule-review-file.js';

/** How often a running house looks whether another one decided about a rule, in milliseconds. */
const reviewWatch = 2_000;

export interface RuleBook extends EligibilityParts {
  /** Resolves when the rules are as they were decided. */
  reviewed(): Promise<void>;
}

/** The rules for a running house; bound anew to passages before another index comes into use, in nobody's turn. */
export async function openRuleBook(
  { corpusDir }: Pick<Config, 'corpusDir'>,
  policy: Pick<OpenPolicy, 'library' | 'beforeUse'>,
): Promise<RuleBook> {
  const bindTo = await readRuleBook(corpusDir);
  const readStanding = async () => standingReviews((await readReviews(corpusDir)).lines);
  let standing = await readStanding();
  const bind = ({ passages, documents }: PolicyLibrary) => {
    const benefits = withSuperseded(bindTo(passages), standing, (id) => {
      const document = documents.get(id);
      return document === undefined ? undefined : daysOf(document);
    });
    return { benefits, under: passagesUnder(benefits) };
  };
  let bound = bind(policy.library());
  policy.beforeUse((library) => (bound = bind(library)));
  const reviewed = async (): Promise<void> => {
    standing = await readStanding();
    bound = bind(policy.library());
  };
  // a file that cannot be read for a moment leaves the rules as they were; the next look tries again
  watchFile(
    join(corpusDir, reviewFile),
    { persistent: false, interval: reviewWatch },
    () => void reviewed().catch(() => undefined),
  );
  return {
    benefits: () => bound.benefits,
    restsOn: (passage) => bound.under.has(passage),
    contains: (outer, inner) => policy.library().regions.contains(outer as RegionPath, inner as RegionPath),
    reviewed,
  };
}
