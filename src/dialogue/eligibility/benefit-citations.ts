import type { Benefit, RuleCitation } from '../../eligibility/benefit.js';

/** What it gives, whom it is for, and how one comes to it: every sentence once. */
export function citationsOf({
  what,
  conditions,
  exclusions,
  how,
}: Pick<Benefit, 'what' | 'conditions' | 'exclusions' | 'how'>): RuleCitation[] {
  const all = [
    ...what,
    ...conditions,
    ...exclusions,
    how.where,
    how.days,
    ...(how.papers ?? []),
    ...how.steps,
  ]
    .filter((part) => part !== null)
    .map(({ citation }) => citation);
  return all.filter(
    (one, i) =>
      all.findIndex(({ document, quote }) => document === one.document && quote === one.quote) === i,
  );
}
