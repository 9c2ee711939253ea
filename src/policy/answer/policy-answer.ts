import { z } from 'zod';

/** A passage shown as evidence. Field names are a public contract (docs/interfaces.md). */
export const Citation = z.object({
  passage: z.string(),
  document: z.string(),
  title: z.string(),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  region: z.string(),
  /** Heading path joined by " › ". */
  section: z.string(),
  /** The whole passage as stored, original script. */
  text: z.string(),
  /** The sentence that answers, original script. */
  quote: z.string(),
  source: z.string(),
  url: z.string(),
});
export type Citation = z.infer<typeof Citation>;

export const AnswerKind = z.enum([
  'answered',
  'no_source',
  'needs_detail',
  'declined',
  'urgent',
  'smalltalk',
]);
export type AnswerKind = z.infer<typeof AnswerKind>;

export const Choice = z.object({ id: z.string(), label: z.string() });
export type Choice = z.infer<typeof Choice>;

export const Offer = z.enum(['report', 'eligibility', 'status']);
export type Offer = z.infer<typeof Offer>;

/** Why the documents do not answer; `not_written`: a document is known not to say it. */
export const NoSourceReason = z.enum([
  'place_missing_in_corpus',
  'year_not_covered',
  'not_written',
  'not_found',
]);
export type NoSourceReason = z.infer<typeof NoSourceReason>;

/** How an answer was looked for; what the question ledger keeps of it. */
const Lookup = z.object({
  /** Only with `no_source`. */
  reason: NoSourceReason.optional(),
  /** Ids of the passages that were weighed, best first, at most 5. */
  candidates: z.array(z.string()).optional(),
  /** Places the words (or the turns before) name, when they are others than the remembered one. */
  places: z.array(z.string()).optional(),
});

export const AnswerPart = Lookup.extend({
  question: z.string(),
  kind: AnswerKind,
  answer: z.string(),
  citations: z.array(Citation).max(3),
});
export type AnswerPart = z.infer<typeof AnswerPart>;

/** The answer to one policy question: the payload of `ask --jsonl`, of the web chat and of Telegram alike. */
export const PolicyAnswer = Lookup.extend({
  kind: AnswerKind,
  answer: z.string(),
  /** Probability that the first citation answers. */
  confidence: z.number().min(0).max(1),
  citations: z.array(Citation).max(3),
  /** Passages near the question that are not an answer; only with `no_source`. */
  nearest: z.array(Citation).optional(),
  /** Only with `needs_detail`. */
  choices: z.array(Choice).optional(),
  parts: z.array(AnswerPart),
  offers: z.array(Offer),
  /** Milliseconds from question to answer inside the process. */
  ms: z.number(),
});
export type PolicyAnswer = z.infer<typeof PolicyAnswer>;

export interface PolicyQuestion {
  question: string;
  /** Earlier turns of the same asker, oldest first. */
  history: readonly string[];
  /** Where the asker is, as typed or remembered; null when unknown. */
  region: string | null;
  /** The day the question is asked, YYYY-MM-DD; null when unknown. */
  date: string | null;
}

/** The policy domain's one use case, as channels and dialogue see it. */
export interface AnswersPolicy {
  answer(question: PolicyQuestion): Promise<PolicyAnswer>;
}
