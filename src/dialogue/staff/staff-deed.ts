import { z } from 'zod';

/** Lists a member may page through. */
export const StaffList = z.enum(['overdue', 'mine']);
export type StaffList = z.infer<typeof StaffList>;

/** What a button for the staff does; who presses it, and whether they may, is looked up anew. */
export const StaffDeed = z.discriminatedUnion('do', [
  /** Reads how the household of one case is called; noted. */
  z.object({ do: z.literal('name'), case: z.string() }),
  z.object({ do: z.literal('list'), list: StaffList, after: z.string().nullable() }),
  /** An answer to a field note; `note` is its `sentAs`, so that an older note's button means nothing. */
  z.object({ do: z.literal('village'), note: z.string(), area: z.string() }),
  z.object({
    do: z.literal('note'),
    note: z.string(),
    answer: z.enum(['yes', 'place', 'name', 'words', 'drop']),
  }),
]);
export type StaffDeed = z.infer<typeof StaffDeed>;
