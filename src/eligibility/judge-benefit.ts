import type { Benefit, RuleCitation } from './benefit.js';
import type { FactName } from './fact.js';
import type { Facts } from './facts.js';
import { judgeNeed, type State } from './judge-need.js';

/** One condition of a benefit, held against the facts. */
export interface JudgedCondition {
  /** `condition`: must be met; `exclusion`: must not. */
  part: 'condition' | 'exclusion';
  state: State;
  reason: string;
  citation: RuleCitation;
}

/** What the conditions alone say, place and period apart. */
export type Standing = 'likely' | 'unlikely' | 'ask_more';

export interface JudgedBenefit {
  standing: Standing;
  conditions: JudgedCondition[];
  /** Facts that could still change the standing, those named first by the document first. */
  waits: readonly FactName[];
}

/** Holds every condition of a benefit against completed facts. Without a condition in the document there is nothing to be met. */
export function judgeBenefit(
  benefit: Pick<Benefit, 'conditions' | 'exclusions'>,
  facts: Facts,
): JudgedBenefit {
  const waits = new Set<FactName>();
  const conditions: JudgedCondition[] = [];
  let standing: Standing = benefit.conditions.length === 0 ? 'ask_more' : 'likely';
  const judge = (part: JudgedCondition['part'], against: State, all: Benefit['conditions']) => {
    for (const { need, citation } of all) {
      const { state, reason, waits: facing } = judgeNeed(need, facts);
      conditions.push({ part, state, reason, citation });
      for (const fact of facing) waits.add(fact);
      if (state === against) standing = 'unlikely';
      else if (state === 'unknown' && standing === 'likely') standing = 'ask_more';
    }
  };
  judge('condition', 'not_met', benefit.conditions);
  judge('exclusion', 'met', benefit.exclusions);
  return { standing, conditions, waits: standing === 'ask_more' ? [...waits] : [] };
}
