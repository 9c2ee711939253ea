import { createHash } from 'node:crypto';
import type { EnteredCalendar } from './calendar-override.js';
import { addDays } from './calendar-day.js';
import { workingDays } from './working-days.js';

/** Counted up when `limitsOf` says another thing: stored limits are then counted anew at the next start. */
const rules = 1;
const [firstYear, lastYear] = [2024, 2040];

/**
 * Stands for what stored limits rest on beside the profiles: the rules, and the calendar of library and corpus. Another one
 * after a year's holidays came in with an update.
 */
export function limitsBasis(house: EnteredCalendar): string {
  const calendar = workingDays(house);
  const hash = createHash('sha256').update(`${rules}`);
  for (let day = `${firstYear}-01-01`; day < `${lastYear}-01-01`; day = addDays(day, 1)) {
    const worked = calendar.isWorkingDay(day);
    hash.update(worked === 'unknown' ? '?' : worked ? '1' : '0');
  }
  return hash.digest('hex').slice(0, 20);
}
