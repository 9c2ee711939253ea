/** A program of its own, so that it can be killed: the real delivery on a SQLite outbox. Arguments: API root, token, file, the instant it stands at. */
import { deliverOutbox } from '../../src/app/deliver-outbox.js';
import { createTelegramBot } from '../../src/channels/telegram/telegram-channel.js';
import { createUpdateInbox } from '../../src/storage/kysely-update-inbox.js';
import { createOutbox } from '../../src/storage/kysely-outbox.js';
import { createPersonalMessages } from '../../src/storage/kysely-personal-messages.js';
import { openDatabase } from '../../src/storage/open-database.js';
import { createEchoDialogue } from '../fakes/echo-dialogue.js';
import { createKeptLogger } from '../fakes/kept-logger.js';
import { openTestVault } from '../fakes/test-vault.js';

const [apiRoot, token, file, started] = process.argv.slice(2) as [string, string, string, string];
const database = await openDatabase(file);
const vault = await openTestVault(database);
const { logger } = createKeptLogger();
// every start stands two minutes after the one before: the lease of the killed one is over
const from = Date.now();
const clock = { now: () => new Date(Number(started) + Date.now() - from) };
const channel = createTelegramBot({
  token,
  apiRoot,
  inbox: createUpdateInbox(database, vault),
  personal: createPersonalMessages(database),
  dialogue: createEchoDialogue(),
  clock,
  logger,
  rate: { perMinute: 6000, burst: 6000 },
});
deliverOutbox(
  {
    outbox: createOutbox(database, vault),
    dialogue: {
      tell: async (_, { words }) => ({
        kind: 'words',
        message: { text: words.shown, citations: [], choices: [], expects: 'question', personal: true },
      }),
    },
    tell: channel.tell,
    clock,
    logger,
  },
  10,
);
