import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actors,
  caseActions,
  caseStates,
  moveCase,
  type Actor,
  type CaseAction,
  type CasePurpose,
  type CaseState,
  type Requirement,
} from '../../../src/hardship/cases/case-transitions.js';

interface Row {
  from: CaseState;
  /** Of which purpose the case is. */
  of: readonly CasePurpose[];
  action: CaseAction;
  who: readonly Actor[];
  to: CaseState;
  /** Its purpose afterwards; as before where absent. */
  then?: CasePurpose;
  needs: readonly Requirement[];
}
const both = ['纳入', '消除'] as const;
const joining = ['纳入'] as const;
const leaving = ['消除'] as const;

const row = (
  from: CaseState,
  of: readonly CasePurpose[],
  action: CaseAction,
  who: readonly Actor[],
  to: CaseState,
  needs: readonly Requirement[] = [],
  then?: CasePurpose,
): Row => ({ from, of, action, who, to, needs, ...(then === undefined ? {} : { then }) });

/** The table of the domain page, written out once more by hand: from, purpose, action, who → to, what it needs. */
const allowed: readonly Row[] = [
  row('待核实', both, '受理', ['village', 'township'], '核实中', ['responsible_person']),
  row('核实中', both, '核实上报', ['village'], '评议公示', ['visit_form']),
  row('评议公示', both, '公示无异议', ['village'], '乡镇审核', ['notice_over', 'objections_settled']),
  row('乡镇审核', both, '审核通过', ['township'], '县级审定'),
  row('县级审定', joining, '审定通过', ['county'], '已纳入', ['group', 'grounds']),
  row('县级审定', leaving, '审定通过', ['county'], '风险消除', ['group', 'grounds']),
  row('已纳入', both, '开始帮扶', ['township'], '帮扶中', ['measure', 'responsible_person']),
  row(
    ...(['帮扶中', both, '申请消除', ['village', 'township', 'county'], '评议公示'] as const),
    ...([['grounds', 'able_to_work'], '消除'] as const),
  ),
  row('评议公示', joining, '退回补充', ['village'], '核实中', ['what_is_missing']),
  row('乡镇审核', joining, '退回补充', ['township'], '核实中', ['what_is_missing']),
  row('县级审定', joining, '退回补充', ['county'], '核实中', ['what_is_missing']),
  row('评议公示', leaving, '退回补充', ['village'], '帮扶中', ['what_is_missing']),
  row('乡镇审核', leaving, '退回补充', ['township'], '帮扶中', ['what_is_missing']),
  row('县级审定', leaving, '退回补充', ['county'], '帮扶中', ['what_is_missing']),
  row('评议公示', leaving, '不予消除', ['village'], '帮扶中', ['reason']),
  row('乡镇审核', leaving, '不予消除', ['township'], '帮扶中', ['reason']),
  row('县级审定', leaving, '不予消除', ['county'], '帮扶中', ['reason']),
  row('核实中', joining, '不予纳入', ['village'], '不予纳入', ['reason_code', 'words_for_family']),
  row('评议公示', joining, '不予纳入', ['village'], '不予纳入', ['reason_code', 'words_for_family']),
  row('乡镇审核', joining, '不予纳入', ['township'], '不予纳入', ['reason_code', 'words_for_family']),
  row('县级审定', joining, '不予纳入', ['county'], '不予纳入', ['reason_code', 'words_for_family']),
  row('不予纳入', both, '复核', ['township'], '核实中', ['family_asked']),
  row('风险消除', both, '回退', ['county'], '帮扶中', ['reason']),
  ...(['待核实', '核实中', '评议公示', '乡镇审核', '县级审定'] as const).map((from) =>
    row(from, joining, '撤回', ['family'], '已关闭'),
  ),
  ...caseStates
    .filter((state) => state !== '已关闭')
    .flatMap((from) => [
      row(from, both, '关闭', ['township', 'county'], '已关闭', ['close_reason']),
      row(from, both, '移交', ['township', 'county'], from, ['other_village']),
    ]),
];

describe('the table of the procedure', () => {
  it('allows exactly what the domain page allows, for every state, purpose, action and actor', () => {
    for (const state of caseStates) {
      for (const purpose of both) {
        for (const action of caseActions) {
          const here = allowed.find(
            (each) => each.from === state && each.of.includes(purpose) && each.action === action,
          );
          for (const actor of actors) {
            const told = `${state} ${purpose} ${action} ${actor}`;
            const expected =
              here === undefined
                ? { kind: 'not_from_here' }
                : here.who.includes(actor)
                  ? {
                      kind: 'moved',
                      to: { state: here.to, purpose: here.then ?? purpose },
                      needs: here.needs,
                    }
                  : { kind: 'not_by_you' };
            expect(moveCase({ state, purpose }, action, actor), told).toEqual(expected);
          }
        }
      }
    }
  });

  it('lets no grid worker, city, supervisor or administrator move a case, whoever has it', () => {
    for (const actor of ['grid_worker', 'city', 'supervisor', 'administrator'] as const) {
      for (const state of caseStates) {
        for (const purpose of both) {
          for (const action of caseActions) {
            const told = `${state} ${purpose} ${action} ${actor}`;
            expect(moveCase({ state, purpose }, action, actor).kind, told).not.toBe('moved');
          }
        }
      }
    }
  });

  it('never leaves 已关闭, in whatever order things are done', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...caseActions), fc.constantFrom(...actors)), { maxLength: 40 }),
        (steps) => {
          let at = { state: '待核实' as CaseState, purpose: '纳入' as CasePurpose };
          for (const [action, actor] of steps) {
            const moved = moveCase(at, action, actor);
            if (moved.kind !== 'moved') continue;
            expect(at.state).not.toBe('已关闭');
            at = moved.to;
          }
        },
      ),
    );
  });
});
