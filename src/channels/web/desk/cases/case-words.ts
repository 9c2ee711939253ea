import { refusalReasons, type RefusalReason } from '../../../../hardship/cases/action-input.js';
import type { CaseDoor, HardshipCase } from '../../../../hardship/cases/case.js';
import type { CaseState } from '../../../../hardship/cases/case-transitions.js';
import { dayOf, daysBetween } from '../../../../hardship/clocks/calendar-day.js';
import { colourOf } from '../../../../hardship/clocks/case-clock.js';

export const doorNames: Record<CaseDoor, string> = {
  self_report: '农户自己申报',
  warning: '部门预警',
  finding: '干部排查',
};

export const refusalNames: Record<RefusalReason, string> = {
  no_risk: '没有返贫致贫风险',
  risk_solved: '困难已经解决',
  covered_elsewhere: '已经在别处纳入',
  not_of_this_place: '不是本地农村户口',
  not_as_told: '情况和申报的不一样',
  other: '其他',
};
export const refusalOptions = refusalReasons.map((value) => ({ value, text: refusalNames[value] }));

/** Whose turn it is in each state, as the lists say it. */
export const nextOf: Record<CaseState, string> = {
  待核实: '等村里或乡镇受理',
  核实中: '等入户核实',
  评议公示: '等村里评议公示',
  乡镇审核: '等乡镇审核',
  县级审定: '等县里审定',
  已纳入: '等落实帮扶措施',
  帮扶中: '帮扶和每月回访',
  风险消除: '已消除风险',
  不予纳入: '没有纳入',
  已关闭: '已关闭',
};

export type ClockLook = { colour: 'red' | 'amber' | 'green' | 'grey'; text: string };

/** How a case stands to its limit, in words. */
export function clockLook(kept: HardshipCase, now: Date): ClockLook | null {
  const { dueAt, amberAt, pauses } = kept;
  const pausedSince = pauses.find(({ until }) => until === null)?.from ?? null;
  const colour = colourOf({ dueAt, amberAt, pausedSince }, now);
  if (colour === 'paused') return { colour: 'grey', text: '计时暂停' };
  if (dueAt === null) return null;
  // the limit is over with its day: its last moment tells the day
  const last = new Date(Date.parse(dueAt) - 1).toISOString();
  const days = daysBetween(dayOf(now.toISOString()), dayOf(last));
  if (colour === 'red') {
    const late = days === 0 ? '今天刚超期' : `超期${-days}天`;
    return { colour, text: pausedSince === null ? late : `${late}，计时暂停` };
  }
  const left = days <= 0 ? '今天到期' : `还有${days}天（${dayText(last)}到期）`;
  return { colour: colour === 'amber' ? 'amber' : 'green', text: left };
}

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', ...options });
const monthAndDay = format({ month: 'long', day: 'numeric' });
const minute = format({
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** 11月27日. */
export const dayText = (instant: string): string => monthAndDay.format(Date.parse(instant));
/** 2026/11/27 20:15. */
export const timeText = (instant: string): string => minute.format(Date.parse(instant));
