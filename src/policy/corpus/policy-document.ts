import { z } from 'zod';

/** A date as exact as the document gives it: 2020, 2020-09 or 2024-10-30. */
const LooseDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** Front matter of `corpus/documents/<region>/<id>.md`. */
export const DocumentMetadata = z.object({
  /** Lower-case latin, digits and hyphens, at most 39 bytes: it is the head of every passage id. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(39),
  title: z.string().min(1),
  issuer: z.string().min(1).nullable(),
  /** 文号, as printed; null when the document has none. */
  number: z.string().nullable(),
  /** Full administrative path, e.g. 辽宁省铁岭市开原市. */
  region: z.string().min(1),
  date: LooseDate.nullable(),
  /** First and last day the document speaks of, inclusive; null when it does not say. */
  period: z.object({ from: LooseDate, to: LooseDate }).nullable(),
  kind: z.enum(['law', 'plan', 'notice', 'reply', 'report', 'news', 'article', 'guide', 'other']),
  /** Name of the file the document was brought in from. */
  source: z.string().min(1),
  /** SHA-256 of that file, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sourceUrl: z.string().optional(),
});
export type DocumentMetadata = z.infer<typeof DocumentMetadata>;

/** Kinds of documents that give rules; a report or a reply tells what was done and stays true. */
export const ruleKinds: ReadonlySet<DocumentMetadata['kind']> = new Set(['law', 'plan', 'notice', 'guide']);

/** One official document as kept: metadata and the document's own words in its own script (Markdown headings). */
export interface PolicyDocument extends DocumentMetadata {
  body: string;
}
