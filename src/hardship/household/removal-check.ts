import { shanghaiDay } from '../../shared/clock.js';
import { basicsAt } from './basics-at-visit.js';
import { besideLine, boundsText, yuan, type Bounds } from './bounds.js';
import { addMonths } from './calendar-day.js';
import { followUpsDue, type FollowUp } from './follow-up.js';
import { householdIncome } from './household-income.js';
import type { Labour } from './measure.js';
import { decidedBy, type MonitoringLine } from './suggest-group.js';
import type { VisitFormDraft } from './visit-form.js';

/** What is known of an included household when somebody thinks of 风险消除. */
export interface RemovalFacts {
  labour: Labour;
  line: MonitoringLine | null;
  /** Income per head as each visit found it; days. */
  readings: readonly { on: string; perHead: Bounds }[];
  /** The form of the newest visit. */
  visit: VisitFormDraft | null;
  followUps: readonly FollowUp[];
}

export type RemovalCondition = 'labour' | 'income' | 'spending' | 'basics' | 'no_new_risk';
export type ConditionState = 'met' | 'not_met' | 'unknown';

export interface JudgedCondition {
  condition: RemovalCondition;
  state: ConditionState;
  /** In Chinese. */
  says: string;
}

export interface RemovalCheck {
  /** `not_marked`: nobody can work, so help goes on and the risk is not marked as removed (暂不标注). */
  verdict: ConditionState | 'not_marked';
  conditions: JudgedCondition[];
  decidedBy: typeof decidedBy;
}

/** In principle. */
const monthsOverLine = 6;

/** Holds a household against what 风险消除 wants. Pure; the village applies, the county decides. */
export function checkRemoval(facts: RemovalFacts, now: Date): RemovalCheck {
  const today = shanghaiDay(now);
  const conditions = [
    labourCondition(facts.labour),
    judged('income', incomeStable(facts, today, now)),
    judged('spending', spendingSolved(facts)),
    judged('basics', basicsFirm(facts)),
    judged('no_new_risk', noNewRisk(facts, today, now)),
  ];
  return { verdict: verdictOf(facts.labour, conditions), conditions, decidedBy };
}

type Judgement = readonly [ConditionState, string];
const judged = (condition: RemovalCondition, [state, says]: Judgement): JudgedCondition => ({
  condition,
  state,
  says,
});

function verdictOf(labour: Labour, conditions: readonly JudgedCondition[]): RemovalCheck['verdict'] {
  if (labour === 'unable') return 'not_marked';
  if (conditions.some(({ state }) => state === 'not_met')) return 'not_met';
  return conditions.every(({ state }) => state === 'met') ? 'met' : 'unknown';
}

function labourCondition(labour: Labour): JudgedCondition {
  if (labour === 'able') return judged('labour', ['met', '家里有人能劳动']);
  return judged(
    'labour',
    labour === 'unable'
      ? ['not_met', '家里没有人能劳动：落实兜底保障，继续帮扶，暂不标注风险消除']
      : ['unknown', '还不知道家里有没有人能劳动'],
  );
}

function incomeStable({ line, readings, followUps }: RemovalFacts, today: string, now: Date): Judgement {
  if (line === null) return ['unknown', '本县监测收入线尚未录入，没法比收入'];
  const inOrder = readings.filter(({ on }) => on <= today).sort((a, b) => (a.on < b.on ? -1 : 1));
  const newest = inOrder.at(-1);
  if (newest === undefined) return ['unknown', '还没有入户核实过的收入'];
  const against = `监测收入线${yuan(line.value)}（${line.year}年；来源：${line.source}，${line.date}）`;
  const figure = `${newest.on}核实人均纯收入${boundsText(newest.perHead)}`;
  const side = besideLine(newest.perHead, line.value);
  if (side === 'under') return ['not_met', `${figure}，低于${against}`];
  if (side === 'unknown') return ['unknown', `${figure}，和${against}比不出来，请把收入问全`];
  const since = overSince(inOrder, followUps, line.value);
  const drop = followUps.find(({ on, income }) => on > newest.on && income === 'sharply_down');
  if (drop !== undefined) return ['unknown', `${drop.on}回访说收入大幅减少，请再入户核实收入`];
  if (addMonths(since, monthsOverLine) > today) {
    return [
      'not_met',
      `${figure}，不低于${against}；从${since}算起还不到${monthsOverLine}个月（原则上要稳定${monthsOverLine}个月以上）`,
    ];
  }
  const lastWord = [newest.on, ...followUps.map(({ on }) => on)]
    .filter((on) => on <= today)
    .sort()
    .at(-1)!;
  if (followUpsDue(lastWord, now).state === 'overdue') {
    return ['unknown', `${figure}，可是${lastWord}以后没有再回访，不知道收入稳不稳`];
  }
  return ['met', `${figure}，不低于${against}；从${since}起一直在线上，满${monthsOverLine}个月`];
}

/** The first day of the unbroken time over the line that reaches to the newest reading. */
function overSince(inOrder: RemovalFacts['readings'], followUps: readonly FollowUp[], line: number): string {
  let since = inOrder.at(-1)!.on;
  for (const { on, perHead } of [...inOrder].reverse()) {
    const broken = followUps.some(
      (each) => each.income === 'sharply_down' && each.on > on && each.on <= since,
    );
    if (besideLine(perHead, line) !== 'over' || broken) break;
    since = on;
  }
  return since;
}

function spendingSolved({ visit, line }: RemovalFacts): Judgement {
  if (visit === null) return ['unknown', '还没有入户核实表，不知道刚性支出'];
  const { rigid, perHeadAfterRigid, missingSpending } = householdIncome(visit);
  if (rigid.high === 0) return ['met', '核实表上没有合规自付的刚性支出'];
  const figure = `全家合规自付${boundsText(rigid)}，扣除以后人均还剩${boundsText(perHeadAfterRigid)}`;
  if (line === null) return ['unknown', `${figure}；本县监测收入线尚未录入，没法比`];
  switch (besideLine(perHeadAfterRigid, line.value)) {
    case 'over':
      return ['met', `${figure}，不低于监测收入线${yuan(line.value)}`];
    case 'under':
      return ['not_met', `${figure}，低于监测收入线${yuan(line.value)}，刚性支出还没有解决`];
    case 'unknown': {
      const wanted = missingSpending.map(({ label }) => label).join('、');
      return ['unknown', `${figure}，比不出来${wanted === '' ? '，请把收支问准' : `；还不知道：${wanted}`}`];
    }
  }
}

function basicsFirm({ visit, followUps }: RemovalFacts): Judgement {
  if (visit === null) return ['unknown', '还没有入户核实表，不知道三保障和饮水'];
  const { lacking, unknown } = basicsAt(visit);
  if (lacking.length > 0) return ['not_met', lacking.map(({ says }) => says).join('、')];
  const newest = newestOf(followUps);
  const later = newest !== null && newest.on >= (visit.visitedOn ?? '') ? newest : null;
  if (later?.basics === 'not_firm') return ['not_met', `${later.on}回访：三保障和饮水不稳固`];
  if (unknown.length > 0) return ['unknown', `还不知道：${unknown.map(({ label }) => label).join('、')}`];
  if (later?.basics === 'unknown') return ['unknown', `${later.on}回访：三保障和饮水不清楚`];
  return ['met', '吃穿、义务教育、医保、住房、饮水都有保障'];
}

function noNewRisk({ followUps }: RemovalFacts, today: string, now: Date): Judgement {
  const from = addMonths(today, -monthsOverLine);
  const recent = followUps.filter(({ on }) => on >= from && on <= today);
  const newest = newestOf(recent);
  const worse = newestOf(recent.filter(({ risk }) => risk === 'new' || risk === 'more'));
  if (worse !== null) {
    const what = `${worse.on}回访：${worse.risk === 'new' ? '有新增风险' : '风险加重'}`;
    return newest!.risk === 'removed' && newest!.on > worse.on
      ? ['unknown', `${what}；${newest!.on}说已经消除，请核实`]
      : ['not_met', what];
  }
  if (newest === null || followUpsDue(newest.on, now).state === 'overdue') {
    return ['unknown', '最近没有跟踪回访，不知道有没有新增风险'];
  }
  if (newest.risk === 'same')
    return ['unknown', `${newest.on}回访：没有新增风险，原来的风险也没有减轻，请再看`];
  return [
    'met',
    `最近${monthsOverLine}个月的${recent.length}次回访没有新增风险，${newest.on}说风险${newest.risk === 'removed' ? '消除' : '减轻'}`,
  ];
}

const newestOf = (followUps: readonly FollowUp[]): FollowUp | null =>
  followUps.reduce<FollowUp | null>(
    (best, each) => (best === null || each.on >= best.on ? each : best),
    null,
  );
