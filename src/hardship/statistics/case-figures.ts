import { caseDoors, householdGroups } from '../cases/case.js';
import { caseStates, type CaseState } from '../cases/case-transitions.js';
import type { CountyProfile } from '../cases/county-profile.js';
import { causeNames } from '../household/cause-name.js';
import { groupNames } from '../household/group-criterion.js';
import { causeGroups } from '../reports/cause.js';
import { percent, type Figure } from './figure.js';
import type { CaseTally, MeasureTally, PlaceTally, StepTally } from './statistics-store.js';

export const doorNames = {
  self_report: '农户自主申报',
  warning: '部门筛查预警',
  finding: '干部排查',
} as const;

const sum = <Row extends { cases: number }>(rows: readonly Row[], is: (row: Row) => boolean): number =>
  rows.reduce((total, row) => (is(row) ? total + row.cases : total), 0);

/** Through which of the three doors households were found. */
export function doorFigure(tallies: readonly CaseTally[]): Figure {
  const all = sum(tallies, () => true);
  return {
    key: 'door',
    title: '怎么发现的',
    note: null,
    columns: ['渠道', '户数', '占比'],
    rows: caseDoors.map((door) => {
      const cases = sum(tallies, (row) => row.door === door);
      return [doorNames[door], cases, percent(cases, all)];
    }),
    bars: { unit: '户', stacked: false, series: [1] },
  };
}

export function causeFigure(tallies: readonly CaseTally[]): Figure {
  const all = sum(tallies, () => true);
  const rows = [...causeGroups, null]
    .map((cause) => ({
      cause,
      cases: sum(tallies, (row) => row.cause === cause),
    }))
    .filter(({ cases }) => cases > 0)
    .sort((a, b) => b.cases - a.cases);
  return {
    key: 'cause',
    title: '因为什么',
    note: '按申报或发现时说的第一个原因算。',
    columns: ['原因', '户数', '占比'],
    rows: rows.map(({ cause, cases }) => [
      cause === null ? '还没有分类' : causeNames[cause],
      cases,
      percent(cases, all),
    ]),
    bars: { unit: '户', stacked: false, series: [1] },
  };
}

export function stateFigure(tallies: readonly CaseTally[]): Figure {
  return {
    key: 'state',
    title: '办到哪一步',
    note: null,
    columns: ['步骤', '户数'],
    rows: caseStates.map((state) => [state, sum(tallies, (row) => row.state === state)]),
    bars: { unit: '户', stacked: false, series: [1] },
  };
}

/** Households taken in, by the group the county decided. */
export function groupFigure(tallies: readonly CaseTally[]): Figure {
  const taken = tallies.filter(
    ({ state }) => state === '已纳入' || state === '帮扶中' || state === '风险消除',
  );
  const count = (group: CaseTally['group'], removed: boolean) =>
    sum(taken, (row) => row.group === group && (row.state === '风险消除') === removed);
  return {
    key: 'group',
    title: '三类对象',
    note: '类别由县级审定。',
    columns: ['类别', '在帮扶', '风险消除'],
    rows: householdGroups.map((group) => [groupNames[group], count(group, false), count(group, true)]),
    bars: { unit: '户', stacked: true, series: [1, 2] },
  };
}

const day = 24 * 60;

/** How long the steps of the last months took on average, beside the limit of the county. */
export function stepFigure(steps: readonly StepTally[], profile: CountyProfile | null): Figure {
  const limits: Partial<Record<CaseState, { name: string; limit: { value: number } | null }>> = {
    待核实: { name: '受理', limit: null },
    核实中: { name: '入户核实', limit: profile?.visitDays ?? null },
    评议公示: { name: '评议公示', limit: profile?.noticeDays ?? null },
    乡镇审核: { name: '乡镇审核', limit: profile?.townshipDays ?? null },
    县级审定: { name: '县级审定', limit: profile?.countyDays ?? null },
    已纳入: { name: '落实措施', limit: null },
  };
  return {
    key: 'steps',
    title: '每一步用了几天',
    note: '最近十二个月办完的步骤，平均天数按自然日算；时限是本县录入的（公示按县里定的算法，其余按工作日），没有录入的写“没有录入”。',
    columns: ['步骤', '平均天数', '时限', '办了几次', '超期几次', '超期占比'],
    rows: (Object.entries(limits) as [CaseState, { name: string; limit: { value: number } | null }][]).map(
      ([state, { name, limit }]) => {
        const taken = steps.find((step) => step.state === state);
        const count = taken?.steps ?? 0;
        const average = count === 0 ? null : Math.round((taken!.minutes / count / day) * 10) / 10;
        return [
          name,
          average,
          limit?.value ?? '没有录入',
          count,
          taken?.late ?? 0,
          percent(taken?.late ?? 0, count),
        ];
      },
    ),
    bars: { unit: '天', stacked: false, series: [1] },
  };
}

export function measureFigure(tallies: readonly MeasureTally[]): Figure {
  const names = { able: '有劳动力', unable: '没有劳动力', unknown: '还不清楚' };
  const rows = (['able', 'unable', null] as const).map((labour) => {
    const row = tallies.find((each) => each.labour === labour);
    const cases = row?.cases ?? 0;
    const without = row?.withoutMeasure ?? 0;
    const development = cases - (row?.withoutDevelopment ?? 0);
    return [names[labour ?? 'unknown'], development, cases - without - development, without];
  });
  return {
    key: 'measures',
    title: '帮扶措施',
    note: '已纳入和帮扶中的户。有劳动力的户，至少要有一项产业或就业措施。',
    columns: ['户', '有产业或就业等措施', '只有保障措施', '还没有措施'],
    rows: rows.map(([name, development, other, none]) => [
      name!,
      development!,
      Math.max(0, Number(other)),
      none!,
    ]),
    bars: { unit: '户', stacked: true, series: [1, 2, 3] },
  };
}

const over: readonly CaseState[] = ['风险消除', '不予纳入', '已关闭'];

/** Places one level below, by what is past its limit there. `childOf` gives the place below the scope a village lies in. */
export function placeFigure(tallies: readonly PlaceTally[], childOf: (region: string) => string): Figure {
  const byChild = new Map<string, { open: number; late: number; all: number }>();
  for (const { region, state, cases, late } of tallies) {
    const child = childOf(region);
    const row = byChild.get(child) ?? { open: 0, late: 0, all: 0 };
    row.all += cases;
    if (!over.includes(state)) {
      row.open += cases;
      row.late += late;
    }
    byChild.set(child, row);
  }
  const rows = [...byChild].sort(([, a], [, b]) => b.late - a.late || b.open - a.open);
  return {
    key: 'places',
    title: '各地方',
    note: '超期多的在前。',
    columns: ['地方', '没有超期', '超期', '正在办', '全部'],
    rows: rows.map(([name, { open, late, all }]) => [name, open - late, late, open, all]),
    bars: { unit: '户', stacked: true, series: [1, 2] },
  };
}
