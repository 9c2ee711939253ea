import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { CauseCode, CauseGroup } from './cause.js';
import { newCode } from './check-digit.js';
import { Attachment, Contact, PersonName, Relation, Village } from './hardship-report.js';
import { UrgencySign } from './urgency.js';

/** In the order they are asked. `change` asks which answer is to be mended. */
export const intakeSteps = ['story', 'who', 'village', 'contact', 'cause', 'confirm', 'change'] as const;
export const IntakeStep = z.enum(intakeSteps);
export type IntakeStep = z.infer<typeof IntakeStep>;

/** Who is meant and who says it. Only together do name and relation answer the step `who`. */
const Who = z.object({
  relation: Relation.nullable(),
  /** How to address the household. */
  name: PersonName.nullable(),
  /** How the one who reports for somebody else is called. */
  helper: PersonName.nullable().default(null),
});
export type Who = z.infer<typeof Who>;

export const nobody: Who = { relation: null, name: null, helper: null };

/** A report half told. It is stored after every step and *is* the session: a restart or a deploy loses nothing. */
export const ReportDraft = z.object({
  schema: z.literal(1),
  /** Becomes the id of the report. */
  id: z.string(),
  /** Twelve digits that bring it back in another conversation or channel. */
  resumeCode: z.string(),
  step: IntakeStep,
  /** Steps asked before this one, so that 返回 finds its way. */
  earlier: z.array(IntakeStep),
  ...Who.shape,
  /** What was said so far when `who` is asked anew: the old answer stands until this one is whole. */
  whoAnew: Who.nullable().default(null),
  village: Village.nullable(),
  contact: Contact.nullable(),
  story: z.array(z.string()),
  causes: z.array(CauseCode).nullable(),
  /** All groups, the likeliest first, and how many of them the story speaks of. */
  ranked: z.array(CauseGroup),
  likely: z.number().int(),
  /** Dangers heard so far. */
  danger: z.array(UrgencySign),
  attachments: z.array(Attachment),
  /** Where the person is, as far as known: narrows the village. */
  near: z.string().nullable(),
  /** Places a tap may choose in the village step. */
  places: z.array(z.string()),
  /** Words that could not be read as an answer; a tap may keep them as they are. */
  unread: z.string().nullable(),
  /** Four digits for those who tap instead of choosing their own. */
  spareDigits: z.string(),
  startedAt: z.string(),
  updatedAt: z.string(),
  /** Counts saves. */
  version: z.number().int(),
});
export type ReportDraft = z.infer<typeof ReportDraft>;

/** What a draft begins with: the place remembered and words already said, if any. */
export interface DraftBeginning {
  id: string;
  near: string | null;
  places: readonly string[];
  story: readonly string[];
}

export function newDraft({ id, near, places, story }: DraftBeginning, now: Date): ReportDraft {
  const at = now.toISOString();
  return {
    schema: 1,
    id,
    resumeCode: newCode(12),
    step: 'story',
    earlier: [],
    ...nobody,
    whoAnew: null,
    village: null,
    contact: null,
    story: [...story],
    causes: null,
    ranked: [],
    likely: 0,
    danger: [],
    attachments: [],
    near,
    places: [...places],
    unread: null,
    spareDigits: String(randomInt(1000, 10_000)),
    startedAt: at,
    updatedAt: at,
    version: 0,
  };
}
