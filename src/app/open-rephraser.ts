import type { Config } from '../config/config.js';
import {
  createAnswerRephraser,
  type AnswerRephraser,
  type RephraseOutcome,
} from '../policy/rephrase/rephrase-answer.js';

/** Told how each try at plain words came out. */
export type RephraseObserver = (outcome: RephraseOutcome, error?: unknown) => void;

/** Null without LLM_BASE_URL: the client is not even loaded then. */
async function openChatModelOf(config: Config) {
  if (config.model === null) return null;
  const { openChatModel } = await import('../inference/chat-model.js');
  return openChatModel({ ...config.model, key: config.secrets.modelKey });
}

export async function openRephraser(
  config: Config,
  observe: RephraseObserver,
): Promise<AnswerRephraser | null> {
  const model = await openChatModelOf(config);
  return model === null ? null : createAnswerRephraser(model, observe);
}

/** Asks the model for one word; null when none is configured. */
export async function probeChatModel(config: Config): Promise<string | null> {
  const model = await openChatModelOf(config);
  if (model === null) return null;
  const started = performance.now();
  await model.ask({ system: '只回一个字。', user: '好' });
  return `${config.model!.name} answers in ${Math.round(performance.now() - started)} ms`;
}
