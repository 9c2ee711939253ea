import type { HouseholdGroup } from '../cases/case.js';
import type { CaseFile } from '../cases/case-store.js';
import { contactsOf, type CountyProfile, type OfficeContact } from '../cases/county-profile.js';
import type { CasePurpose } from '../cases/case-transitions.js';
import { addDays, dayOf } from '../clocks/calendar-day.js';
import { noticeUntil } from '../clocks/notice-until.js';
import type { WorkingDays } from '../clocks/working-days.js';
import { groupNames } from '../household/group-criterion.js';
import { placesOver } from '../places-over.js';
import { publicName, villageGroup } from './public-name.js';

/** 公示 stands at least so long by the procedure itself (村级民主评议后公示不少于5天), where the county entered no number. */
export const leastNoticeDays = 5;

/** One household on a notice; never a number, a telephone, an account or a word about health. */
export interface NoticeLine {
  name: string;
  /** 三组. */
  group: string | null;
  /** 边缘易致贫户 …; null while none was chosen. */
  suggested: string | null;
}

/** What hangs on the village board. */
export interface NoticeText {
  title: string;
  /** 八宝镇新屯村. */
  village: string;
  purpose: CasePurpose;
  lead: string;
  lines: readonly NoticeLine[];
  from: string;
  /** The last day of the notice. */
  until: string;
  /** How the days are counted and where that stands. */
  daysSay: string;
  objectSay: string;
  /** Offices to call; at least the line of the state. */
  offices: readonly { office: string; phone: string }[];
}

export type NoticeOf =
  | { kind: 'notice'; text: NoticeText }
  /** No review is under way. */
  | { kind: 'not_in_review' }
  | { kind: 'place_unknown' }
  /** Neither form nor report holds a plain name of the householder. */
  | { kind: 'name_unclear' };

/**
 * The notice of one household, as it hangs or would be hung on this day. `proposed`: the group the village meeting named;
 * the county's decision stands before it.
 */
export function noticeOf(
  file: CaseFile,
  profile: CountyProfile | null,
  on: string,
  calendar: WorkingDays,
  proposed: HouseholdGroup | null = null,
): NoticeOf {
  const { case: kept, origin } = file;
  if (kept.state !== '评议公示') return { kind: 'not_in_review' };
  if (kept.region === null) return { kind: 'place_unknown' };
  const name = publicName(file);
  if (name === null) return { kind: 'name_unclear' };
  const group = kept.group ?? proposed;
  const line: NoticeLine = {
    name,
    group: origin === null ? null : villageGroup(origin.village.said),
    suggested: group === null ? null : groupNames[group],
  };
  return {
    kind: 'notice',
    text: {
      ...wordsOf(kept.purpose, on),
      village: villageName(kept.region),
      purpose: kept.purpose,
      lines: [line],
      ...daysOf(kept.notice, profile, on, calendar),
      objectSay: '对以上农户有不同意见的，请在公示期内当面、打电话或者写信告诉我们。说的人是谁，不对外讲。',
      offices: officesOf(profile, kept.region),
    },
  };
}

/** Notices of one village on one sheet: those that say the same are one list. */
export function joinNotices(notices: readonly NoticeText[]): NoticeText[] {
  const byWords = new Map<string, NoticeText>();
  for (const notice of notices) {
    const key = [notice.village, notice.purpose, notice.from, notice.until].join('|');
    const same = byWords.get(key);
    byWords.set(key, same === undefined ? notice : { ...same, lines: [...same.lines, ...notice.lines] });
  }
  return [...byWords.values()];
}

/** The households are called by the name of their time: 监测对象 until 2025, 防止返贫致贫对象 from 2026. */
export const monitoredName = (on: string): string =>
  on < '2026-01-01' ? '防止返贫监测对象' : '防止返贫致贫对象';

function wordsOf(purpose: CasePurpose, on: string): Pick<NoticeText, 'title' | 'lead'> {
  const monitored = monitoredName(on);
  return purpose === '纳入'
    ? {
        title: `拟纳入${monitored}公示`,
        lead: `经入户核实和村级民主评议，拟将下列农户纳入${monitored}，现予公示。是否纳入、属于哪一类，由县级审定。`,
      }
    : {
        title: `拟标注风险消除公示`,
        lead: `经入户核实和村级民主评议，下列${monitored}的返贫致贫风险已经消除，拟标注风险消除，现予公示。是否标注，由县级审定。`,
      };
}

function daysOf(
  notice: { from: string; until: string } | null,
  profile: CountyProfile | null,
  on: string,
  calendar: WorkingDays,
): Pick<NoticeText, 'from' | 'until' | 'daysSay'> {
  const putUpAt = notice?.from ?? `${on}T04:00:00.000Z`;
  const counted = noticeUntil(putUpAt, profile, calendar);
  const from = dayOf(putUpAt);
  const standing = notice === null ? null : lastDayOf(notice.until);
  if (counted.kind === 'unknown') {
    return {
      from,
      until: standing ?? addDays(from, leastNoticeDays),
      daysSay: `公示不少于${leastNoticeDays}天（按村级评议公示的一般要求；本县还没有录入公示天数）`,
    };
  }
  return {
    from,
    until: standing ?? counted.lastDay,
    daysSay: `公示${counted.days}天（${counted.source}）${counted.estimated ? '，那一年的放假安排还没有录入，按周一到周五算' : ''}`,
  };
}

/** `until` is the instant at which the last day is over. */
const lastDayOf = (until: string): string => dayOf(new Date(Date.parse(until) - 1).toISOString());

/** Township and village of a path. */
export function villageName(region: string): string {
  const county = placesOver(region).findLast((place) => /[县旗市区]$/u.test(place)) ?? '';
  return region.slice(county.length) || region;
}

const hotline = { office: '12317（乡村振兴咨询服务热线）', phone: '12317' };

/** Village and township first; an office without a number is no way to object. */
export const officesOf = (profile: CountyProfile | null, region: string): NoticeText['offices'] => [
  ...contactsOf(profile, region).map(({ office, phone }: OfficeContact) => ({ office, phone })),
  hotline,
];
