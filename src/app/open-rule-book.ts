import type { Config } from '../config/config.js';
import type { EligibilityParts } from '../dialogue/eligibility/eligibility-parts.js';
import { passagesUnder } from '../eligibility/claims.js';
import type { PolicyLibrary } from '../policy/policy-library.js';
import type { RegionPath } from '../policy/corpus/region-list.js';
import type { OpenPolicy } from './open-policy.js';
import { readRuleBook } from './rule-files.js';

/** The rules for a running house; bound anew to passages before another index comes into use, in nobody's turn. */
export async function openRuleBook(
  { corpusDir }: Pick<Config, 'corpusDir'>,
  policy: Pick<OpenPolicy, 'library' | 'beforeUse'>,
): Promise<EligibilityParts> {
  const bindTo = await readRuleBook(corpusDir);
  const bind = ({ passages }: PolicyLibrary) => {
    const benefits = bindTo(passages);
    return { benefits, under: passagesUnder(benefits) };
  };
  let bound = bind(policy.library());
  policy.beforeUse((library) => (bound = bind(library)));
  return {
    benefits: () => bound.benefits,
    restsOn: (passage) => bound.under.has(passage),
    contains: (outer, inner) => policy.library().regions.contains(outer as RegionPath, inner as RegionPath),
  };
}
