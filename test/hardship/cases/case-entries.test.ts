import { describe, expect, it } from 'vitest';
import { entryActions, mayEnter, type EntryAction } from '../../../src/hardship/cases/case-entries.js';
import {
  actors,
  caseStates,
  type Actor,
  type CaseState,
} from '../../../src/hardship/cases/case-transitions.js';

/** What the staff may write, written out by hand: by whom, in which states, and in which more when the case is urgent. */
const table: Record<EntryAction, { who: Actor[]; where: CaseState[]; whenUrgent: CaseState[] }> = {
  分派: {
    who: ['village', 'township', 'county'],
    where: [
      ...(['待核实', '核实中', '评议公示', '乡镇审核', '县级审定'] as const),
      ...(['已纳入', '帮扶中', '风险消除', '不予纳入'] as const),
    ],
    whenUrgent: [],
  },
  入户核实: {
    who: ['village', 'township'],
    where: ['待核实', '核实中', '已纳入', '帮扶中'],
    whenUrgent: [],
  },
  公示: { who: ['village'], where: ['评议公示'], whenUrgent: [] },
  异议: { who: ['village', 'township'], where: ['评议公示'], whenUrgent: [] },
  异议处理: { who: ['village', 'township'], where: ['评议公示'], whenUrgent: [] },
  暂停计时: {
    who: ['township', 'county'],
    where: ['待核实', '核实中', '评议公示', '乡镇审核', '县级审定'],
    whenUrgent: [],
  },
  恢复计时: {
    who: ['township', 'county'],
    where: ['待核实', '核实中', '评议公示', '乡镇审核', '县级审定'],
    whenUrgent: [],
  },
  措施: {
    who: ['village', 'township', 'county'],
    where: ['已纳入', '帮扶中', '风险消除'],
    whenUrgent: ['待核实', '核实中', '评议公示', '乡镇审核', '县级审定', '不予纳入'],
  },
  回访: {
    who: ['grid_worker', 'village', 'township'],
    where: ['已纳入', '帮扶中', '风险消除'],
    whenUrgent: ['待核实', '核实中', '评议公示', '乡镇审核', '县级审定', '不予纳入'],
  },
  告知: {
    who: ['village', 'township', 'county'],
    where: [
      ...(['待核实', '核实中', '评议公示', '乡镇审核', '县级审定'] as const),
      ...(['已纳入', '帮扶中', '风险消除', '不予纳入', '已关闭'] as const),
    ],
    whenUrgent: [],
  },
  标为紧急: {
    who: ['grid_worker', 'village', 'township', 'county'],
    where: [
      ...(['待核实', '核实中', '评议公示', '乡镇审核', '县级审定'] as const),
      ...(['已纳入', '帮扶中', '风险消除', '不予纳入'] as const),
    ],
    whenUrgent: [],
  },
  解除紧急: {
    who: ['township', 'county'],
    where: [
      ...(['待核实', '核实中', '评议公示', '乡镇审核', '县级审定'] as const),
      ...(['已纳入', '帮扶中', '风险消除', '不予纳入'] as const),
    ],
    whenUrgent: [],
  },
  同户认定: {
    who: ['village', 'township', 'county'],
    where: [
      ...(['待核实', '核实中', '评议公示', '乡镇审核', '县级审定'] as const),
      ...(['已纳入', '帮扶中', '风险消除', '不予纳入'] as const),
    ],
    whenUrgent: [],
  },
};

describe('what the staff write into a case', () => {
  it('names every entry there is', () => {
    expect(Object.keys(table)).toEqual([...entryActions]);
  });

  it.each(Object.keys(table) as EntryAction[])(
    '%s is for exactly these states and roles, urgent or not',
    (action) => {
      const { who, where, whenUrgent } = table[action];
      for (const state of caseStates) {
        for (const urgent of [false, true]) {
          for (const actor of actors) {
            const here = where.includes(state) || (urgent && whenUrgent.includes(state));
            const expected = !here ? 'not_from_here' : who.includes(actor) ? 'entered' : 'not_by_you';
            const told = `${state} ${urgent ? 'urgent' : 'plain'} ${actor}`;
            expect([told, mayEnter({ state, urgent }, action, actor).kind]).toEqual([told, expected]);
          }
        }
      }
    },
  );
});
