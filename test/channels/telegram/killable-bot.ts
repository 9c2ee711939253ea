/** A program of its own, so that it can be killed: the real channel on a SQLite inbox. Arguments: API root, token, file. */
import { createTelegramBot } from '../../../src/channels/telegram/telegram-channel.js';
import { createUpdateInbox } from '../../../src/storage/kysely-update-inbox.js';
import { createPersonalMessages } from '../../../src/storage/kysely-personal-messages.js';
import { openDatabase } from '../../../src/storage/open-database.js';
import { createEchoDialogue } from '../../fakes/echo-dialogue.js';
import { createKeptLogger } from '../../fakes/kept-logger.js';
import { openTestVault } from '../../fakes/test-vault.js';

const [apiRoot, token, file] = process.argv.slice(2) as [string, string, string];
const database = await openDatabase(file);
createTelegramBot({
  token,
  apiRoot,
  inbox: createUpdateInbox(database, await openTestVault(database)),
  personal: createPersonalMessages(database),
  // two messages a reply, so that a kill can fall between them
  dialogue: createEchoDialogue(({ text }) => [{ text: `${text}:一` }, { text: `${text}:二` }]),
  clock: { now: () => new Date() },
  logger: createKeptLogger().logger,
  rate: { perMinute: 6000, burst: 6000 },
}).start();
