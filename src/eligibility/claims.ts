import type { Benefit, RuleCitation } from './benefit.js';
import { rangeFacts } from './fact.js';
import type { Need } from './need.js';

/** Words of a rule, and the sentence every figure in them must stand in. */
export interface Claim {
  words: string;
  citation: RuleCitation;
}

/** Everything of a benefit that rests on a sentence, in the order of the file. */
export function claimsOf({ by, what, conditions, exclusions, how }: Benefit): Claim[] {
  const cited = [by, how.where, how.days, ...(how.papers ?? []), ...how.steps];
  return [
    ...what.map(({ says, figure, citation }) => ({
      words: figure === null ? says : `${says} ${figure.value}${figure.unit}`,
      citation,
    })),
    ...[...conditions, ...exclusions].map(({ need, citation }) => ({ words: wordsOf(need), citation })),
    ...cited.filter((one) => one !== null).map(({ says, citation }) => ({ words: says, citation })),
  ];
}

/** Every passage that some benefit rests on. */
export const passagesUnder = (benefits: readonly Benefit[]): ReadonlySet<string> =>
  new Set(
    benefits
      .flatMap(claimsOf)
      .map(({ citation }) => citation.passage)
      .filter((passage) => passage !== null),
  );

function wordsOf(need: Need): string {
  switch (need.kind) {
    case 'below':
    case 'at_least':
      return `${need.value}${rangeFacts[need.fact].unit}`;
    case 'unstated':
      return need.says;
    case 'either':
      return need.needs.map(wordsOf).join(' ');
    case 'any':
    case 'none':
    case 'grade':
    case 'person':
      return '';
    default:
      return need satisfies never;
  }
}
