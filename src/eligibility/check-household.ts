import type { Benefit, Superseded } from './benefit.js';
import { outcomeWords } from './eligibility-wording.js';
import type { FactName } from './fact.js';
import { completeFacts, type Facts } from './facts.js';
import { judgeBenefit, type JudgedBenefit, type JudgedCondition, type Standing } from './judge-benefit.js';

/**
 * `was_in_force`: the document's period has ended, or a newer one counts instead. `not_here`: it is of another place, or
 * its period has not begun.
 */
export type Outcome = Standing | 'was_in_force' | 'not_here';

/** Where and when somebody asks. */
export interface Asked {
  /** Canonical path; null when the place is not known. */
  region: string | null;
  /** YYYY-MM-DD in Asia/Shanghai. */
  date: string;
}

/** Whether `outer` is `inner` or a place above it. */
export type ContainsPlace = (outer: string, inner: string) => boolean;

export interface CheckedBenefit {
  benefit: Benefit;
  outcome: Outcome;
  /** What the conditions said; only with `was_in_force`. */
  then: Standing | null;
  /** The newer document that counts on the day asked about; only with `was_in_force`. */
  newer: Superseded | null;
  /** In plain Chinese; never a promise. */
  says: string;
  conditions: JudgedCondition[];
  waits: readonly FactName[];
}

export type HereAndNow = 'here' | 'perhaps_here' | 'elsewhere' | 'before';

/** Every benefit, held against a household, in the order given. Pure. */
export function checkHousehold(
  benefits: readonly Benefit[],
  told: Facts,
  asked: Asked,
  contains: ContainsPlace,
): CheckedBenefit[] {
  const facts = completeFacts(told);
  const where = placeFinder(asked, contains);
  return benefits.map((benefit) => {
    const place = where(benefit);
    const judged = judgeBenefit(benefit, facts);
    const { outcome, then } = outcomeOf(judged, place);
    const says = outcomeWords({ benefit, judged, place, outcome, then });
    const waits = outcome === 'not_here' ? [] : judged.waits;
    const newer = outcome === 'was_in_force' ? place.newer : null;
    return { benefit, outcome, then, newer, says, conditions: judged.conditions, waits };
  });
}

/** Whether a benefit is of the place and day asked about. `ended`: its period is over, or `newer` counts instead. */
export interface PlaceAndDay {
  at: HereAndNow;
  ended: boolean;
  newer: Superseded | null;
}

/** Whether a benefit's place and period are those asked about; each place is looked up once. */
export function placeFinder(
  { region, date }: Asked,
  contains: ContainsPlace,
): (benefit: Pick<Benefit, 'place' | 'valid' | 'superseded'>) => PlaceAndDay {
  const known = new Map<string, HereAndNow>();
  const find = (place: string): HereAndNow => {
    if (region === null || (!contains(place, region) && contains(region, place))) return 'perhaps_here';
    return contains(place, region) ? 'here' : 'elsewhere';
  };
  return ({ place, valid, superseded }) => {
    const at = known.get(place) ?? find(place);
    known.set(place, at);
    if (at === 'elsewhere') return { at, ended: false, newer: null };
    if (date < valid.from) return { at: 'before', ended: false, newer: null };
    const newer = superseded !== null && date >= superseded.from ? superseded : null;
    return { at, ended: date > valid.to || newer !== null, newer };
  };
}

function outcomeOf(
  { standing }: JudgedBenefit,
  { at, ended }: { at: HereAndNow; ended: boolean },
): { outcome: Outcome; then: Standing | null } {
  if (at === 'elsewhere' || at === 'before') return { outcome: 'not_here', then: null };
  const sure = at === 'perhaps_here' && standing === 'likely' ? 'ask_more' : standing;
  return ended ? { outcome: 'was_in_force', then: sure } : { outcome: sure, then: null };
}
