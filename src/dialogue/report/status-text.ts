import type { CountyProfile } from '../../hardship/cases/county-profile.js';
import type { FiledReport } from '../../hardship/reports/report-store.js';
import type { TurnDraft } from '../answer-turn.js';
import { reportWording as words } from '../wording/report-wording.js';

/** How far a report is, in plain words: state, why, next step, by when, who to call. */
export async function statusText({ parts }: TurnDraft, filed: FiledReport): Promise<string> {
  const { case: kept, history } = filed;
  const profile = kept.region === null ? null : await parts.counties.of(kept.region);
  const [now, next] = words.status[kept.state];
  const told = [...history].reverse().find((step) => step.to === kept.state && step.familyNote !== null);
  const lines = [
    words.statusLine(kept.state, now, dayOf(kept.stateSince)),
    told?.familyNote == null ? null : words.reason(told.familyNote),
    kept.urgent && kept.state !== '已关闭' ? words.urgentMarked : null,
    kept.recheckAskedAt === null ? null : words.recheckAsked,
    words.nextLine(next),
    deadline(filed, profile),
    contacts(kept.region, profile),
    filed.report === null ? words.erasedCase : null,
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function deadline({ case: { state } }: FiledReport, profile: CountyProfile | null): string | null {
  switch (state) {
    case '待核实':
      return profile?.visitDays == null
        ? words.byWhenUnknown
        : words.byWhen(profile.visitDays.value, '收到以后上门核实');
    case '核实中':
    case '评议公示':
    case '乡镇审核':
    case '县级审定':
      return profile?.wholeDays == null
        ? words.byWhenUnknown
        : words.byWhen(profile.wholeDays.value, '从收到到定下来');
    case '已纳入':
    case '帮扶中':
    case '风险消除':
    case '不予纳入':
    case '已关闭':
      return null;
    default:
      return state satisfies never;
  }
}

export function contacts(region: string | null, profile: CountyProfile | null): string {
  const near = (profile?.contacts ?? []).filter((each) => region?.startsWith(each.region));
  if (near.length === 0) return words.whoToCallUnknown;
  return words.whoToCall(near.map(({ office, phone }) => `${office} ${phone}`));
}

/** 2026年11月24日 */
function dayOf(instant: string): string {
  const format = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
  return format.format(Date.parse(instant));
}
