import type { Config } from '../config/config.js';
import type { AskDrafter } from '../policy/corpus/ask-drafter.js';
import { AppError } from '../shared/app-error.js';

/** The model that drafts asks; null when no model service is set. */
export function openAskDrafter(config: Config): Promise<AskDrafter | null> {
  if (config.model === null) return Promise.resolve(null);
  return Promise.resolve(() =>
    Promise.reject(new AppError('not_built_yet', 'not built yet: the chat model that drafts asks')),
  );
}
