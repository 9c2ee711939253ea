import { isDevelopment, measureKinds } from '../household/measure.js';
import type { CaseStep, StepAction } from './case.js';
import type { CaseRecord } from './case-record.js';

/** 监测·预警·帮扶·保障 "四位一体": the side of the work a step belongs to. */
export type StepSide = '监测' | '预警' | '帮扶' | '保障';

const warnings: ReadonlySet<StepAction> = new Set(['预警', '标为紧急', '解除紧急']);
const helping: ReadonlySet<StepAction> = new Set(['开始帮扶', '回访', '申请消除', '不予消除', '回退']);

/** `record` is what was written with the step; help that is no development measure secures a living. */
export function sideOf({ action }: Pick<CaseStep, 'action'>, record: CaseRecord | null): StepSide {
  if (action === '措施') {
    const content = record?.content;
    return content?.kind === 'measure' && !isDevelopment(content.measure.kind) ? '保障' : '帮扶';
  }
  if (warnings.has(action)) return '预警';
  return helping.has(action) ? '帮扶' : '监测';
}

/** The record written with a step: made by the same person in the same moment. */
export const recordOf = (step: CaseStep, records: readonly CaseRecord[]): CaseRecord | null =>
  records.find(({ at, by }) => at === step.at && by === step.actorId) ?? null;

/** What a record says on the timeline, in a line; null where the step's name says it all. */
export function recordLine({ content }: CaseRecord): string | null {
  switch (content.kind) {
    case 'measure':
      return `${measureKinds[content.measure.kind]}：${content.measure.what}（${content.measure.responsible.name}）`;
    case 'objection':
      return `${content.from}：${content.words}`;
    case 'objection_settled':
    case 'told':
      return content.words;
    case 'follow_up':
      return content.followUp.words === '' ? null : content.followUp.words;
    case 'visit':
      return content.form.words ?? null;
    default:
      return content satisfies never;
  }
}
