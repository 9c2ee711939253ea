import { caseDoors, type StepAction } from '../cases/case.js';
import type { CaseCounts, CasesByState } from '../cases/case-store.js';
import { caseStates } from '../cases/case-transitions.js';
import type { Coverage } from '../rounds/coverage.js';
import type { OpenAndOverdue } from '../supervision/supervision-store.js';
import { doorNames } from './case-figures.js';
import type { Figure } from './figure.js';
import type { MoveTally, StatisticsStore } from './statistics-store.js';

/** Found in the period, by door, beside the period before. */
export function foundFigure(
  now: Awaited<ReturnType<StatisticsStore['opened']>>,
  before: Awaited<ReturnType<StatisticsStore['opened']>>,
): Figure {
  const of = (rows: typeof now, door: (typeof caseDoors)[number]): number =>
    rows.find((row) => row.door === door)?.cases ?? 0;
  const rows = caseDoors.map((door) => [doorNames[door], of(now, door), of(before, door)] as const);
  const total = (column: 1 | 2): number => rows.reduce((sum, row) => sum + row[column], 0);
  return table('found', '新发现', ['渠道', '本期', '上期'], [...rows, ['合计', total(1), total(2)]]);
}

const told: readonly { name: string; is: (move: MoveTally) => boolean }[] = [
  ...(['受理', '入户核实', '核实上报', '公示无异议', '审核通过'] as const).map((action) => ({
    name: action,
    is: (move: MoveTally) => move.action === action,
  })),
  { name: '审定纳入', is: ({ action, purpose }) => action === '审定通过' && purpose === '纳入' },
  { name: '审定风险消除', is: ({ action, purpose }) => action === '审定通过' && purpose === '消除' },
  ...(['不予纳入', '退回补充', '开始帮扶', '措施', '回访', '告知', '移交', '关闭'] as const).map(
    (action: StepAction) => ({
      name: action,
      is: (move: MoveTally) => move.action === action,
    }),
  ),
];

/** What was done to cases in the period. */
export const doneFigure = (moves: readonly MoveTally[]): Figure =>
  table(
    'done',
    '办了什么',
    ['事项', '次数'],
    told.map(({ name, is }) => [name, moves.filter(is).reduce((sum, { steps }) => sum + steps, 0)]),
  );

/** How cases stand at the moment of asking, not at the end of a period that is over. */
export const standingFigure = (byState: CasesByState, counts: CaseCounts): Figure =>
  table(
    'standing',
    '现在的情况',
    ['项目', '户数'],
    [
      ...caseStates.map((state) => [state, byState[state]] as const),
      ['超期', counts.red],
      ['快到期', counts.amber],
      ['紧急', counts.urgent],
      ['申请复核', counts.recheck],
    ],
  );

export const followedFigure = (slips: OpenAndOverdue, findings: OpenAndOverdue): Figure =>
  table(
    'followed',
    '督办和整改',
    ['项目', '没有了结', '其中超期'],
    [
      ['督办单', slips.open, slips.overdue],
      ['检查发现的问题', findings.open, findings.overdue],
    ],
  );

/** Groups nobody has named are not in it. */
export const walkedFigure = ({ grids, done, households, seen, findings }: Coverage): Figure =>
  table(
    'walked',
    '走访摸排',
    ['项目', '数'],
    [
      ['登记的村民小组', grids.length],
      ['走完的组', done],
      ['应走户数', households],
      ['走到户数', seen],
      ['发现的情况', findings],
    ],
  );

const table = (key: string, title: string, columns: string[], rows: Figure['rows']): Figure => ({
  key,
  title,
  note: null,
  columns,
  rows,
  bars: null,
});
