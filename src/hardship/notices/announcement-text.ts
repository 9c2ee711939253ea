import type { CaseFile } from '../cases/case-store.js';
import type { CaseStep } from '../cases/case.js';
import type { CasePurpose, CaseState } from '../cases/case-transitions.js';
import type { CountyProfile } from '../cases/county-profile.js';
import { dayOf } from '../clocks/calendar-day.js';
import { groupNames } from '../household/group-criterion.js';
import { chineseDay } from '../../shared/clock.js';
import { monitoredName, officesOf, villageName, type NoticeLine, type NoticeText } from './notice-text.js';
import { publicName, villageGroup } from './public-name.js';

/** 公告: what hangs on the village board once the county has decided; the same fields as 公示, and no grounds. */
export interface AnnouncementText {
  title: string;
  /** 八宝镇新屯村. */
  village: string;
  purpose: CasePurpose;
  lead: string;
  line: NoticeLine;
  /** The day of 审定, YYYY-MM-DD. */
  decidedOn: string;
  /** Whom to ask; how long it hangs is a rule of the place, and not said here. */
  askSay: string;
  offices: NoticeText['offices'];
}

export type AnnouncementOf =
  | { kind: 'announcement'; text: AnnouncementText }
  /** The county has decided nothing that stands. */
  | { kind: 'not_decided' }
  | { kind: 'place_unknown' }
  /** Neither form nor report holds a plain name of the householder. */
  | { kind: 'name_unclear' };

/** What was decided where a case stands now; a review under way is not announced. */
const decidedIn: Partial<Record<CaseState, CasePurpose>> = {
  已纳入: '纳入',
  帮扶中: '纳入',
  风险消除: '消除',
};

/** The decision that stands, as a step of the case. */
export function standingDecision({
  case: kept,
  history,
}: Pick<CaseFile, 'case' | 'history'>): CaseStep | null {
  const decided = decidedIn[kept.state];
  return history.findLast(({ action, purpose }) => action === '审定通过' && purpose === decided) ?? null;
}

/** The 公告 of one household. */
export function announcementOf(file: CaseFile, profile: CountyProfile | null): AnnouncementOf {
  const { case: kept, origin } = file;
  const decision = standingDecision(file);
  if (decision === null) return { kind: 'not_decided' };
  if (kept.region === null) return { kind: 'place_unknown' };
  const name = publicName(file);
  if (name === null) return { kind: 'name_unclear' };
  const decidedOn = dayOf(decision.at);
  return {
    kind: 'announcement',
    text: {
      ...wordsOf(decision.purpose, decidedOn),
      village: villageName(kept.region),
      purpose: decision.purpose,
      line: {
        name,
        group: origin === null ? null : villageGroup(origin.village.said),
        suggested: kept.group === null ? null : groupNames[kept.group],
      },
      decidedOn,
      askSay: '对审定结果有不同意见的，请当面、打电话或者写信告诉我们。说的人是谁，不对外讲。',
      offices: officesOf(profile, kept.region),
    },
  };
}

function wordsOf(purpose: CasePurpose, decidedOn: string): Pick<AnnouncementText, 'title' | 'lead'> {
  const monitored = monitoredName(decidedOn);
  const steps = `经入户核实、村级民主评议和公示、乡镇审核，县级于${chineseDay(decidedOn)}审定`;
  return purpose === '纳入'
    ? { title: `纳入${monitored}公告`, lead: `${steps}，将下列农户纳入${monitored}，现予公告。` }
    : {
        title: '标注风险消除公告',
        lead: `${steps}，下列${monitored}的返贫致贫风险已经消除，标注风险消除，现予公告。`,
      };
}
