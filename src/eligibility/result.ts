import type { RuleCitation } from './benefit.js';
import type { Asked, CheckedBenefit, Outcome } from './check-household.js';
import { yearsOf } from './eligibility-wording.js';
import type { JudgedCondition } from './judge-benefit.js';
import type { Question } from './question.js';

type Line = Pick<
  CheckedBenefit['benefit'],
  'id' | 'name' | 'official' | 'document' | 'place' | 'valid' | 'about' | 'by' | 'what' | 'how'
> &
  Pick<CheckedBenefit, 'outcome' | 'then' | 'newer' | 'says' | 'waits'> & { conditions: JudgedCondition[] };

/** What `eligibility --json` prints (docs/interfaces.md): the benefits of the place, the likely first. */
export interface EligibilityResult {
  region: string | null;
  date: string;
  counts: Record<Outcome, number>;
  benefits: Line[];
  /** Null when no answer would change anything. */
  next: Question | null;
}

const order: readonly Outcome[] = ['likely', 'was_in_force', 'ask_more', 'unlikely', 'not_here'];
const standings = ['likely', 'ask_more', 'unlikely'] as const;

/** Benefits of another place or time are counted, not listed. */
export function resultOf({
  asked,
  checked,
  next,
}: {
  asked: Asked;
  checked: readonly CheckedBenefit[];
  next: Question | null;
}): EligibilityResult {
  const counts = { likely: 0, unlikely: 0, ask_more: 0, was_in_force: 0, not_here: 0 };
  for (const { outcome } of checked) counts[outcome] += 1;
  const benefits = checked
    .filter(({ outcome }) => outcome !== 'not_here')
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map(lineOf);
  return { ...asked, counts, benefits, next };
}

const rankOf = ({ outcome, then }: CheckedBenefit): number =>
  order.indexOf(outcome) * standings.length + (then === null ? 0 : standings.indexOf(then));

function lineOf({ benefit, outcome, then, newer, says, conditions, waits }: CheckedBenefit): Line {
  const { id, name, official, document, place, valid, about, by, what, how } = benefit;
  return {
    id,
    name,
    official,
    document,
    place,
    valid,
    about,
    by,
    what,
    how,
    outcome,
    then,
    newer,
    says,
    conditions,
    waits,
  };
}

/** The same for a terminal. */
export function readableResult({ region, date, benefits, next }: EligibilityResult): string {
  if (benefits.length === 0) return `${region ?? '您那里'}的文件里还没有整理出来的政策。\n`;
  const lines = [`${region ?? '地方不清楚'}，${date}`, ''];
  for (const { name, official, says, what, conditions, valid } of benefits) {
    lines.push(`【${name}】${official}（${yearsOf({ valid })}）`, `  ${says}`);
    for (const grant of what) lines.push(`  ${grant.says}`);
    for (const citation of distinct([...what, ...conditions].map((part) => part.citation)))
      lines.push(
        `    “${citation.quote}” ${citation.passage === null ? citation.document : `/p/${citation.passage}`}`,
      );
    lines.push('');
  }
  if (next !== null) lines.push(`还可以问清楚：${next.asks}`);
  return `${lines.join('\n').trimEnd()}\n`;
}

function distinct(citations: readonly RuleCitation[]): RuleCitation[] {
  return citations.filter((one, i) => citations.findIndex(({ quote }) => quote === one.quote) === i);
}
