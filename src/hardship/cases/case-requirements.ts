import { inspectVisit, standInTheWay } from '../household/inspect-visit.js';
import { missingInVisit } from '../household/visit-form.js';
import type { ActionInput } from './action-input.js';
import { currentMeasures, currentVisit, openObjections } from './case-record.js';
import type { CaseFile } from './case-store.js';
import type { Requirement } from './case-transitions.js';

/** Something an action still wants, in words for whoever works the case. */
export interface Need {
  requirement: Requirement;
  says: string;
}

/** What of the required things is not at hand; empty when the action may be taken. */
export function unmet(
  requirements: readonly Requirement[],
  file: CaseFile,
  input: ActionInput,
  now: Date,
): Need[] {
  return requirements.flatMap((requirement) => {
    const says = lack[requirement](file, input, now);
    return says === null ? [] : [{ requirement, says }];
  });
}

const lack: Record<Requirement, (file: CaseFile, input: ActionInput, now: Date) => string | null> = {
  responsible_person: ({ case: kept }, { responsible }) =>
    responsible === null && kept.responsible === null ? '请选一位责任人' : null,
  visit_form: ({ case: kept, records, idsElsewhere }, _, now) => {
    const form = currentVisit(records);
    if (form === null) return '还没有入户核实表，请先去家里核实并填表';
    if (kept.visitedAt === null) return '复核以后还没有重新入户核实，请再去一次，把表重新存好';
    const missing = missingInVisit(form);
    if (missing.length === 0) {
      const context = {
        duplicateIds: idsElsewhere,
        includedAt: kept.includedAt,
        measures: currentMeasures(records),
        now,
      };
      const wrong = standInTheWay(inspectVisit(form, context));
      return wrong.length === 0 ? null : `入户核实表有 ${wrong.length} 处不对：改好，或者写明保留的理由`;
    }
    const labels = missing.slice(0, 5).map(({ label }) => label);
    return `入户核实表还差 ${missing.length} 项：${labels.join('、')}${missing.length > 5 ? ' 等' : ''}`;
  },
  notice_over: ({ case: { notice } }, _, now) => {
    if (notice === null) return '还没有公示，请先做公示';
    return notice.until > now.toISOString() ? '公示的天数还没有满' : null;
  },
  objections_settled: ({ records }) => {
    const open = openObjections(records).length;
    return open === 0 ? null : `还有 ${open} 条异议没有处理`;
  },
  group: ({ case: kept }, { group }) =>
    group === null && kept.group === null ? '请选定是三类对象里的哪一类' : null,
  grounds: (_, { grounds }) => (grounds === null ? '请写明依据' : null),
  measure: ({ records }) =>
    currentMeasures(records).length === 0 ? '还没有帮扶措施，请先定下至少一项' : null,
  able_to_work: ({ case: { labour } }) => {
    if (labour === 'unable') return '这户没有劳动能力，措施落实后暂不标注风险消除，继续帮扶';
    return labour === null ? '还不知道这户有没有劳动力，请先补入户核实表' : null;
  },
  what_is_missing: (_, { missing }) => (missing === null ? '请写明还缺什么' : null),
  reason: (_, { reason }) => (reason === null ? '请写明理由' : null),
  reason_code: (_, { reasonCode }) => (reasonCode === null ? '请选一个不予纳入的原因' : null),
  words_for_family: (_, { familyNote }) => (familyNote === null ? '请写几句告诉这家人的话' : null),
  family_asked: ({ case: { recheckAskedAt } }) => (recheckAskedAt === null ? '这家人还没有申请复核' : null),
  close_reason: ({ case: { id } }, { closeReason, mergeInto }) => {
    if (closeReason === null) return '请选关闭的原因：迁出、死亡，或并入另一户';
    if (closeReason !== '合并') return null;
    return mergeInto === null || mergeInto === id ? '请选并入哪一个案件' : null;
  },
  other_village: ({ case: { region } }, { village }) => {
    if (village === null) return '请选移交到哪个村';
    return village === region ? '已经在这个村了，请选另一个村' : null;
  },
};
