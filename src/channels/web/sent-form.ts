import { createHmac } from 'node:crypto';
import { newSecretToken } from '../../shared/id.js';

/** What one form of the chat page says, apart from its file. */
export interface SentForm {
  turn: string;
  text: string | null;
  choice: string | null;
  region: string | null;
}

/**
 * One form may hold several buttons, and a page may be gone back to: the turn id is the form's id with a mark of what
 * was sent, so a double tap is one turn and another button is another. Ids are stored in the open: the mark is keyed
 * with the browser's own secret, which is stored nowhere, so that no words can be guessed from it.
 */
export function readForm(sent: Record<string, unknown>, secret: string): SentForm {
  const value = (name: string) => (typeof sent[name] === 'string' ? sent[name] : null);
  const fields = { text: value('text'), choice: value('choice') || null, region: value('region') || null };
  const formId = /^[\w-]{27}$/.test(value('turn') ?? '') ? value('turn')! : newSecretToken();
  const file = sent['file'] instanceof File ? [sent['file'].name, sent['file'].size] : [];
  const mark = createHmac('sha256', secret)
    .update(JSON.stringify([fields, file]))
    .digest('hex')
    .slice(0, 8);
  return { turn: `${formId}.${mark}`, ...fields };
}
