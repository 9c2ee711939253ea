import { z } from 'zod';
import { IntakeStep } from '../hardship/reports/report-draft.js';
import { CheckDeed, HouseholdCheck } from './eligibility/household-check.js';
import { FieldNote } from './staff/field-note.js';
import { StaffDeed } from './staff/staff-deed.js';

/** What somebody may want with a report that was sent (or, to erase it, with one half told). */
export const Affair = z.enum(['status', 'why', 'see', 'erase', 'withdraw', 'recheck', 'amend', 'resume']);
export type Affair = z.infer<typeof Affair>;

/** Which report somebody means; `draft` says it was half told when that was meant. */
export const Meant = z.object({ stage: z.enum(['draft', 'report']), id: z.string() });
export type Meant = z.infer<typeof Meant>;

/** What a button does; stored with the conversation so that a press after a restart still works. */
export const ChoiceAction = z.discriminatedUnion('type', [
  /** The asker says where they are; the pending question is then answered. */
  z.object({ type: z.literal('region'), region: z.string() }),
  /** Shows the whole passage. */
  z.object({ type: z.literal('citation'), passage: z.string() }),
  /** 没答对 / 有用 for an earlier answer. */
  z.object({
    type: z.literal('feedback'),
    helpful: z.boolean(),
    question: z.string(),
    passages: z.array(z.string()),
    /** Passages weighed, places asked about, and the sentence shown, as the ledger keeps them. */
    candidates: z.array(z.string()).default([]),
    places: z.array(z.string()).default([]),
    quote: z.string().nullable().default(null),
    followUp: z.boolean().default(false),
    /** The button was pressed before: it is not counted again. */
    given: z.boolean().optional(),
  }),
  z.object({ type: z.literal('help') }),
  /** Asks for the place anew. */
  z.object({ type: z.literal('change_region') }),
  /** Begins a report, with words already said; `anew` also when another lies half told. */
  z.object({ type: z.literal('report'), story: z.array(z.string()), anew: z.boolean().optional() }),
  /** An answer to a step of the intake. */
  z.object({
    type: z.literal('intake'),
    draft: z.string(),
    step: IntakeStep,
    value: z.string(),
    label: z.string(),
  }),
  /** 说完了, 返回 and 不说了 beside a step. */
  z.object({
    type: z.literal('intake_move'),
    draft: z.string(),
    move: z.enum(['done', 'back', 'stop']),
    label: z.string(),
  }),
  /** Takes up a draft left behind. */
  z.object({ type: z.literal('resume'), draft: z.string() }),
  /** Something about the report that is meant; null: about one still to be named. Whose it is is asked first. */
  z.object({
    type: z.literal('affair'),
    affair: Affair,
    of: Meant.nullable().default(null),
    sure: z.boolean().optional(),
    /** Stands under a message to the family, which comes days later: it outlives a long silence, but not 换人. */
    told: z.boolean().optional(),
    label: z.string(),
  }),
  /** For a cadre whose account is bound; who presses is looked up anew. */
  z.object({ type: z.literal('staff'), deed: StaffDeed, label: z.string() }),
  /** 我家符合吗 and what stands under its questions and its list. */
  z.object({ type: z.literal('check'), deed: CheckDeed, label: z.string() }),
]);
export type ChoiceAction = z.infer<typeof ChoiceAction>;

/** One asker's thread. `id` is unguessable on the web; `telegram:<chat>` in Telegram. */
export const Conversation = z.object({
  id: z.string(),
  channel: z.enum(['web', 'telegram', 'terminal']),
  /** Remembered place, canonical path. */
  region: z.string().nullable(),
  /** The last few questions of this asker, oldest first. */
  history: z.array(z.string()),
  /** The question that waits for a place; empty when a place was asked for without one (换地方). */
  pending: z.string().nullable(),
  /** Who sits at this conversation: new after 换人 and after a long silence. */
  account: z.string().default(''),
  /** When who sits here now sat down: what was said before is not theirs. */
  seatSince: z.string().default(''),
  /** The report being told. */
  draft: z.string().nullable().default(null),
  /** A report left half told before a long silence: taken up again only by who can prove it is theirs. */
  left: z.string().nullable().default(null),
  /** The report, or draft, whose holder proved to be here. */
  proven: z.string().nullable().default(null),
  /** A receipt, its second factor, words to add, or a proof that what lies half told is theirs, are waited for. */
  asking: z
    .object({
      affair: Affair,
      receipt: z.string().nullable(),
      proof: z.enum(['receipt', 'factor', 'words', 'draft']),
      /** The report words are to be added to. */
      report: z.string().nullable().default(null),
    })
    .nullable()
    .default(null),
  /** What a cadre is telling; `lost` when a long silence came before it was written. */
  fieldNote: FieldNote.or(z.literal('lost')).nullable().default(null),
  /** 我家符合吗: what was told for it; ends with the seat. One that cannot be read is begun anew: the rest is worth more. */
  check: HouseholdCheck.nullable().catch(null).default(null),
  /** Buttons that may still be pressed, by id. */
  choices: z.record(z.string(), ChoiceAction),
  /** Counts saves; a save with an old version is refused. */
  version: z.number().int(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
});
export type Conversation = z.infer<typeof Conversation>;
