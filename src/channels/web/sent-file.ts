import type { TurnAttachment } from '../../dialogue/turn.js';

/** The largest file that is worth sending, in bytes: a photo as phones take them. */
export const largestFile = 12 * 1024 * 1024;

/** A file of a form, as the dialogue takes it; null when none was chosen. What it really is, its bytes will tell. */
export async function sentFile(field: unknown): Promise<TurnAttachment | null> {
  if (!(field instanceof File) || field.size === 0) return null;
  const kind = field.type.startsWith('audio/') ? 'voice' : 'picture';
  return { kind, bytes: new Uint8Array(await field.arrayBuffer()) };
}
