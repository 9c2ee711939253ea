import { z } from 'zod';

/** A 明白卡 that was put on paper or into a picture for a case, and by which rules. */
export const PrintedCard = z.object({
  id: z.string(),
  case: z.string(),
  at: z.string(),
  /** Staff id. */
  by: z.string(),
  /** Sealed: which rules a card names tells of the household. */
  rules: z.array(
    z.object({
      rule: z.string(),
      document: z.string(),
      /** Year or years of the document. */
      years: z.string(),
      /** Tells whether the rule still says the same. */
      mark: z.string(),
    }),
  ),
});
export type PrintedCard = z.infer<typeof PrintedCard>;

/** A card as it is listed: with how the household is called. */
export interface ListedCard extends PrintedCard {
  name: string | null;
}

/** Port: cards that were printed; gone with the content of the report. */
export interface PrintedCards {
  note(card: PrintedCard): Promise<void>;
  /** The last card of each case of a place and below it, newest first; `before` is the id of the page before. */
  latest(page: { scope: string; limit: number; before?: string | undefined }): Promise<ListedCard[]>;
}
