import { z } from 'zod';

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
    /** The button was pressed before: it is not counted again. */
    given: z.boolean().optional(),
  }),
  z.object({ type: z.literal('help') }),
  /** Asks for the place anew. */
  z.object({ type: z.literal('change_region') }),
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
  /** Buttons that may still be pressed, by id. */
  choices: z.record(z.string(), ChoiceAction),
  /** Counts saves; a save with an old version is refused. */
  version: z.number().int(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
});
export type Conversation = z.infer<typeof Conversation>;
