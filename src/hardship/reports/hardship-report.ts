import { z } from 'zod';
import { CauseCode, mostCauses } from './cause.js';
import { UrgencySign } from './urgency.js';

/** Who reports: the household itself, or somebody for it. */
export const relations = ['self', 'relative', 'neighbour', 'cadre', 'grid_worker'] as const;
export const Relation = z.enum(relations);
export type Relation = z.infer<typeof Relation>;

/** Characters kept of a place as somebody says it. */
export const longestPlace = 120;

/** Where the household lives. */
export const Village = z.object({
  /** Canonical path of the narrowest place the region list knows; null when it knows none. */
  region: z.string().nullable(),
  /** As the person said it, house and group included: stays encrypted. */
  said: z.string().min(1).max(longestPlace),
});
export type Village = z.infer<typeof Village>;

const Pin = z.string().regex(/^\d{4}$/);
/** How the household is reached; without a phone, four digits of their own choice prove who asks. */
export const Contact = z.discriminatedUnion('by', [
  z.object({ by: z.literal('phone'), phone: z.string().regex(/^(1[3-9]\d{9}|0\d{9,11})$/) }),
  z.object({ by: z.literal('group_leader'), pin: Pin }),
  z.object({ by: z.literal('chat'), pin: Pin }),
]);
export type Contact = z.infer<typeof Contact>;

/** The digits that go with a receipt to prove who asks: last four of the phone, or those chosen. */
export const secondFactor = (contact: Contact): string =>
  contact.by === 'phone' ? contact.phone.slice(-4) : contact.pin;

/** What was agreed to before sending: the text's version, when, and by whom. */
export const Consent = z.object({
  version: z.string(),
  text: z.string(),
  at: z.string(),
  /** `helper`: somebody else taps, and says that the household agrees. */
  by: z.enum(['household', 'helper']),
});
export type Consent = z.infer<typeof Consent>;

/** How somebody is called, as said. */
export const PersonName = z.string().min(1).max(40);

export const Attachment = z.object({
  /** Names the encrypted file; says nothing about its content. */
  id: z.string(),
  kind: z.enum(['picture', 'voice']),
  mediaType: z.string(),
  bytes: z.number().int().positive(),
  at: z.string(),
});
export type Attachment = z.infer<typeof Attachment>;

/** A policy answer somebody was given before reporting, as they asked for it. */
export const GivenAnswer = z.object({
  question: z.string(),
  /** The document's sentence; null when none was shown. */
  quote: z.string().nullable(),
  /** Passage ids, best first. */
  passages: z.array(z.string()),
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;

/** A household's own report of hardship: stage 1, at most six items, no ID number, bank account or income. */
export const HardshipReport = z.object({
  schema: z.literal(1),
  id: z.string(),
  /** Ten digits, the last a check digit. */
  receipt: z.string(),
  relation: Relation,
  /** How to address the household. */
  name: PersonName,
  /** How the one who reports for somebody else is called; null when nobody said. */
  helper: PersonName.nullable().default(null),
  village: Village,
  contact: Contact,
  /** In their own words, message by message: never shortened or rewritten, only personal numbers masked. */
  story: z.array(z.string()).min(1),
  causes: z.array(CauseCode).min(1).max(mostCauses),
  /** Derived from the words, never asked. */
  urgency: z.array(UrgencySign),
  consent: Consent,
  channel: z.enum(['web', 'telegram', 'terminal']),
  /** The conversation it came from, so that erasing reaches the words there too. */
  conversation: z.string(),
  /** Who sat at that conversation: changes with 换人, so that the next person proves themselves anew. */
  account: z.string(),
  attachments: z.array(Attachment),
  /** What the same seat asked about policies in this conversation, oldest first. */
  answers: z.array(GivenAnswer).default([]),
  startedAt: z.string(),
  submittedAt: z.string(),
});
export type HardshipReport = z.infer<typeof HardshipReport>;
