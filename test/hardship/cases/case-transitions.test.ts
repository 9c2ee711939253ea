import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actors,
  caseActions,
  caseStates,
  moveCase,
  transitions,
  type Actor,
  type CaseAction,
  type CasePurpose,
  type CaseState,
} from '../../../src/hardship/cases/case-transitions.js';

/** The table of the domain page, written out once more by hand: from, purpose, action, who → to. */
const allowed: [CaseState, CasePurpose | 'both', CaseAction, Actor[], CaseState][] = [
  ['待核实', 'both', '受理', ['village', 'township'], '核实中'],
  ['核实中', 'both', '核实上报', ['village'], '评议公示'],
  ['评议公示', 'both', '公示无异议', ['village'], '乡镇审核'],
  ['乡镇审核', 'both', '审核通过', ['township'], '县级审定'],
  ['县级审定', '纳入', '审定通过', ['county'], '已纳入'],
  ['县级审定', '消除', '审定通过', ['county'], '风险消除'],
  ['已纳入', 'both', '开始帮扶', ['township'], '帮扶中'],
  ['帮扶中', 'both', '申请消除', ['village', 'township', 'county'], '评议公示'],
  ['评议公示', '纳入', '退回补充', ['village'], '核实中'],
  ['乡镇审核', '纳入', '退回补充', ['township'], '核实中'],
  ['县级审定', '纳入', '退回补充', ['county'], '核实中'],
  ['评议公示', '消除', '退回补充', ['village'], '帮扶中'],
  ['乡镇审核', '消除', '退回补充', ['township'], '帮扶中'],
  ['县级审定', '消除', '退回补充', ['county'], '帮扶中'],
  ['评议公示', '消除', '不予消除', ['village'], '帮扶中'],
  ['乡镇审核', '消除', '不予消除', ['township'], '帮扶中'],
  ['县级审定', '消除', '不予消除', ['county'], '帮扶中'],
  ['核实中', '纳入', '不予纳入', ['village'], '不予纳入'],
  ['评议公示', '纳入', '不予纳入', ['village'], '不予纳入'],
  ['乡镇审核', '纳入', '不予纳入', ['township'], '不予纳入'],
  ['县级审定', '纳入', '不予纳入', ['county'], '不予纳入'],
  ['不予纳入', 'both', '复核', ['township'], '核实中'],
  ['风险消除', 'both', '回退', ['county'], '帮扶中'],
  ...(['待核实', '核实中', '评议公示', '乡镇审核', '县级审定'] as const).map(
    (state): [CaseState, CasePurpose, CaseAction, Actor[], CaseState] => [
      state,
      '纳入',
      '撤回',
      ['family'],
      '已关闭',
    ],
  ),
  ...caseStates
    .filter((state) => state !== '已关闭')
    .flatMap((state): [CaseState, 'both', CaseAction, Actor[], CaseState][] => [
      [state, 'both', '关闭', ['township', 'county'], '已关闭'],
      [state, 'both', '移交', ['township', 'county'], state],
    ]),
];

describe('the table of the procedure', () => {
  it('allows exactly what the domain page allows, for every state, purpose, action and actor', () => {
    for (const state of caseStates) {
      for (const purpose of ['纳入', '消除'] as const) {
        for (const action of caseActions) {
          for (const actor of actors) {
            const row = allowed.find(
              ([from, of, act, who]) =>
                from === state && (of === 'both' || of === purpose) && act === action && who.includes(actor),
            );
            const moved = moveCase({ state, purpose }, action, actor);
            const told = `${state} ${purpose} ${action} ${actor}`;
            if (row === undefined) expect(moved.kind, told).not.toBe('moved');
            else expect(moved, told).toMatchObject({ kind: 'moved', to: { state: row[4] } });
          }
        }
      }
    }
  });

  it('lets no grid worker, city, supervisor or administrator move a case', () => {
    for (const actor of ['grid_worker', 'city', 'supervisor', 'administrator'] as const) {
      for (const { who } of Object.values(transitions))
        if (who !== 'holder') expect(who).not.toContain(actor);
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
