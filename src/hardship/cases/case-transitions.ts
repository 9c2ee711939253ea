import { z } from 'zod';

/** Where a case stands. The names are those of the procedure's own papers. */
export const caseStates = [
  '待核实',
  '核实中',
  '评议公示',
  '乡镇审核',
  '县级审定',
  '已纳入',
  '帮扶中',
  '风险消除',
  '不予纳入',
  '已关闭',
] as const;
export const CaseState = z.enum(caseStates);
export type CaseState = z.infer<typeof CaseState>;

/** What the review is about: taking the household in, or marking its risk as removed. */
export const CasePurpose = z.enum(['纳入', '消除']);
export type CasePurpose = z.infer<typeof CasePurpose>;

/** Everybody who may touch a case. Grid worker, city, supervisor and administrator move none. */
export const actors = [
  'family',
  'village',
  'township',
  'county',
  'grid_worker',
  'city',
  'supervisor',
  'administrator',
] as const;
export const Actor = z.enum(actors);
export type Actor = z.infer<typeof Actor>;

export const caseActions = [
  '受理',
  '核实上报',
  '公示无异议',
  '审核通过',
  '审定通过',
  '开始帮扶',
  '申请消除',
  '退回补充',
  '不予消除',
  '不予纳入',
  '复核',
  '回退',
  '撤回',
  '关闭',
  '移交',
] as const;
export const CaseAction = z.enum(caseActions);
export type CaseAction = z.infer<typeof CaseAction>;

/** What must be at hand for an action; the case service checks it. */
export type Requirement =
  | 'responsible_person'
  | 'visit_form'
  | 'notice_over'
  | 'objections_settled'
  | 'group'
  | 'grounds'
  | 'measure'
  | 'able_to_work'
  | 'what_is_missing'
  | 'reason'
  | 'reason_code'
  | 'words_for_family'
  | 'family_asked'
  | 'close_reason'
  | 'other_village';

export interface CasePosition {
  state: CaseState;
  purpose: CasePurpose;
}

interface Transition {
  from: readonly CaseState[];
  /** Only for cases of this purpose; absent = both. */
  purpose?: CasePurpose;
  to: (at: CasePosition) => CasePosition;
  who: readonly Actor[] | 'holder';
  needs: readonly Requirement[];
}

/** The level that has a case in each reviewing state. */
const holder: Partial<Record<CaseState, Actor>> = {
  核实中: 'village',
  评议公示: 'village',
  乡镇审核: 'township',
  县级审定: 'county',
};

const open = caseStates.filter((state) => state !== '已关闭');
const to =
  (state: CaseState, purpose?: CasePurpose) =>
  (at: CasePosition): CasePosition => ({ state, purpose: purpose ?? at.purpose });

/** The one table of the procedure (发现 → 核实 → 评议公示 → 审核 → 审定 → 帮扶 → 风险消除); nothing else moves a case. */
export const transitions: Record<CaseAction, Transition> = {
  受理: {
    from: ['待核实'],
    to: to('核实中'),
    who: ['village', 'township'],
    needs: ['responsible_person'],
  },
  核实上报: { from: ['核实中'], to: to('评议公示'), who: ['village'], needs: ['visit_form'] },
  公示无异议: {
    from: ['评议公示'],
    to: to('乡镇审核'),
    who: ['village'],
    needs: ['notice_over', 'objections_settled'],
  },
  审核通过: { from: ['乡镇审核'], to: to('县级审定'), who: ['township'], needs: [] },
  审定通过: {
    from: ['县级审定'],
    to: ({ purpose }) => ({ state: purpose === '纳入' ? '已纳入' : '风险消除', purpose }),
    who: ['county'],
    needs: ['group', 'grounds'],
  },
  开始帮扶: {
    from: ['已纳入'],
    to: to('帮扶中'),
    who: ['township'],
    needs: ['measure', 'responsible_person'],
  },
  申请消除: {
    from: ['帮扶中'],
    to: to('评议公示', '消除'),
    who: ['village', 'township', 'county'],
    needs: ['grounds', 'able_to_work'],
  },
  退回补充: {
    from: ['评议公示', '乡镇审核', '县级审定'],
    to: ({ purpose }) => ({ state: purpose === '纳入' ? '核实中' : '帮扶中', purpose }),
    who: 'holder',
    needs: ['what_is_missing'],
  },
  不予消除: {
    from: ['评议公示', '乡镇审核', '县级审定'],
    purpose: '消除',
    to: to('帮扶中'),
    who: 'holder',
    needs: ['reason'],
  },
  不予纳入: {
    from: ['核实中', '评议公示', '乡镇审核', '县级审定'],
    purpose: '纳入',
    to: to('不予纳入'),
    who: 'holder',
    needs: ['reason_code', 'words_for_family'],
  },
  复核: { from: ['不予纳入'], to: to('核实中'), who: ['township'], needs: ['family_asked'] },
  回退: { from: ['风险消除'], to: to('帮扶中'), who: ['county'], needs: ['reason'] },
  撤回: {
    from: ['待核实', '核实中', '评议公示', '乡镇审核', '县级审定'],
    purpose: '纳入',
    to: to('已关闭'),
    who: ['family'],
    needs: [],
  },
  关闭: { from: open, to: to('已关闭'), who: ['township', 'county'], needs: ['close_reason'] },
  移交: { from: open, to: (at) => at, who: ['township', 'county'], needs: ['other_village'] },
};

export type Moved =
  | { kind: 'moved'; to: CasePosition; needs: readonly Requirement[] }
  | { kind: 'not_from_here' }
  | { kind: 'not_by_you' };

/** What an action by somebody makes of a case at this position. Pure: the case service writes it. */
export function moveCase(at: CasePosition, action: CaseAction, by: Actor): Moved {
  const { from, purpose, to: next, who, needs } = transitions[action];
  if (!from.includes(at.state) || (purpose !== undefined && purpose !== at.purpose)) {
    return { kind: 'not_from_here' };
  }
  const allowed = who === 'holder' ? holder[at.state] === by : who.includes(by);
  return allowed ? { kind: 'moved', to: next(at), needs } : { kind: 'not_by_you' };
}
