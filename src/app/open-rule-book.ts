import type { Config } from '../config/config.js';
import type { EligibilityParts } from '../dialogue/eligibility/eligibility-parts.js';
import type { Benefit } from '../eligibility/benefit.js';
import { readRules } from '../eligibility/read-rules.js';
import type { PolicyLibrary } from '../policy/policy-library.js';
import type { RegionPath } from '../policy/corpus/region-list.js';
import { passageFinder } from './open-eligibility.js';
import { readRuleFiles } from './rule-files.js';

/** The rules for a running house; bound anew to passages when another index comes into use. */
export async function openRuleBook(
  { corpusDir }: Pick<Config, 'corpusDir'>,
  library: () => PolicyLibrary,
): Promise<EligibilityParts> {
  const files = await readRuleFiles(corpusDir);
  let bound: { library: PolicyLibrary; benefits: Benefit[] } | null = null;
  const benefits = (): Benefit[] => {
    const current = library();
    if (bound?.library !== current) {
      const locate = passageFinder(current.passages);
      bound = {
        library: current,
        benefits: files.flatMap(({ path, text }) => readRules(text, path, locate)),
      };
    }
    return bound.benefits;
  };
  // a file that cannot be read stops the house now, not a villager's turn
  benefits();
  return {
    benefits,
    contains: (outer, inner) => library().regions.contains(outer as RegionPath, inner as RegionPath),
  };
}
