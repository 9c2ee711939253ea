import { groupNames } from '../household/group-criterion.js';
import { causeNames } from '../household/cause-name.js';
import {
  firmness,
  housingGrades,
  compulsoryEducation,
  insuranceJoined,
} from '../household/household-codes.js';
import type { Amount } from '../household/amount.js';
import { householdCounts, type HouseholdCount } from '../household/visit-form.js';
import { isLead } from '../cases/case-store.js';
import { dayOf } from '../clocks/calendar-day.js';
import { doorNames } from '../statistics/case-figures.js';
import type { ExportedCase } from './case-exports.js';

type Cell = string | number | null;

export interface ExportColumn {
  head: string;
  /** Tells who the family is, or its trouble in their own words or by household: only on request, for who may read it. */
  personal: boolean;
  cell(row: ExportedCase): Cell;
}

const open = (head: string, cell: ExportColumn['cell']): ExportColumn => ({ head, personal: false, cell });
const personal = (head: string, cell: ExportColumn['cell']): ExportColumn => ({ head, personal: true, cell });

const count = (head: string, of: HouseholdCount): ExportColumn =>
  personal(head, ({ visit }) => (visit?.members === undefined ? null : householdCounts(visit)[of]));

/** A range is written as one. */
const amount = (given: Amount | undefined): Cell => {
  if (given === undefined) return null;
  if (given === 'unknown') return '不清楚';
  return given.low === given.high ? given.low : `${given.low}–${given.high}`;
};

const yes = (given: boolean | undefined): Cell => (given === undefined ? null : given ? '是' : '否');
const word = <Code extends string>(names: Record<Code, string>, code: Code | undefined): Cell =>
  code === undefined ? null : names[code];

/**
 * The column names of the official forms: 安徽 防返贫申报 (户主姓名 … 风险类型) for what the family told, 申请书/采集表 for the
 * visit, and where the case stands.
 */
export const exportColumns: readonly ExportColumn[] = [
  open('回执号', ({ receipt }) => receipt),
  personal(
    '户主姓名',
    ({ origin, visit }) =>
      visit?.members?.find(({ relation }) => relation === 'head')?.name ?? origin?.name ?? null,
  ),
  personal('手机号码', ({ origin }) => phoneOf(origin)),
  open('地区', ({ case: { region } }) => region),
  personal('地址', ({ origin, visit }) => visit?.address ?? origin?.village.said ?? null),
  personal('家庭困难情况', ({ origin }) =>
    origin === null ? null : isLead(origin) ? origin.words : origin.story.join('\n'),
  ),
  personal('风险类型', ({ origin }) => origin?.causes.map((code) => causeNames[code]).join('、') ?? null),
  open('发现渠道', ({ case: { door } }) => doorNames[door]),
  open('申报日期', ({ case: { openedAt } }) => dayOf(openedAt)),
  open('办理状态', ({ case: { state } }) => state),
  open('办理事项', ({ case: { purpose } }) => purpose),
  open('进入本步日期', ({ case: { stateSince } }) => dayOf(stateSince)),
  open('办理期限', ({ case: { dueAt } }) => (dueAt === null ? null : dayOf(before(dueAt)))),
  open('紧急', ({ case: { urgent } }) => (urgent ? '是' : '否')),
  open('监测对象类别', ({ case: { group } }) => (group === null ? null : groupNames[group])),
  open('纳入日期', ({ case: { includedAt } }) => (includedAt === null ? null : dayOf(includedAt))),
  personal('是否已脱贫户', ({ visit }) => yes(visit?.formerlyPoor)),
  count('家庭成员数', 'members'),
  count('劳动力数', 'labour'),
  count('在校生数', 'students'),
  count('慢性病人数', 'chronic'),
  count('大病人数', 'serious'),
  count('残疾人数', 'disabled'),
  count('低保人数', 'dibao'),
  personal('工资性收入', ({ visit }) => amount(visit?.income?.wages)),
  personal('生产经营性收入', ({ visit }) => amount(visit?.income?.businessGross)),
  personal('生产经营性成本', ({ visit }) => amount(visit?.income?.businessCost)),
  personal('财产性收入', ({ visit }) => amount(visit?.income?.property)),
  personal('转移性收入', ({ visit }) => amount(visit?.income?.transfer)),
  personal('合规自付医疗支出', ({ visit }) => amount(visit?.spending?.medical)),
  personal('教育支出', ({ visit }) => amount(visit?.spending?.education)),
  personal('住房支出', ({ visit }) => amount(visit?.spending?.housing)),
  personal('其他刚性支出', ({ visit }) => amount(visit?.spending?.other)),
  personal('住房等级', ({ visit }) => word(housingGrades, visit?.housing)),
  personal('饮水', ({ visit }) => word(firmness, visit?.water)),
  personal('义务教育', ({ visit }) => word(compulsoryEducation, visit?.education)),
  personal('医保参保', ({ visit }) => word(insuranceJoined, visit?.insured)),
  personal('致贫返贫风险', ({ visit }) => visit?.risks?.map((code) => causeNames[code]).join('、') ?? null),
  personal('困难说明', ({ visit }) => visit?.words ?? null),
  open('首次措施日期', ({ case: { firstMeasureAt } }) =>
    firstMeasureAt === null ? null : dayOf(firstMeasureAt),
  ),
  open('最近回访日期', ({ case: { lastFollowUpAt } }) =>
    lastFollowUpAt === null ? null : dayOf(lastFollowUpAt),
  ),
];

function phoneOf(origin: ExportedCase['origin']): Cell {
  if (origin === null) return null;
  if (isLead(origin)) return origin.phone;
  return origin.contact.by === 'phone' ? origin.contact.phone : null;
}

/** A limit is the instant at which its last day is over. */
const before = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();
