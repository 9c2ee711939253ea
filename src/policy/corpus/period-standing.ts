import { dayRange } from './loose-date.js';
import type { DocumentMetadata } from './policy-document.js';

/** Where a day (YYYY-MM-DD) lies to the time that a document speaks of: before, in or after it. */
export function periodStanding(
  period: DocumentMetadata['period'],
  day: string,
): 'undated' | 'coming' | 'current' | 'over' {
  if (period === null) return 'undated';
  if (dayRange(period.to).to < day) return 'over';
  return dayRange(period.from).from > day ? 'coming' : 'current';
}
