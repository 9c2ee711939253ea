import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { openIndexModels, type OnnxIndexModels } from '../inference/index-models.js';
import { createPolicyAnswerer } from '../policy/answer-question.js';
import { archivedPassages } from '../policy/archived-passages.js';
import type { AnswersPolicy } from '../policy/answer/policy-answer.js';
import { ensureIndex, openLibrary, type BuiltIndex, type IndexHome } from '../policy/keep-index.js';
import type { PassageArchive } from '../policy/passage-archive.js';
import type { PolicyLibrary } from '../policy/policy-library.js';
import { currentStamp } from '../policy/retrieval/index-folder.js';
import { followLibrary } from './follow-library.js';
import { openHearing, type Hearing } from './open-hearing.js';
import { openRephraser, type RephraseObserver } from './open-rephraser.js';
import { openStoresAt } from './open-stores.js';

/** How often a running house looks whether another index came into use, in milliseconds. */
const indexWatch = 2_000;

const indexRoot = (config: Config): string => join(config.dataDir, 'index');

export const homeOf = (config: Config, models: OnnxIndexModels): IndexHome => ({
  corpusDir: config.corpusDir,
  root: indexRoot(config),
  models,
});

/** A terminal sees it move; what reads on (a log, another program) gets a line every ten seconds. */
function tellProgress(): (done: number, all: number) => void {
  let told = performance.now();
  return (done, all) => {
    if (process.stderr.isTTY)
      process.stderr.write(`\rindex: ${done}/${all} texts${done === all ? '\n' : ''}`);
    else if (performance.now() - told > 10_000) {
      told = performance.now();
      process.stderr.write(`index: ${done} of ${all} texts\n`);
    }
  };
}

/** Passages are archived as soon as they can be cited, so that a link outlives its document. */
export async function bringIndexUpToDate(
  config: Config,
  models: OnnxIndexModels,
  force: boolean,
): Promise<BuiltIndex> {
  const token = randomBytes(6).toString('hex');
  const built = await ensureIndex(homeOf(config, models), { force, token, progress: tellProgress() });
  if (built.corpus !== null) {
    const stores = await openStoresAt(config);
    await stores.archive.remember(archivedPassages(built.corpus.passages, built.corpus.documents));
    await stores.close();
  }
  return built;
}

export interface OpenPolicy {
  answers: AnswersPolicy;
  /** The same without plain words: for what is not read by the person who asks. */
  official: AnswersPolicy;
  /** Brings the index up to date and puts it into use at once, without waiting for the watch. */
  refresh(archive: PassageArchive, progress: (done: number, all: number) => void): Promise<void>;
  hearing: Hearing;
  models: OnnxIndexModels;
  library(): PolicyLibrary;
  /** Called with every library that comes into use from now on, right before it does. */
  beforeUse(prepare: (library: PolicyLibrary) => void): void;
  close(): Promise<void>;
}

/** The policy domain alone, on an up-to-date index; for one question, a file of them, or a house. */
export async function openPolicy(
  config: Config,
  observe: RephraseObserver = () => undefined,
): Promise<OpenPolicy> {
  const models = await openIndexModels(config.modelDir);
  await bringIndexUpToDate(config, models, false);
  const hearing = await openHearing(config.modelDir);
  const { current, follow, beforeUse } = await followLibrary({
    stamp: () => currentStamp(indexRoot(config)),
    open: () => openLibrary(homeOf(config, models)),
  });
  const watch = setInterval(() => {
    void follow().catch(() => undefined);
  }, indexWatch);
  watch.unref();
  const rephraser = await openRephraser(config, observe);
  return {
    answers: createPolicyAnswerer(current, { danger: hearing.danger, rephraser }),
    official: createPolicyAnswerer(current, { danger: hearing.danger }),
    refresh: async (archive, progress) => {
      const token = randomBytes(6).toString('hex');
      const { corpus } = await ensureIndex(homeOf(config, models), { force: false, token, progress });
      if (corpus !== null) await archive.remember(archivedPassages(corpus.passages, corpus.documents));
      await follow();
    },
    hearing,
    models,
    library: current,
    beforeUse,
    close: async () => {
      clearInterval(watch);
      await models.close();
      await hearing.close();
    },
  };
}
