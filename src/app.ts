import {
  bringIndexUpToDate,
  homeOf,
  openPolicy as openPolicyAt,
  type OpenPolicy,
} from './app/open-policy.js';
import { openPublicCards } from './app/open-cards.js';
import { deliverOutbox } from './app/deliver-outbox.js';
import { keepReminders } from './app/keep-reminders.js';
import { keepRetention } from './app/keep-retention.js';
import type { RephraseObserver } from './app/open-rephraser.js';
import { calendarsOf, openStaffParts } from './app/open-staff-parts.js';
import { createCatalogue } from './dialogue/eligibility/benefit-catalogue.js';
import { openRuleBook } from './app/open-rule-book.js';
import { databaseUrl, openStoresAt } from './app/open-stores.js';
import type { Channel } from './channels/channel.js';
import type { TelegramParts } from './channels/telegram/telegram-parts.js';
import type { Config } from './config/config.js';
import { disasterOver } from './hardship/disaster/disaster-mode.js';
import { loadConfig } from './config/load-config.js';
import { openIndexModels } from './inference/index-models.js';
import { createCommandSpeech } from './inference/speech.js';
import { perhapsDanger, urgentWords } from './policy/answer/answer-wording.js';
import { archivedPassages } from './policy/archived-passages.js';
import { simplifiedScript } from './policy/corpus/simplified-script.js';
import { describeIndex, type BuiltIndex } from './policy/keep-index.js';
import type { PassageArchive } from './policy/passage-archive.js';
import { placesCovered, shortPlace } from './policy/policy-library.js';
import type { QuestionLedger } from './policy/question-ledger.js';
import { shanghaiDay, systemClock } from './shared/clock.js';
import { createLogger, type Logger } from './shared/logger.js';

export type { OpenPolicy };
export { openAskDrafter } from './app/open-ask-drafter.js';
export { probeChatModel } from './app/open-rephraser.js';
export { embedTexts } from './app/embed-texts.js';
export { openLearning } from './app/open-learning.js';
export { checkRules } from './app/check-rules.js';
export { reviewRules } from './app/review-rules.js';
export { openEligibility } from './app/open-eligibility.js';
export { openStaff } from './app/open-staff.js';
export { backUp, restoreFrom, rotateMasterKey } from './app/keep-data.js';

/** The configuration of this run, for commands that work on files. */
export const readConfiguration = (): Config => loadConfig();

/** The calendar day in Asia/Shanghai. */
export const today = (): string => shanghaiDay(systemClock.now());

/** Builds the index of the corpus unless it is up to date; seconds it took, model and all. */
export async function buildCorpusIndex(options: {
  force: boolean;
}): Promise<BuiltIndex & { seconds: number }> {
  const started = performance.now();
  const config = loadConfig();
  const models = await openIndexModels(config.modelDir);
  try {
    const built = await bringIndexUpToDate(config, models, options.force);
    return { ...built, seconds: (performance.now() - started) / 1000 };
  } finally {
    await models.close();
  }
}

/** The policy domain alone, with the configuration of this run. */
export const openPolicy = (config: Config = loadConfig()): Promise<OpenPolicy> => openPolicyAt(config);

/** Each probe resolves with a word on what is there, or rejects with what to do. */
export async function probeModel(config: Config): Promise<string> {
  const models = await openIndexModels(config.modelDir);
  await models.close();
  const { embedder } = models;
  return `vectors of ${embedder.width}, fingerprint ${embedder.fingerprint.slice(0, 12)}`;
}

export async function probeIndex(config: Config): Promise<string> {
  const models = await openIndexModels(config.modelDir);
  try {
    return await describeIndex(homeOf(config, models));
  } finally {
    await models.close();
  }
}

export async function probeDatabase(config: Config): Promise<string> {
  const stores = await openStoresAt(config);
  await stores.ledger.list({ limit: 1 });
  await stores.close();
  return config.secrets.databaseUrl === null ? databaseUrl(config) : 'DATABASE_URL answers';
}

export interface Stores {
  archive: PassageArchive;
  ledger: QuestionLedger;
  close(): Promise<void>;
}

export const openStores = (): Promise<Stores> => openStoresAt(loadConfig());

/** Everything a channel is plugged into. */
async function openHouse(config: Config, logger: Logger, observe?: RephraseObserver) {
  const [{ createDialogue }, { createLimitsFor }, { readDeadlinesFile }] = await Promise.all([
    import('./dialogue/dialogue.js'),
    import('./hardship/clocks/limits-for.js'),
    import('./app/read-deadlines-file.js'),
  ]);
  const [policy, stores, { calendar }] = await Promise.all([
    openPolicyAt(config, observe),
    openStoresAt(config),
    readDeadlinesFile(config.corpusDir),
  ]);
  await stores.archive.remember(
    archivedPassages(policy.library().passages, policy.library().documents.values()),
  );
  const places = () => placesCovered(policy.library());
  const rules = await openRuleBook(config, policy);
  const dialogue = createDialogue({
    policy: policy.answers,
    conversations: stores.conversations,
    archive: stores.archive,
    ledger: stores.ledger,
    regions: () => policy.library().regions,
    places,
    danger: policy.hearing.danger,
    urgentWords: (danger) => urgentWords[danger],
    perhapsDanger,
    causes: policy.hearing.causes,
    reports: stores.reports,
    attachments: stores.attachments,
    speech: config.speechCommand === null ? null : createCommandSpeech(config.speechCommand),
    counties: stores.counties,
    limitsFor: createLimitsFor(stores.counties, calendar),
    inDisaster: async (region) => disasterOver(await stores.disasters.standing(), region) !== null,
    staff: openStaffParts(stores, calendar),
    eligibility: rules,
    keepDraftDays: config.keepDays.drafts,
    clock: systemClock,
    onLedgerFailure: (error) => logger.error({ err: error }, 'a question could not be noted'),
  });
  return { policy, stores, dialogue, places, rules, calendarOf: calendarsOf(stores.counties, calendar) };
}

/** The conversation in the terminal, until its input ends. */
export async function chatInTerminal(): Promise<void> {
  const config = loadConfig();
  const logger = createLogger('warn');
  const { runTerminalChat } = await import('./channels/terminal/terminal-chat.js');
  const house = await openHouse(config, logger);
  await runTerminalChat({
    dialogue: house.dialogue,
    input: process.stdin,
    output: process.stdout,
    onFailure: (error) => logger.error({ err: error }, 'a turn failed'),
  });
  await house.stores.close();
  await house.policy.close();
}

async function readiness({ policy, stores }: Awaited<ReturnType<typeof openHouse>>) {
  const database = await stores.ledger.list({ limit: 1 }).then(
    () => 'ok',
    () => 'does not answer',
  );
  const index = policy.library().passages.length > 0 ? 'ok' : 'empty: bring documents in with corpus add';
  return { ready: database === 'ok' && index === 'ok', checks: { index, database } };
}

/** Null without a token. */
async function openTelegram(
  config: Config,
  parts: Pick<TelegramParts, 'inbox' | 'personal' | 'dialogue' | 'logger'>,
) {
  const token = config.secrets.telegramToken;
  if (token === null) return null;
  const { createTelegramBot } = await import('./channels/telegram/telegram-channel.js');
  return createTelegramBot({
    ...parts,
    token,
    apiRoot: config.telegram.apiRoot,
    webhookUrl: config.telegram.webhookUrl,
    clock: systemClock,
    rate: { perMinute: config.rate.perChat, burst: config.rate.perChat },
  });
}

/** The whole house: web chat, and Telegram when there is a token. Resolves when it is open; `stop` closes it in order. */
export async function startHouse(): Promise<{ url: string; stop(): Promise<void> }> {
  const config = loadConfig();
  const logger = createLogger(config.logLevel);
  const channels: Channel[] = [];
  const [{ startWebServer }, { createChatMetrics, measureDialogue }, { findPassage }] = await Promise.all([
    import('./channels/web/web-server.js'),
    import('./channels/web/chat-metrics.js'),
    import('./policy/find-passage.js'),
  ]);
  const metrics = createChatMetrics();
  const house = await openHouse(config, logger, (outcome, error) => {
    metrics.rephrased(outcome);
    if (error !== undefined && outcome !== 'resting')
      logger.warn({ outcome, err: error }, 'no plain words; the official sentence went out alone');
  });
  const dialogue = measureDialogue(house.dialogue, metrics);
  const { openDesk } = await import('./app/open-desk.js');
  const desk = await openDesk(house, config, logger);
  const telegram = await openTelegram(config, { ...house.stores, dialogue, logger });
  const web = await startWebServer(
    {
      dialogue,
      webhook: telegram?.webhook ?? null,
      currentPassage: (id) => findPassage(id, house.policy.library(), house.stores.archive),
      simplify: simplifiedScript,
      places: house.places,
      catalogue: createCatalogue(
        house.rules,
        (document) => house.policy.library().documents.get(document)?.title ?? document,
      ),
      shortPlace: (region) => shortPlace(house.policy.library(), region),
      knownPlace: (typed) => house.policy.library().regions.resolve(typed),
      cards: openPublicCards(desk.parts.cards.maker, house.stores.counties),
      ready: () => readiness(house),
      desk: desk.parts,
      metrics,
      rate: {
        perSession: { perMinute: config.rate.perChat, burst: config.rate.perChat },
        perAddress: { perMinute: config.rate.perAddress, burst: config.rate.perAddress },
      },
      logger,
      clock: systemClock,
      trustProxy: config.trustProxy,
      secureCookies: config.publicUrl.startsWith('https:'),
    },
    config,
  );
  channels.push(web);
  logger.info({ url: web.url }, 'the web chat is open');
  if (telegram !== null) {
    telegram.start();
    channels.push(telegram);
  }
  const endOutbox = deliverOutbox({
    outbox: house.stores.outbox,
    dialogue: house.dialogue,
    tell: telegram?.tell ?? null,
    clock: systemClock,
    logger,
  });
  const endReminders =
    telegram === null
      ? null
      : keepReminders({
          ...house.stores,
          duties: desk.parts.oversight,
          tell: telegram.tell,
          calendarOf: house.calendarOf,
          deskUrl: new URL('/desk', config.publicUrl).href,
          clock: systemClock,
          logger,
        });
  const endRetention = keepRetention(house.stores, config.keepDays, systemClock, logger);
  return {
    url: web.url,
    stop: async () => {
      endRetention();
      await endOutbox();
      await endReminders?.();
      for (const channel of channels) await channel.stop();
      await desk.stop();
      await house.stores.close();
      await house.policy.close();
    },
  };
}
