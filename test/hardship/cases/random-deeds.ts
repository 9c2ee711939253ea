import { ActionInput } from '../../../src/hardship/cases/action-input.js';
import { entryActions, type EntryAction } from '../../../src/hardship/cases/case-entries.js';
import { prepareEntry, type EntryInput } from '../../../src/hardship/cases/case-entry.js';
import {
  actOn,
  askRecheck,
  noLimits,
  staffAct,
  staffEnter,
} from '../../../src/hardship/cases/case-service.js';
import type { CaseFile } from '../../../src/hardship/cases/case-store.js';
import {
  actors,
  caseActions,
  type Actor,
  type CaseAction,
} from '../../../src/hardship/cases/case-transitions.js';
import type { HardshipWrite } from '../../../src/hardship/unit-of-work.js';
import { invented } from '../household/invented-household.js';

const days = 86_400_000;

const ends: ReadonlySet<CaseAction> = new Set(['关闭', '撤回', '不予纳入', '退回补充', '不予消除']);
const onward = caseActions.filter((action) => !ends.has(action) && action !== '移交');

/** Repeatable numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * What somebody does to a case at random: what is to be written, or null where it is refused. Ends are rare in life too;
 * drawn evenly, no case would ever come far: `ending` is the share of them that is kept.
 */
export function randomDeeds(
  random: () => number,
  ending = 0.03,
): (file: CaseFile, at: Date) => HardshipWrite[] | null {
  const one = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)]!;
  const maybe = <T>(value: T): T | null => (random() < 0.7 ? value : null);
  return (file, at) => {
    const actor: Actor = random() < 0.7 ? one(['village', 'township', 'county']) : one(actors);
    return random() < 0.6 ? move(file, actor, at) : enter(file, actor, at);
  };

  function move(file: CaseFile, actor: Actor, at: Date): HardshipWrite[] | null {
    const drawn = one(caseActions);
    const action = ends.has(drawn) && random() >= ending ? one(onward) : drawn;
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

  function enter(file: CaseFile, actor: Actor, at: Date): HardshipWrite[] | null {
    const prepared = prepareEntry(file, inputOf(file, one(entryActions), at), at);
    if (prepared.kind !== 'entry') return null;
    const entered = staffEnter(file.case, prepared.entry, { actor, id: 's1' }, { now: at, limits: noLimits });
    return entered.kind === 'done' ? entered.writes : null;
  }

  function inputOf(file: CaseFile, action: EntryAction, at: Date): EntryInput {
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
}
