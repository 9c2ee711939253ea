import { z } from 'zod';
import { PersonName } from '../../hardship/reports/hardship-report.js';
import { SentAs } from '../../hardship/rounds/round.js';

/** What a field note still waits for. */
export const FieldNoteStep = z.enum(['village', 'name', 'words', 'confirm']);
export type FieldNoteStep = z.infer<typeof FieldNoteStep>;

/** A walk or a finding on its way into the books, as somebody of the staff tells it in a chat. */
export const FieldNote = z.object({
  /** Its name, so that what comes twice is written once. */
  sentAs: SentAs,
  /** Canonical path of the village; null while nobody said. */
  area: z.string().nullable(),
  group: z.string(),
  /** The place as it was said; null where the member's own village says it. */
  said: z.string().nullable(),
  /** Seen on the walk; 0 for a household met in passing. */
  households: z.number().int(),
  finding: z
    .object({
      name: PersonName.nullable(),
      words: z.string().nullable(),
      /** A danger was heard in the words. */
      urgent: z.boolean(),
    })
    .nullable(),
  asking: FieldNoteStep,
});
export type FieldNote = z.infer<typeof FieldNote>;

/** The next thing to ask; a walk alone asks nothing but its village. */
export function missingIn({ area, finding }: FieldNote): FieldNoteStep | null {
  if (area === null) return 'village';
  if (finding === null) return null;
  if (finding.name === null) return 'name';
  return finding.words === null ? 'words' : 'confirm';
}
