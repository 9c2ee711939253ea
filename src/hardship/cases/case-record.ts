import { z } from 'zod';
import { FollowUp } from '../household/follow-up.js';
import { Measure } from '../household/measure.js';
import { VisitFormDraft } from '../household/visit-form.js';

const sentence = z.string().min(1).max(2000);

/**
 * What the staff know of a household beside its report, each sealed under the report's key and never changed: a form
 * saved again or a measure carried on is a newer record beside the older.
 */
export const RecordContent = z.discriminatedUnion('kind', [
  /** `sentAs`: the browser's own name for it, where it was kept offline first. */
  z.object({ kind: z.literal('visit'), form: VisitFormDraft, sentAs: z.string().max(60).nullable() }),
  z.object({ kind: z.literal('measure'), measure: Measure }),
  z.object({ kind: z.literal('follow_up'), followUp: FollowUp }),
  /** 异议 to the public notice; `from` only says where it came from (电话, 当面, 信箱). */
  z.object({ kind: z.literal('objection'), words: sentence, from: z.string().max(40) }),
  z.object({ kind: z.literal('objection_settled'), objection: z.string(), words: sentence }),
  /** 告知: the family was told something by voice. */
  z.object({ kind: z.literal('told'), words: sentence, by: z.enum(['phone', 'visit']) }),
]);
export type RecordContent = z.infer<typeof RecordContent>;

export const CaseRecord = z.object({
  id: z.string(),
  case: z.string(),
  at: z.string(),
  /** Staff member. */
  by: z.string(),
  content: RecordContent,
});
export type CaseRecord = z.infer<typeof CaseRecord>;

type Kind = RecordContent['kind'];
type ContentOf<K extends Kind> = Extract<RecordContent, { kind: K }>;
export type RecordOf<K extends Kind> = Omit<CaseRecord, 'content'> & { content: ContentOf<K> };

/** Records of one kind, oldest first. */
export const recordsOf = <K extends Kind>(records: readonly CaseRecord[], kind: K): RecordOf<K>[] =>
  records.filter((record): record is RecordOf<K> => record.content.kind === kind);

/** The form as it was saved last. */
export const currentVisit = (records: readonly CaseRecord[]): VisitFormDraft | null =>
  recordsOf(records, 'visit').at(-1)?.content.form ?? null;

/** Every measure as it stands, in the order they were begun. */
export function currentMeasures(records: readonly CaseRecord[]): Measure[] {
  const byId = new Map<string, Measure>();
  for (const { content } of recordsOf(records, 'measure')) byId.set(content.measure.id, content.measure);
  return [...byId.values()];
}

/** Objections nobody has dealt with. */
export function openObjections(records: readonly CaseRecord[]): RecordOf<'objection'>[] {
  const settled = new Set(recordsOf(records, 'objection_settled').map(({ content }) => content.objection));
  return recordsOf(records, 'objection').filter(({ id }) => !settled.has(id));
}
