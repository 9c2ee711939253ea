import { rangeFacts, thatItIs, thatItIsNot, type RangeFact, type YesNoFact } from '../../eligibility/fact.js';
import type { Facts, Range } from '../../eligibility/facts.js';

/** Facts in short words, to be read back or carried into a report: 家里有养肉牛，家里养的肉牛8头. */
export function spokenFacts(facts: Facts): string {
  const { members: _members, membersComplete: _complete, houseGrade, ...rest } = facts;
  const said = Object.entries(rest).map(([name, value]) =>
    typeof value === 'boolean'
      ? (value ? thatItIs : thatItIsNot)(name as YesNoFact)
      : rangeWords(name as RangeFact, value),
  );
  return [...said, ...(houseGrade === undefined ? [] : [`房子是${houseGrade}级`])].join('，');
}

function rangeWords(fact: RangeFact, { low, high }: Range): string {
  const { words, unit } = rangeFacts[fact];
  if (low === high) return `${words}${low ?? ''}${unit}`;
  if (low === null) return `${words}最多${high}${unit}`;
  return high === null ? `${words}最少${low}${unit}` : `${words}${low}到${high}${unit}`;
}
