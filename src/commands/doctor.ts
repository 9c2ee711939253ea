import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { probeChatModel, probeDatabase, probeIndex, probeModel, readConfiguration } from '../app.js';
import { findHanFont } from '../channels/web/paper/han-font.js';
import { AppError } from '../shared/app-error.js';

type State = 'ok' | 'warn' | 'bad';

const gigabyte = 1024 ** 3;

/** Looks at everything the house stands on and says what to do; exit code 1 when it could not open. */
export async function doctor(): Promise<void> {
  const config = readConfiguration();
  const line = (name: string, state: State, words: string): void => {
    process.stdout.write(`${state.padEnd(4)}  ${name.padEnd(9)} ${words}\n`);
    if (state === 'bad') process.exitCode = 1;
  };
  const probe = async (name: string, look: () => Promise<string>): Promise<void> => {
    try {
      line(name, 'ok', await look());
    } catch (error) {
      line(name, 'bad', error instanceof AppError ? error.message : String(error));
    }
  };
  await probe('encoder', () => probeModel(config));
  await probe('index', () => probeIndex(config));
  await probe('database', () => probeDatabase(config));

  const disk = await statfs(existsSync(config.dataDir) ? config.dataDir : '.');
  const free = (disk.bavail * disk.bsize) / gigabyte;
  line(
    'disk',
    free < 1 ? 'warn' : 'ok',
    `${free.toFixed(1)} GB free${free < 1 ? '; make room, 1 GB at least' : ''}`,
  );
  const year = new Date().getFullYear();
  line(
    'clock',
    year < 2026 ? 'warn' : 'ok',
    year < 2026 ? `the clock says ${year}; set it` : new Date().toISOString(),
  );
  try {
    line('fonts', 'ok', `Chinese characters by ${findHanFont().file}`);
  } catch (error) {
    // only papers and pictures need it
    line('fonts', 'warn', (error as Error).message);
  }
  try {
    const words = await probeChatModel(config);
    line('language', 'ok', words ?? 'no LLM_BASE_URL: official sentences only');
  } catch (error) {
    // answers never need it
    line('language', 'warn', error instanceof AppError ? error.message : String(error));
  }
  const token = config.secrets.telegramToken !== null;
  line(
    'telegram',
    'ok',
    token ? `token set, ${config.telegram.apiRoot}` : 'no TELEGRAM_BOT_TOKEN: web chat only',
  );
}
