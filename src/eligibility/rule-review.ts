import { z } from 'zod';
import type { Benefit, Superseded } from './benefit.js';
import { countsFrom, yearsOfDocument, type ReviewedDocument } from './reviewed-document.js';
import type { ReviewGroup } from './said-anew.js';
import type { RuleToReview } from './superseded-rules.js';

export const reviewVerdicts = {
  /** The rule stands; this document is no reason to ask again. */
  still_valid: '还有效',
  /** From the newer document's days on, the rule tells only what was. */
  superseded: '已被取代',
} as const;
export type ReviewVerdict = keyof typeof reviewVerdicts;

const verdict = z.enum(Object.keys(reviewVerdicts) as [ReviewVerdict, ...ReviewVerdict[]]);
/** Who decided: the account's id, never a name. */
const signed = { by: z.string().min(1), at: z.iso.datetime() };

/** One line of `corpus/rules/reviews.jsonl`; lines are only ever added. */
export const ReviewLine = z.union([
  z.strictObject({ id: z.ulid(), rule: z.string(), newer: z.string(), verdict, ...signed }),
  z.strictObject({ undoes: z.ulid(), ...signed }),
]);
export type ReviewLine = z.infer<typeof ReviewLine>;
export type RuleReview = Extract<ReviewLine, { id: string }>;

/** The decisions that hold: not taken back, the last one of a rule and a newer document. Oldest first. */
export function standingReviews(lines: readonly ReviewLine[]): RuleReview[] {
  const undone = new Set(lines.map((line) => ('undoes' in line ? line.undoes : null)));
  const standing = new Map<string, RuleReview>();
  for (const line of lines) {
    if ('undoes' in line || undone.has(line.id)) continue;
    const pair = pairOf(line.rule, line.newer);
    standing.delete(pair);
    standing.set(pair, line);
  }
  return [...standing.values()];
}

/** What still waits: not decided for this document, nor superseded by another one already. */
export function waitingReviews(
  touched: readonly RuleToReview[],
  standing: readonly RuleReview[],
): RuleToReview[] {
  const decided = new Set(standing.map(({ rule, newer }) => pairOf(rule, newer)));
  return touched.filter(
    ({ rule, newer }) => rule.superseded === null && !decided.has(pairOf(rule.id, newer.id)),
  );
}

/**
 * The rules, those that were decided to be superseded with the document that counts now. A decision about a document
 * that is in the corpus no more does nothing.
 */
export function withSuperseded(
  benefits: readonly Benefit[],
  standing: readonly RuleReview[],
  documentOf: (id: string) => Pick<ReviewedDocument, 'id' | 'title' | 'issued' | 'period'> | undefined,
): Benefit[] {
  const ended = new Map<string, Superseded>();
  const ruled = new Set(benefits.map(({ document }) => document));
  for (const { rule, newer, verdict: said } of standing) {
    if (said !== 'superseded') continue;
    const document = documentOf(newer);
    const from = document === undefined ? null : countsFrom(document);
    const years = document === undefined ? null : yearsOfDocument(document);
    if (document === undefined || from === null || years === null) continue;
    const known = ended.get(rule);
    // the first document that ended it did
    if (known !== undefined && known.from <= from) continue;
    ended.set(rule, { document: newer, title: document.title, years, from, ruled: ruled.has(newer) });
  }
  if (ended.size === 0) return [...benefits];
  return benefits.map((benefit) => ({ ...benefit, superseded: ended.get(benefit.id) ?? null }));
}

const pairOf = (rule: string, newer: string): string => `${rule} ${newer}`;

/** A decision that holds, with what it was about; null where rule or document is in the corpus no more. */
export interface DecidedReview {
  review: RuleReview;
  rule: Benefit | null;
  newer: Pick<ReviewedDocument, 'id' | 'title'> | null;
}

/** Port: the rules that newer documents touch, and what people decided about them. */
export interface RuleReviewDesk {
  waiting(): Promise<ReviewGroup[]>;
  /** Newest first. */
  decided(): Promise<DecidedReview[]>;
  /** Those of the rules that wait because of the document; none: decided meanwhile, or the documents changed. */
  decide(
    of: { rules: readonly string[]; newer: string; verdict: ReviewVerdict },
    by: string,
    now: Date,
  ): Promise<RuleReview[]>;
  /** Takes back those that hold; how many. */
  undo(ids: readonly string[], by: string, now: Date): Promise<number>;
}
