import { z } from 'zod';

/** The note that lies beside a document taken out of the corpus. */
export const Withdrawal = z.object({
  reason: z.string().nullable(),
  /** Who took it out: a role, or a member of staff by the name of the account. */
  by: z.string().nullable(),
  /** Instant, ISO-8601 UTC. */
  at: z.string().nullable(),
  /** Where its files lay, inside the corpus folder; the document first. */
  paths: z.array(z.string()).min(1),
});
export type Withdrawal = z.infer<typeof Withdrawal>;

export const withdrawalFile = 'withdrawal.json';
