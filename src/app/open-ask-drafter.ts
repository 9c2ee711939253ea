import type { Config } from '../config/config.js';
import type { AskDrafter } from '../policy/corpus/ask-drafter.js';

/** Nobody waits for drafts at the keyboard of a chat: a slow model is given its time, in milliseconds. */
const patience = 60_000;
/** Tokens: the asks of three facts. */
const longestDrafts = 1_500;

/** The model that drafts asks; null when no model service is set. */
export async function openAskDrafter(config: Config): Promise<AskDrafter | null> {
  if (config.model === null) return null;
  const { openChatModel } = await import('../inference/chat-model.js');
  const { baseUrl, name } = config.model;
  const key = config.secrets.modelKey;
  const model = openChatModel({ baseUrl, name, key, timeoutMs: patience, longestReply: longestDrafts });
  return (prompt) => model.ask(prompt);
}
