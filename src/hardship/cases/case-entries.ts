import { z } from 'zod';
import { caseStates, type Actor, type CaseState } from './case-transitions.js';

/** What the staff write into a case without moving it. */
export const entryActions = [
  '分派',
  '入户核实',
  '公示',
  '异议',
  '异议处理',
  '暂停计时',
  '恢复计时',
  '措施',
  '回访',
  '告知',
  '标为紧急',
  '解除紧急',
  '同户认定',
] as const;
export const EntryAction = z.enum(entryActions);
export type EntryAction = z.infer<typeof EntryAction>;

interface EntryRule {
  from: readonly CaseState[];
  who: readonly Actor[];
}

const open = caseStates.filter((state) => state !== '已关闭');
const underReview: readonly CaseState[] = ['待核实', '核实中', '评议公示', '乡镇审核', '县级审定'];
const deciding: readonly Actor[] = ['village', 'township', 'county'];

/** Who may write what, and where the case must stand. */
export const entryRules: Record<EntryAction, EntryRule> = {
  分派: { from: open, who: deciding },
  入户核实: { from: ['待核实', '核实中', '已纳入', '帮扶中'], who: ['village', 'township'] },
  公示: { from: ['评议公示'], who: ['village'] },
  异议: { from: ['评议公示'], who: ['village', 'township'] },
  异议处理: { from: ['评议公示'], who: ['village', 'township'] },
  暂停计时: { from: underReview, who: ['township', 'county'] },
  恢复计时: { from: underReview, who: ['township', 'county'] },
  措施: { from: ['已纳入', '帮扶中', '风险消除'], who: deciding },
  回访: { from: ['已纳入', '帮扶中', '风险消除'], who: ['grid_worker', 'village', 'township'] },
  告知: { from: caseStates, who: deciding },
  标为紧急: { from: open, who: ['grid_worker', ...deciding] },
  解除紧急: { from: open, who: ['township', 'county'] },
  同户认定: { from: open, who: deciding },
};

export type Entered = { kind: 'entered' } | { kind: 'not_from_here' } | { kind: 'not_by_you' };

/** Whether somebody may write this here. An urgent case may have measures and visits after them in any state (绿色通道). */
export function mayEnter(at: { state: CaseState; urgent: boolean }, action: EntryAction, by: Actor): Entered {
  const { from, who } = entryRules[action];
  const helpFirst = at.urgent && at.state !== '已关闭' && (action === '措施' || action === '回访');
  if (!from.includes(at.state) && !helpFirst) return { kind: 'not_from_here' };
  return who.includes(by) ? { kind: 'entered' } : { kind: 'not_by_you' };
}
