import { shanghaiDay } from '../../shared/clock.js';
import { addMonths, dayOf, daysBetween } from './calendar-day.js';
import type { InspectionRule } from './inspection-rule.js';
import type { Labour } from './measure.js';

/** What a list knows of a case without opening it; days or instants. */
export interface MeasureFacts {
  includedAt: string | null;
  firstMeasureAt: string | null;
  developmentMeasureAt: string | null;
  labour: Labour;
}

export interface MeasureFlag {
  rule: Extract<InspectionRule, 'month_without_measure' | 'labour_without_development'>;
  /** The day by which there had to be one. */
  dueOn: string;
  daysOver: number;
  says: string;
}

/** Included households that go without help too long. Nothing is said where the labour is not known. */
export function measureFlags(facts: MeasureFacts, now: Date): MeasureFlag[] {
  const today = shanghaiDay(now);
  const { measureBy, developmentBy } = measureDeadlines(facts);
  const flags: MeasureFlag[] = [];
  if (measureBy !== null && today >= measureBy) {
    flags.push({
      rule: 'month_without_measure',
      dueOn: measureBy,
      daysOver: daysBetween(measureBy, today),
      says: `${dayOf(facts.includedAt!)}纳入，到${measureBy}满一个月，还没有一项帮扶措施`,
    });
  }
  if (developmentBy !== null && today >= developmentBy) {
    flags.push({
      rule: 'labour_without_development',
      dueOn: developmentBy,
      daysOver: daysBetween(developmentBy, today),
      says: `家里有劳动力，${dayOf(facts.includedAt!)}纳入，到${developmentBy}满六个月，还没有产业、就业、金融或公益岗位措施`,
    });
  }
  return flags;
}

/** The days on which the flags would go up; null where nothing is owed, or is there already. */
export function measureDeadlines(facts: MeasureFacts): {
  measureBy: string | null;
  developmentBy: string | null;
} {
  const included = facts.includedAt === null ? null : dayOf(facts.includedAt);
  const owed = (has: string | null, months: number): string | null =>
    included === null || has !== null ? null : addMonths(included, months);
  return {
    measureBy: owed(facts.firstMeasureAt ?? facts.developmentMeasureAt, 1),
    developmentBy: facts.labour === 'able' ? owed(facts.developmentMeasureAt, 6) : null,
  };
}
