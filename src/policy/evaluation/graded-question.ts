import { z } from 'zod';

const Gold = z.object({ doc: z.string(), quote: z.string() });

/** One graded question; a list of golds is held only when every quote of it is. */
export const GradedQuestion = z.object({
  id: z.string(),
  style: z.string(),
  region: z.string().nullable().optional(),
  date: z.string().nullable().optional(),
  history: z.array(z.string()).nullable().optional(),
  question: z.string(),
  answerable: z.boolean(),
  gold: z.array(Gold),
  /** Other lists that are as good. */
  alt: z.array(z.array(Gold)).optional(),
  facts: z.array(z.string()).optional(),
  note: z.string().optional(),
});
export type GradedQuestion = z.infer<typeof GradedQuestion>;
export type Gold = z.infer<typeof Gold>;
