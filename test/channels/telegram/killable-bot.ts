/** A program of its own, so that it can be killed: the real channel on a SQLite inbox. Arguments: API root, token, file. */
import { createTelegramBot } from '../../../src/channels/telegram/telegram-channel.js';
import { createUpdateInbox } from '../../../src/storage/kysely-update-inbox.js';
import { openDatabase } from '../../../src/storage/open-database.js';
import { createEchoDialogue } from '../../fakes/echo-dialogue.js';
import { createKeptLogger } from '../../fakes/kept-logger.js';

const [apiRoot, token, file] = process.argv.slice(2) as [string, string, string];
createTelegramBot({
  token,
  apiRoot,
  inbox: createUpdateInbox(await openDatabase(file)),
  // two messages a reply, so that a kill can fall between them
  dialogue: createEchoDialogue(({ text }) => [{ text: `${text}:一` }, { text: `${text}:二` }]),
  clock: { now: () => new Date() },
  logger: createKeptLogger().logger,
  rate: { perMinute: 6000, burst: 6000 },
}).start();
