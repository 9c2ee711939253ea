import { addDays, addMonths, weekday } from '../clocks/calendar-day.js';
import type { Duty, DutyEvery } from './duty.js';

/** A week (Monday to Sunday), month, quarter or year. */
export interface Period {
  /** For storage, sorts within its kind: 2026, 2026-Q4, 2026-12, and a week by its Monday, W2026-12-07. */
  key: string;
  from: string;
  /** Its last day. */
  to: string;
  /** 2026年第4季度. */
  label: string;
}

/** The period of a duty in which a day lies. */
export function periodOf({ every }: Pick<Duty, 'every'>, day: string): Period {
  return periodAt(every, day);
}

/** The period before another of the same kind. */
export function periodBefore({ every }: Pick<Duty, 'every'>, { from }: Pick<Period, 'from'>): Period {
  return periodAt(every, addDays(from, -1));
}

export function periodAt(every: DutyEvery, day: string): Period {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  switch (every) {
    case 'year':
      return { key: year, from: `${year}-01-01`, to: `${year}-12-31`, label: `${year}年` };
    case 'quarter': {
      const quarter = Math.ceil(month / 3);
      const from = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
      const label = `${year}年第${quarter}季度`;
      return { key: `${year}-Q${quarter}`, from, to: addDays(addMonths(from, 3), -1), label };
    }
    case 'month': {
      const from = `${day.slice(0, 7)}-01`;
      const label = `${year}年${month}月`;
      return { key: day.slice(0, 7), from, to: addDays(addMonths(from, 1), -1), label };
    }
    case 'week': {
      const from = addDays(day, -((weekday(day) + 6) % 7));
      const to = addDays(from, 6);
      return { key: `W${from}`, from, to, label: `${spoken(from)}至${spoken(to).replace(/^\d+年/, '')}` };
    }
    default:
      return every satisfies never;
  }
}

const spoken = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${year}年${month}月${date}日`;
};
