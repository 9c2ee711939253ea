import { describe, expect, it } from 'vitest';
import { ActionInput } from '../../../src/hardship/cases/action-input.js';
import type { CaseStep, HardshipCase } from '../../../src/hardship/cases/case.js';
import { entryActions, type EntryAction } from '../../../src/hardship/cases/case-entries.js';
import { prepareEntry, type EntryInput } from '../../../src/hardship/cases/case-entry.js';
import type { CaseRecord } from '../../../src/hardship/cases/case-record.js';
import {
  actOn,
  askRecheck,
  noLimits,
  openCase,
  staffAct,
  staffEnter,
} from '../../../src/hardship/cases/case-service.js';
import type { CaseFile } from '../../../src/hardship/cases/case-store.js';
import {
  actors,
  caseActions,
  caseStates,
  moveCase,
  type Actor,
  type CaseAction,
} from '../../../src/hardship/cases/case-transitions.js';
import type { HardshipWrite } from '../../../src/hardship/unit-of-work.js';
import { submission, toldDraft } from '../../fakes/told-report.js';
import { invented } from '../household/invented-household.js';

const days = 86_400_000;
const start = Date.parse('2026-03-02T01:00:00Z');

const ends: ReadonlySet<CaseAction> = new Set(['关闭', '撤回', '不予纳入', '退回补充', '不予消除']);
const onward = caseActions.filter((action) => !ends.has(action) && action !== '移交');

/** Repeatable numbers in [0, 1). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A case as the store would keep it: writes are applied, nothing else. */
function keptFile(): CaseFile & { history: CaseStep[]; records: CaseRecord[] } {
  const { report } = submission(toldDraft());
  const { opened, first } = openCase(report, new Date(start));
  return {
    case: opened,
    receipt: report.receipt,
    origin: report,
    history: [first],
    amendments: [],
    records: [],
    links: [],
    recused: [],
  };
}

function apply(file: ReturnType<typeof keptFile>, writes: readonly HardshipWrite[]): void {
  for (const each of writes) {
    if (each.write === 'case_step') {
      file.case = { ...each.moved, version: each.moved.version + 1 };
      file.history.push(each.step);
    } else if (each.write === 'case_record') file.records.push(each.record);
  }
}

/** What must hold after every deed; null when it does. `expect` is too slow to be asked a hundred thousand times. */
function brokenLaw(
  before: { case: HardshipCase; steps: number },
  { case: kept, history }: CaseFile,
  counted: boolean,
): string | null {
  const step = history.at(-1)!;
  if (!counted)
    return JSON.stringify(kept) === JSON.stringify(before.case) ? null : 'a refused deed changed the case';
  if (history.length !== before.steps + 1) return 'a deed is not in the history';
  if (kept.version !== history.length - 1) return 'the version does not count the steps';
  if (!caseStates.includes(kept.state) || step.to !== kept.state) return `an unlisted state ${kept.state}`;
  if (kept.openObjections < 0) return 'less than no objection';
  if (kept.state === before.case.state) return null;
  const legal = moveCase(before.case, step.action as CaseAction, step.actor);
  const listed = legal.kind === 'moved' && legal.to.state === kept.state && legal.to.purpose === kept.purpose;
  return listed ? null : `${before.case.state} → ${kept.state} by ${step.action} is not in the table`;
}

describe('whatever is done to a case, in whatever order', () => {
  it('stays in the table through 100,000 random deeds, and every deed that counted is in its history', () => {
    const random = seeded(20261127);
    const one = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)]!;
    const maybe = <T>(value: T): T | null => (random() < 0.7 ? value : null);
    let file = keptFile();
    let counted = 0;
    const reached = new Set<string>();
    for (let i = 0, now = start; i < 100_000; i++, now += Math.floor(random() * 4 * days)) {
      const before = { case: structuredClone(file.case), steps: file.history.length };
      const actor: Actor = random() < 0.7 ? one(['village', 'township', 'county']) : one(actors);
      const at = new Date(now);
      const writes = random() < 0.6 ? move(actor, at) : enter(actor, at);
      if (writes !== null) {
        apply(file, writes);
        counted += 1;
      }
      const { case: kept } = file;
      reached.add(kept.state);
      const broken = brokenLaw(before, file, writes !== null);
      if (broken !== null) expect.fail(`deed ${i}: ${broken}`);
      const over = kept.state === '已关闭' || file.history.length > 300;
      if (over && random() < 0.3) file = keptFile();
    }
    expect(counted).toBeGreaterThan(10_000);
    expect([...reached].sort()).toEqual([...caseStates].sort());

    function move(actor: Actor, at: Date): HardshipWrite[] | null {
      // ends are rare in life too; drawn evenly, no case would ever come far
      const drawn = one(caseActions);
      const action = ends.has(drawn) && random() < 0.97 ? one(onward) : drawn;
      if (actor === 'family') {
        const outcome = random() < 0.5 ? actOn(file.case, action, actor, at) : askRecheck(file.case, at);
        return outcome.kind === 'done' ? outcome.writes : null;
      }
      const input = ActionInput.parse({
        responsible: maybe('s1'),
        group: maybe('sudden'),
        grounds: maybe('收入和支出都核过'),
        missing: maybe('缺医院的单据'),
        reason: maybe('情况有变'),
        reasonCode: maybe('no_risk'),
        familyNote: maybe('您家的情况村里都看过了'),
        closeReason: maybe('迁出'),
        village: maybe('河东省青川市云溪县柳河镇'),
      });
      const acted = staffAct(file, action, input, { actor, id: 's1' }, { now: at, limits: noLimits });
      return acted.kind === 'done' ? acted.writes : null;
    }

    function enter(actor: Actor, at: Date): HardshipWrite[] | null {
      const prepared = prepareEntry(file, inputOf(one(entryActions), at), at);
      if (prepared.kind !== 'entry') return null;
      const entered = staffEnter(
        file.case,
        prepared.entry,
        { actor, id: 's1' },
        { now: at, limits: noLimits },
      );
      return entered.kind === 'done' ? entered.writes : null;
    }

    function inputOf(action: EntryAction, at: Date): EntryInput {
      const objection = file.records.findLast(({ content }) => content.kind === 'objection')?.id ?? '';
      const day = at.toISOString().slice(0, 10);
      switch (action) {
        case '分派':
          return { action, responsible: 's2', note: null };
        case '入户核实':
          return { action, form: invented.form(), sentAs: null };
        case '公示':
          return { action, until: new Date(at.getTime() + 5 * days).toISOString(), note: null };
        case '异议':
          return { action, words: '他家有车', from: '电话' };
        case '异议处理':
          return { action, objection, words: '查过了，车是亲戚的' };
        case '暂停计时':
        case '恢复计时':
        case '标为紧急':
        case '解除紧急':
          return { action, reason: '等住院结算单' };
        case '措施':
          return {
            action,
            measure: {
              id: one(['m1', 'm2']),
              kind: one(['medical', 'employment']),
              cause: '01',
              what: '临时救助一次',
              responsible: { id: 's2', name: '周明' },
              from: day,
              until: null,
              state: 'doing',
              note: '',
            },
          };
        case '回访':
          return {
            action,
            followUp: {
              schema: 1,
              on: day,
              by: 's2',
              how: 'visit',
              income: 'same',
              risk: 'less',
              measures: 'all',
              basics: 'firm',
              words: '',
              next: '',
            },
          };
        case '告知':
          return { action, words: '已经说了', by: 'phone' };
        case '同户认定':
          return { action, earlier: 'c0', decided: 'different' };
        default:
          return action satisfies never;
      }
    }
  });
});
