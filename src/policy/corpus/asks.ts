import { z } from 'zod';

/** One line of `corpus/asks/<document>.jsonl`: how people ask for what a document says, or does not say. */
export const Ask = z
  .object({
    ask: z.string().min(1),
    answered: z.boolean(),
    /** The document's exact sentence (or two adjacent ones) that answers; required when answered. */
    quote: z.string().min(1).optional(),
    /** Why the document does not answer, in words a villager may be shown; required when not answered. */
    why: z.string().min(1).optional(),
    /** Who would ask so; where it is missing the words tell. */
    voice: z.enum(['villager', 'cadre']).optional(),
    /** Who wrote it: a role or a pen (`model`, `learnt`), never a person's name. */
    by: z.string(),
    reviewed: z.boolean(),
  })
  .refine((a) => (a.answered ? a.quote !== undefined : a.why !== undefined), {
    message: 'an answered ask needs its quote, an unanswered one its why',
  });
export type Ask = z.infer<typeof Ask>;
