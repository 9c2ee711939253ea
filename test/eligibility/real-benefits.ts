import { join } from 'node:path';
import { openEligibility } from '../../src/app/open-eligibility.js';
import type { Benefit } from '../../src/eligibility/benefit.js';
import { checkHousehold, type CheckedBenefit } from '../../src/eligibility/check-household.js';
import { readFacts } from '../../src/eligibility/facts.js';
import type { Need } from '../../src/eligibility/need.js';

export const corpusDir = join(import.meta.dirname, '../../corpus');

/** The rules as they ship, read once a test file. */
export const real = await openEligibility(corpusDir);

const says = (need: Need): boolean =>
  need.kind === 'either' ? need.needs.some(says) : need.kind !== 'unstated';

/** Benefits whose document states at least one condition. */
export const stated = real.benefits.filter(({ conditions }) => conditions.some(({ need }) => says(need)));

/** One benefit for a household of its own place, on a day (YYYY-MM-DD). */
export function checkReal(benefit: Benefit, json: object, date: string): CheckedBenefit {
  const read = readFacts(json);
  if (read.kind === 'refused') throw new Error(`${benefit.id}: ${read.faults.join('; ')}`);
  return checkHousehold([benefit], read.facts, { region: benefit.place, date }, real.contains)[0]!;
}
