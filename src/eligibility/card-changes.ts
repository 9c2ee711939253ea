import type { Benefit } from './benefit.js';
import { cardRuleOf, type CardRule } from './card-entry.js';

/** Why a printed card says something that holds no more. */
export interface CardChange {
  rule: string;
  /** As it is called today; null once the rule is gone. */
  name: string | null;
  /** Year or years of the document it was printed by. */
  years: string;
  kind: 'gone' | 'changed' | 'ended' | 'superseded';
  /** Years of the newer document; only with `superseded`. */
  newer?: string;
}

/**
 * What became of the rules a card was printed by. A period that was over already when it was printed is no news: the
 * card said so with its year. Days are YYYY-MM-DD.
 */
export function cardChanges(
  { printedOn, rules }: { printedOn: string; rules: readonly CardRule[] },
  benefits: ReadonlyMap<string, Benefit>,
  today: string,
): CardChange[] {
  return rules.flatMap(({ rule, years, mark }): CardChange[] => {
    const benefit = benefits.get(rule);
    if (benefit === undefined) return [{ rule, name: null, years, kind: 'gone' }];
    const { name, valid, superseded } = benefit;
    const isOther = cardRuleOf(benefit).mark !== mark;
    if (isOther && superseded !== null && superseded.from <= today)
      return [{ rule, name, years, kind: 'superseded', newer: superseded.years }];
    if (isOther) return [{ rule, name, years, kind: 'changed' }];
    return printedOn <= valid.to && valid.to < today ? [{ rule, name, years, kind: 'ended' }] : [];
  });
}
