import type { Amount } from './amount.js';
import { boundsOf, minus, plus, shared, unbounded, type Bounds } from './bounds.js';
import { addMonths, dayOf } from './calendar-day.js';
import type { MissingField, VisitFormDraft } from './visit-form.js';
import { valueAt, visitFields } from './visit-fields.js';

/** 工资性, 生产经营性 (net of costs; below nothing for a loss), 财产性, 转移性. */
export type IncomeKind = 'wages' | 'business' | 'property' | 'transfer';

/** Yuan in the twelve months before the report. Where something is not known, the bound it would move is null. */
export interface HouseholdIncome {
  /** Members listed; null while none is. */
  heads: number | null;
  kinds: Record<IncomeKind, Bounds>;
  total: Bounds;
  /** 合规自付: what had to be spent. */
  rigid: Bounds;
  afterRigid: Bounds;
  perHead: Bounds;
  perHeadAfterRigid: Bounds;
  /** Answers not given or not known, incomes and members; with them the bounds would be narrower. */
  missing: MissingField[];
  /** The same of the rigid spending. */
  missingSpending: MissingField[];
}

/** The income of a household as far as the form tells it; guesses nothing. */
export function householdIncome({
  members = [],
  income = {},
  spending = {},
}: VisitFormDraft): HouseholdIncome {
  const kinds: Record<IncomeKind, Bounds> = {
    wages: boundsOf(income.wages),
    business: minus(boundsOf(income.businessGross), boundsOf(income.businessCost)),
    property: boundsOf(income.property),
    transfer: boundsOf(income.transfer),
  };
  const total = Object.values(kinds).reduce(plus);
  const rigid = [spending.medical, spending.education, spending.housing, spending.other]
    .map(boundsOf)
    .reduce(plus);
  const afterRigid = minus(total, rigid);
  const heads = members.length === 0 ? null : members.length;
  return {
    heads,
    kinds,
    total,
    rigid,
    afterRigid,
    perHead: heads === null ? unbounded : shared(total, heads),
    perHeadAfterRigid: heads === null ? unbounded : shared(afterRigid, heads),
    missing: [
      ...(heads === null ? [{ field: 'members', label: '家庭成员' }] : []),
      ...unknownIn('income.', { income }),
    ],
    missingSpending: unknownIn('spending.', { spending }),
  };
}

function unknownIn(group: string, answers: object): MissingField[] {
  return visitFields.flatMap(({ path, label }) => {
    if (!path.startsWith(group)) return [];
    const told = valueAt(answers, path) as Amount | undefined;
    return told === undefined || told === 'unknown' ? [{ field: path, label }] : [];
  });
}

/** The twelve months an income form speaks of: the first day of them and the day of the report. */
export function incomePeriod(reportedAt: string): { from: string; to: string } {
  const to = dayOf(reportedAt);
  return { from: addMonths(to, -12), to };
}

/** What the members' own wages come to in a year, to hold beside 工资性收入; null where a worker's are not all told. */
export function wagesOfMembers({ members = [] }: VisitFormDraft): Bounds | null {
  const working = members.filter(({ works }) => works === true);
  const each = working.map(({ monthlyWage, workMonths }): Bounds | null =>
    monthlyWage === undefined || monthlyWage === 'unknown' || workMonths === undefined
      ? null
      : { low: monthlyWage.low * workMonths, high: monthlyWage.high * workMonths },
  );
  return each.reduce((sum, next) => (sum === null || next === null ? null : plus(sum, next)), {
    low: 0,
    high: 0,
  });
}
