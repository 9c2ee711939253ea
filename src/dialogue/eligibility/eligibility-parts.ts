import type { Benefit } from '../../eligibility/benefit.js';
import type { ContainsPlace } from '../../eligibility/check-household.js';

/** Port: the rules as they stand, each citation bound to its passage. */
export interface EligibilityParts {
  benefits(): readonly Benefit[];
  /** Whether a rule rests on the passage. */
  restsOn(passage: string): boolean;
  contains: ContainsPlace;
}
