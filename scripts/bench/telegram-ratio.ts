import { randomBytes } from 'node:crypto';
import type { Update, UserFromGetMe } from 'grammy/types';
import { Bot, type Transformer } from 'grammy';
import { createConversationBot } from '../../src/channels/telegram/conversation-bot.js';
import { createDialogue } from '../../src/dialogue/dialogue.js';
import { createPolicyAnswerer } from '../../src/policy/answer-question.js';
import { openLibrary, type IndexHome } from '../../src/policy/keep-index.js';
import { placesCovered } from '../../src/policy/policy-library.js';
import { systemClock } from '../../src/shared/clock.js';
import { createLogger } from '../../src/shared/logger.js';
import { createConversationStore } from '../../src/storage/kysely-conversation-store.js';
import { createPassageArchive } from '../../src/storage/kysely-passage-archive.js';
import { createQuestionLedger } from '../../src/storage/kysely-question-ledger.js';
import { createAttachmentStore } from '../../src/storage/attachments/file-attachment-store.js';
import { createCountyProfiles } from '../../src/storage/kysely-county-profiles.js';
import { createPersonalMessages } from '../../src/storage/kysely-personal-messages.js';
import { createReportStore } from '../../src/storage/kysely-report-store.js';
import { createUpdateInbox } from '../../src/storage/kysely-update-inbox.js';
import { openDatabase } from '../../src/storage/open-database.js';
import { openVault } from '../../src/storage/vault/vault.js';
import { deafToDanger } from '../measuring/deaf-to-danger.js';
import { line, percentiles } from './percentiles.js';

const turns = 200;
const question = '俺家院子不小，想种点菜再喂几只鸡鸭，开原这边公家一户顶天给几个钱啊';
const botInfo = { id: 1, is_bot: true, first_name: 'bench', username: 'bench_bot' } as UserFromGetMe;

/** Answers every call of the Bot API at once, so that only our own work is timed. */
const noNetwork: Transformer = () =>
  Promise.resolve({
    ok: true,
    result: { message_id: 1, date: 0, chat: { id: 1, type: 'private' } },
  } as never);

const updateOf = (id: number): Update => ({
  update_id: id,
  message: {
    message_id: id,
    date: Math.floor(systemClock.now().getTime() / 1000),
    text: question,
    chat: { id: 1 + (id % 50), type: 'private', first_name: 'x' },
    from: { id: 1 + (id % 50), is_bot: false, first_name: 'x' },
  },
});

async function time(bot: Bot): Promise<number[]> {
  bot.api.config.use(noNetwork);
  const times: number[] = [];
  for (let id = 1; id <= turns; id++) {
    const started = performance.now();
    await bot.handleUpdate(updateOf(id));
    times.push(performance.now() - started);
  }
  return times;
}

/** One Telegram turn with the real dialogue, storage and policy, beside a bare grammY echo, in the same run. */
export async function compareTelegram(home: IndexHome): Promise<void> {
  const library = await openLibrary(home);
  const database = await openDatabase(`${home.root}/bench.db`);
  const vault = await openVault(database, [randomBytes(32)], systemClock.now().toISOString());
  const dialogue = createDialogue({
    policy: createPolicyAnswerer(() => library, { danger: deafToDanger }),
    conversations: createConversationStore(database, vault),
    archive: createPassageArchive(database),
    ledger: createQuestionLedger(database, vault),
    regions: () => library.regions,
    places: () => placesCovered(library),
    danger: deafToDanger,
    urgentWords: () => '',
    perhapsDanger: '',
    causes: { causesOf: () => Promise.reject(new Error('no story is told here')) },
    reports: createReportStore(database, vault),
    attachments: createAttachmentStore(database, vault, `${home.root}/attachments`),
    speech: null,
    counties: createCountyProfiles(database),
    inDisaster: () => Promise.resolve(false),
    limitsFor: () => Promise.reject(new Error('no case is opened here')),
    keepDraftDays: 30,
    clock: systemClock,
  });
  const bot = createConversationBot(
    {
      token: '1:bench',
      apiRoot: 'http://127.0.0.1:9',
      inbox: createUpdateInbox(database, vault),
      personal: createPersonalMessages(database),
      dialogue,
      clock: systemClock,
      logger: createLogger('silent'),
      rate: { perMinute: 1e6, burst: 1e6 },
    },
    { botInfo },
  );
  const echo = new Bot('1:bench', { botInfo });
  echo.on('message:text', (ctx) => ctx.reply(ctx.message.text));
  const [echoed, answered] = [await time(echo), await time(bot)];
  const ratio = percentiles(answered).p50 / percentiles(echoed).p50;
  process.stdout.write(
    `${line('bare grammY echo', echoed)}\n${line('Telegram answer', answered)}; ratio of medians ${ratio.toFixed(0)}\n`,
  );
  await database.destroy();
}
