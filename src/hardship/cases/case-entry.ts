import { dayOf, endOf } from '../clocks/calendar-day.js';
import type { FollowUp } from '../household/follow-up.js';
import { firstMeasures, labourOf, type Measure } from '../household/measure.js';
import type { VisitFormDraft } from '../household/visit-form.js';
import type { HardshipCase } from './case.js';
import { endPause, type Entry } from './case-service.js';
import { currentMeasures, openObjections, recordsOf } from './case-record.js';
import type { CaseFile } from './case-store.js';

/** What somebody of the staff wants written into a case. */
export type EntryInput =
  | { action: '分派'; responsible: string; note: string | null }
  /** `sentAs`: the browser's own name for it, so that what was kept offline is written once. */
  | { action: '入户核实'; form: VisitFormDraft; sentAs: string | null }
  | { action: '公示'; until: string; note: string | null }
  | { action: '异议'; words: string; from: string }
  | { action: '异议处理'; objection: string; words: string }
  | { action: '暂停计时'; reason: string }
  | { action: '恢复计时'; reason: string }
  | { action: '措施'; measure: Measure }
  | { action: '回访'; followUp: FollowUp }
  | { action: '告知'; words: string; by: 'phone' | 'visit' }
  | { action: '标为紧急' | '解除紧急'; reason: string }
  | { action: '同户认定'; earlier: string; decided: 'same' | 'different' };

export type PreparedEntry =
  | { kind: 'entry'; entry: Entry }
  /** It stands already, under the same name: nothing is to be written. */
  | { kind: 'stands' }
  | { kind: 'refused'; says: string };

/** What an input changes in a case and puts beside it. */
export function prepareEntry(
  file: CaseFile,
  input: EntryInput,
  now: Date,
  /** A place within the case's own, where whoever is to answer for it works. */
  narrower: string | null = null,
): PreparedEntry {
  const { case: kept } = file;
  const at = now.toISOString();
  const entry = (more: Omit<Entry, 'action'>): PreparedEntry => ({
    kind: 'entry',
    entry: { action: input.action, ...more },
  });
  switch (input.action) {
    case '分派':
      return entry({
        changes: { responsible: input.responsible, region: narrower ?? kept.region },
        note: input.note,
      });
    case '入户核实':
      if (wasSent(file, input)) return { kind: 'stands' };
      return entry({
        content: { kind: 'visit', form: input.form, sentAs: input.sentAs },
        changes: { labour: labourOf(input.form) ?? kept.labour, visitedAt: visitedAt(kept, input.form, at) },
      });
    case '公示':
      if (kept.notice !== null) return { kind: 'refused', says: '这一轮已经公示了' };
      return entry({ changes: { notice: { from: at, until: input.until } }, note: input.note });
    case '异议':
      if (kept.notice === null) return { kind: 'refused', says: '还没有公示，请先做公示' };
      return entry({
        content: { kind: 'objection', words: input.words, from: input.from },
        changes: { openObjections: kept.openObjections + 1 },
      });
    case '异议处理':
      if (!openObjections(file.records).some(({ id }) => id === input.objection))
        return { kind: 'refused', says: '这条异议已经处理过了' };
      return entry({
        content: { kind: 'objection_settled', objection: input.objection, words: input.words },
        changes: { openObjections: Math.max(0, kept.openObjections - 1) },
      });
    case '暂停计时':
      if (standsStill(file)) return { kind: 'refused', says: '计时已经暂停了' };
      return entry({ changes: { pauses: [...kept.pauses, { from: at, until: null }] }, note: input.reason });
    case '恢复计时':
      if (!standsStill(file)) return { kind: 'refused', says: '计时没有暂停' };
      return entry({ changes: { pauses: endPause(kept.pauses, at) }, note: input.reason });
    case '措施':
      return entry({
        content: { kind: 'measure', measure: input.measure },
        changes: firstMeasures([...currentMeasures(file.records), input.measure]),
      });
    case '回访':
      return entry({
        content: { kind: 'follow_up', followUp: input.followUp },
        changes: { lastFollowUpAt: at },
      });
    case '告知':
      return entry({
        content: { kind: 'told', words: input.words, by: input.by },
        changes: kept.state === '不予纳入' ? { toldAt: kept.toldAt ?? at } : {},
      });
    case '标为紧急':
      return entry({ changes: { urgent: true }, note: input.reason });
    case '解除紧急':
      return entry({ changes: { urgent: false }, note: input.reason });
    case '同户认定':
      return entry({ note: input.decided === 'same' ? '认定是同一户' : '认定不是同一户' });
    default:
      return input satisfies never;
  }
}

/** When this round's visit was; a form saved again with the day of an earlier round is none. */
function visitedAt(kept: HardshipCase, { visitedOn }: VisitFormDraft, at: string): string | null {
  if (kept.visitedAt !== null) return kept.visitedAt;
  const on = visitedOn ?? dayOf(at);
  if (kept.roundSince !== null && on < dayOf(kept.roundSince)) return null;
  // entered later, offline: the end of the day on which it was
  return on < dayOf(at) ? endOf(on) : at;
}

/** The same form under the same name; one corrected after the server could not read it is another. */
function wasSent(
  { records }: CaseFile,
  { form, sentAs }: Extract<EntryInput, { action: '入户核实' }>,
): boolean {
  const sent = JSON.stringify(form);
  return (
    sentAs !== null &&
    recordsOf(records, 'visit').some(
      ({ content }) => content.sentAs === sentAs && JSON.stringify(content.form) === sent,
    )
  );
}

const standsStill = ({ case: { pauses } }: CaseFile): boolean => pauses.some(({ until }) => until === null);
