import { join } from 'node:path';
import type { KnowledgeParts } from '../channels/web/desk/policy/knowledge-parts.js';
import type { Config } from '../config/config.js';
import { maskPersonalData } from '../dialogue/mask-personal-data.js';
import { createDraftDesk } from '../policy/corpus/draft-desk.js';
import { createIndexUpkeep } from '../policy/index-upkeep.js';
import { closeWhatDocumentsAnswer } from '../policy/unanswered/close-what-documents-answer.js';
import { systemClock } from '../shared/clock.js';
import type { Logger } from '../shared/logger.js';
import { openAskDrafter } from './open-ask-drafter.js';
import type { OpenPolicy } from './open-policy.js';
import type { RuleBook } from './open-rule-book.js';
import { createRuleReviewDesk } from './review-rules.js';
import type { openStoresAt } from './open-stores.js';

type Stores = Pick<
  Awaited<ReturnType<typeof openStoresAt>>,
  'archive' | 'ledger' | 'decisions' | 'unansweredMarks'
>;

/** What the desk's pages on policies, documents and questions call; `stop` ends what works behind them. */
export async function openKnowledge(
  config: Config,
  { policy, rules }: { policy: OpenPolicy; rules: Pick<RuleBook, 'reviewed'> },
  stores: Stores,
  logger: Logger,
): Promise<{ knowledge: KnowledgeParts; stop: () => Promise<void> }> {
  const { ledger, decisions, unansweredMarks: marks, archive } = stores;
  const upkeep = createIndexUpkeep({
    refresh: (progress) => policy.refresh(archive, progress),
    afterwards: async () => {
      try {
        await closeWhatDocumentsAnswer({ ledger, decisions, marks }, policy.official, systemClock.now());
      } catch (err) {
        logger.error({ err }, 'questions that wait for a document were not asked again');
      }
    },
    onFailure: (err) =>
      logger.error({ err }, 'the index could not be brought up to date; the old one is in use'),
  });
  const drafts = createDraftDesk({
    corpusDir: config.corpusDir,
    drafter: await openAskDrafter(config),
    onDone: () => upkeep.wantedSoon(),
    onFailure: (err) => logger.error({ err }, 'asks could not be drafted'),
  });
  return {
    knowledge: {
      corpusDir: config.corpusDir,
      trashDir: join(config.dataDir, 'removed'),
      incomingDir: join(config.dataDir, 'incoming'),
      answers: policy.answers,
      library: () => policy.library(),
      ledger,
      decisions,
      marks,
      mask: maskPersonalData,
      embed: rememberVectors((texts) => policy.models.embedder.embedMany(texts)),
      clock: systemClock,
      upkeep,
      drafts,
      ruleReviews: createRuleReviewDesk(config.corpusDir, () => rules.reviewed()),
      publicUrl: config.publicUrl.replace(/\/$/, ''),
    },
    stop: async () => {
      await drafts.settled();
      await upkeep.stop();
    },
  };
}

/** Questions of the list are grouped anew for every page: their vectors are kept. */
const mostRemembered = 5_000;

function rememberVectors(embed: KnowledgeParts['embed']): KnowledgeParts['embed'] {
  const known = new Map<string, Float32Array>();
  return async (texts) => {
    const fresh = [...new Set(texts)].filter((text) => !known.has(text));
    const vectors = await embed(fresh);
    if (known.size + fresh.length > mostRemembered) known.clear();
    const made = new Map(fresh.map((text, i) => [text, vectors[i]!]));
    for (const [text, vector] of made) known.set(text, vector);
    return Promise.all(
      texts.map(async (text) => known.get(text) ?? made.get(text) ?? (await embed([text]))[0]!),
    );
  };
}
