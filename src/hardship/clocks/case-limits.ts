import type { CountyProfile, StatedDays } from '../cases/county-profile.js';
import type { CasePurpose, CaseState } from '../cases/case-transitions.js';

/** A time in which the clock of a case rests. */
export interface Pause {
  from: string;
  /** Null: it still rests. */
  until: string | null;
}

/** What the clock of a case is made from. Instants are ISO text. */
export interface ClockedCase {
  state: CaseState;
  purpose: CasePurpose;
  openedAt: string;
  stateSince: string;
  urgent: boolean;
  pauses: readonly Pause[];
  /** When an urgent household was first helped (先行帮扶). Left out: taking it up (受理) ends the urgent clock. */
  helpedAt?: string | null;
  /** When the house was visited; null: not yet. Left out: taking it up ends the clock of the visit. */
  visitedAt?: string | null;
  /** When this pass through the procedure began, after 复核; left out: with the report. */
  roundSince?: string | null;
  /** When the notice was put up; left out: with the state. */
  noticeFrom?: string | null;
  /** The last 跟踪回访. */
  lastFollowUpAt?: string | null;
  /** When the family was told of the refusal. */
  toldAt?: string | null;
  /** The family asked for 复核 and nobody has taken it up. */
  recheckAskedAt?: string | null;
}

export type LimitUnit = 'working_day' | 'day' | 'month' | 'hour';

/** One thing to be done within a time. */
export interface Limit {
  step: string;
  /** `notice`: not late when it is over, but then the next step can be taken. */
  kind: 'limit' | 'notice';
  since: string;
  /** Null: nobody entered how long. */
  length: { n: number; unit: LimitUnit; source: string } | null;
  /** What is missing then, for the sentence that says so. */
  missing: string;
}

/** 检查规则: one month after inclusion without a measure is a finding everywhere. */
const firstMeasure = { n: 1, unit: 'month', source: '监测信息检查规则：纳入满一个月应有帮扶措施' } as const;
const followUp = {
  n: 1,
  unit: 'month',
  source: '阜新市“5个1”机制：村组每月跟踪回访；本县没有另外录入',
} as const;

/** Every limit that runs for a case where it stands, the one of its state first. */
export function limitsOf(kept: ClockedCase, profile: CountyProfile | null): Limit[] {
  const since = kept.roundSince ?? kept.openedAt;
  const taking = kept.purpose === '纳入';
  const whole = taking ? [limit('全程办结', since, profile?.wholeDays, 'working_day', '全程时限')] : [];
  const visit = limit('上门核实', since, profile?.visitDays, 'working_day', '上门核实时限');
  const urgent = kept.urgent && taking && kept.helpedAt == null ? urgentLimits(kept, profile) : [];
  const { state, stateSince } = kept;
  switch (state) {
    case '待核实':
      return [visit, ...whole, ...urgent];
    case '核实中':
      return [...(kept.visitedAt === null ? [visit] : []), ...whole, ...urgent];
    case '评议公示': {
      const unit = profile?.noticeCounting?.value === 'working' ? 'working_day' : 'day';
      const from = kept.noticeFrom ?? stateSince;
      const notice = limit('公示期满', from, profile?.noticeDays, unit, '公示天数');
      return [{ ...notice, kind: 'notice' }, ...whole, ...urgent];
    }
    case '乡镇审核': {
      const review = limit('乡镇审核', stateSince, profile?.townshipDays, 'working_day', '乡镇审核时限');
      return [review, ...whole, ...urgent];
    }
    case '县级审定': {
      const decision = limit('县级审定', stateSince, profile?.countyDays, 'working_day', '县级审定时限');
      return [decision, ...whole, ...urgent];
    }
    case '已纳入':
      return [{ ...limit('落实帮扶措施', stateSince, null, 'month', ''), length: firstMeasure }];
    case '帮扶中': {
      const last = kept.lastFollowUpAt ?? stateSince;
      const from = last > stateSince ? last : stateSince;
      const visitAgain = limit('跟踪回访', from, profile?.followUpDays, 'day', '');
      return [{ ...visitAgain, length: visitAgain.length ?? followUp }];
    }
    case '不予纳入':
      if (kept.recheckAskedAt != null) {
        return [limit('受理复核', kept.recheckAskedAt, null, 'working_day', '复核受理时限')];
      }
      if (kept.toldAt != null) return [];
      return [limit('告知申报人', stateSince, profile?.feedbackDays, 'working_day', '不予纳入告知时限')];
    case '风险消除':
    case '已关闭':
      return [];
    default:
      return state satisfies never;
  }
}

/** Help first: from the report, in hours where the county says hours. */
function urgentLimits(kept: ClockedCase, profile: CountyProfile | null): Limit[] {
  if (kept.state !== '待核实' && kept.helpedAt === undefined) return [];
  const [step, missing] = ['先行帮扶', '急件先行帮扶时限'];
  const hours = limit(step, kept.openedAt, profile?.urgentHours, 'hour', missing);
  const days = limit(step, kept.openedAt, profile?.urgentDays, 'day', missing);
  const stated = [hours, days].filter(({ length }) => length !== null);
  return stated.length === 0 ? [hours] : stated;
}

function limit(
  step: string,
  since: string,
  stated: StatedDays | undefined,
  unit: LimitUnit,
  missing: string,
): Limit {
  const length =
    stated == null ? null : { n: stated.value, unit, source: `${stated.source}，${stated.date}` };
  return { step, kind: 'limit', since, length, missing };
}
