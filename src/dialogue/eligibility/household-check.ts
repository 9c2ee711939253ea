import { z } from 'zod';
import { topics } from '../../eligibility/fact.js';
import { readFacts, type Facts } from '../../eligibility/facts.js';
import type { Question } from '../../eligibility/question.js';

/** Facts as they lie in the conversation; read by the rules' own reader, so that nothing unknown comes back. */
const KeptFacts = z.unknown().transform((json, context): Facts => {
  const read = readFacts(json);
  if (read.kind === 'facts') return read.facts;
  context.addIssue({ code: 'custom', message: 'facts that cannot be used' });
  return z.NEVER;
});

const AskedQuestion: z.ZodType<Question> = z.object({
  topic: z.enum(topics),
  asks: z.string(),
  many: z.boolean(),
  options: z.array(z.object({ id: z.string(), label: z.string(), facts: KeptFacts })),
});

/** “我家符合吗” under way; it lies in the conversation and ends with the seat. */
export const HouseholdCheck = z.object({
  /** `place`: waits for the place; `listed`: the list was given. */
  stage: z.enum(['place', 'asking', 'listed']),
  facts: KeptFacts,
  /** Topics asked so far, the open one included. */
  asked: z.array(z.enum(topics)),
  /** The open question. */
  question: AskedQuestion.nullable(),
  /** Options of the open question already tapped. */
  picked: z.array(z.string()),
  /** Replies to the open question that were not understood. */
  misses: z.number().int(),
  /** What was told in free words. */
  story: z.array(z.string()),
  /** 接着问 was said: questions that settle little are asked, too. */
  further: z.boolean(),
  /** 记下来 was said. */
  kept: z.boolean(),
});
export type HouseholdCheck = z.infer<typeof HouseholdCheck>;

export const newCheck: HouseholdCheck = {
  stage: 'asking',
  facts: {},
  asked: [],
  question: null,
  picked: [],
  misses: 0,
  story: [],
  further: false,
  kept: false,
};

/** What a button of the check does. */
export const CheckDeed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('start') }),
  z.object({ do: z.literal('pick'), topic: z.enum(topics), option: z.string() }),
  /** 就这些, 不清楚 and 不想说 under a question. */
  z.object({ do: z.enum(['done', 'pass']), topic: z.enum(topics) }),
  /** 先看结果, 接着问, 记下来, 不记了, 重来, 不查了. */
  z.object({ do: z.enum(['list', 'further', 'keep', 'drop', 'again', 'stop']) }),
  /** A report; `tell`: with what was said here. */
  z.object({ do: z.literal('report'), tell: z.boolean() }),
]);
export type CheckDeed = z.infer<typeof CheckDeed>;
