import type { Transaction } from 'kysely';
import type { CallReason, MessageState } from '../hardship/messages/outbox.js';
import type { HardshipWrite } from '../hardship/unit-of-work.js';
import { noteRefusalTold } from './note-refusal-told.js';
import type { Database } from './schema/database.js';
import type { Sealer } from './vault/sealer.js';

type Writes<Kind extends HardshipWrite['write']> = Extract<HardshipWrite, { write: Kind }>;

/** States in which the family has not heard a message yet. */
export const unheard: readonly MessageState[] = ['waiting', 'to_call'];

/** `sealer` is null once the report is erased: then there is nobody to tell. */
export async function putMessage(
  database: Transaction<Database>,
  sealer: Sealer | null,
  { message, way }: Writes<'family_message'>,
): Promise<true> {
  if (sealer === null) return true;
  const { id, at } = message;
  const where: { state: MessageState; why: CallReason | null } =
    way === 'chat' ? { state: 'waiting', why: null } : { state: 'to_call', why: 'no_chat' };
  await database
    .insertInto('outbox')
    .values({
      id,
      case_id: message.case,
      report_id: message.report,
      step_id: message.step,
      at,
      due_at: at,
      tries: 0,
      done_at: null,
      sealed: sealer.seal(JSON.stringify(message.words), `outbox.sealed:${id}`),
      ...where,
    })
    .execute();
  return true;
}

export async function noteFamilyTold(
  database: Transaction<Database>,
  { case: id, upTo, at }: Writes<'family_told'>,
): Promise<true> {
  await database
    .updateTable('outbox')
    .set({ state: 'told', done_at: at })
    .where('case_id', '=', id)
    .where('step_id', '<=', upTo)
    .where('state', 'in', [...unheard, 'sending'])
    .execute();
  return true;
}

/** What is being sent this moment is left to its sender. */
export async function noteFamilyRead(
  database: Transaction<Database>,
  { report, at }: Writes<'family_read'>,
): Promise<true> {
  const read = await database
    .selectFrom('outbox')
    .select('id')
    .where('report_id', '=', report)
    .where('state', 'in', unheard)
    .execute();
  for (const { id } of read) await noteRefusalTold(database, id, at);
  await database
    .updateTable('outbox')
    .set({ state: 'read', done_at: at })
    .where('report_id', '=', report)
    .where('state', 'in', unheard)
    .execute();
  return true;
}
