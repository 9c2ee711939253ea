import { GrammyError, HttpError } from 'grammy';
import { AppError } from '../../shared/app-error.js';
import { errorFacts, type Logger } from '../../shared/logger.js';

/** Why Telegram did not do what was asked, and whether asking again can help. */
export interface Trouble {
  kind: 'unreachable' | 'down' | 'token' | 'conflict' | 'refused' | 'storage' | 'bug';
  /** It passes by itself or by mending something outside. */
  passes: boolean;
  /** For the operator. */
  words: string;
}

/** Reads an error without quoting anything that a person wrote. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof HttpError) {
    const words =
      'Telegram cannot be reached; check the network and TELEGRAM_API_ROOT. The bot keeps trying, the web chat goes on.';
    return { kind: 'unreachable', passes: true, words };
  }
  if (error instanceof GrammyError) return refusal(error);
  if (error instanceof AppError && error.code === 'storage_failed') {
    return { kind: 'storage', passes: true, words: error.message };
  }
  return { kind: 'bug', passes: false, words: 'Something unforeseen failed; please tell the maintainers.' };
}

function refusal({ error_code: code, description }: GrammyError): Trouble {
  if (code === 401 || code === 404) {
    const words =
      'Telegram refuses the token; check TELEGRAM_BOT_TOKEN (@BotFather shows it). The bot keeps trying, the web chat goes on.';
    return { kind: 'token', passes: true, words };
  }
  if (code === 409) {
    const words = `Somebody else fetches with this token; stop the other program. Telegram says: ${description}`;
    return { kind: 'conflict', passes: true, words };
  }
  if (code >= 500 || code === 429)
    return { kind: 'down', passes: true, words: `Telegram says: ${description}` };
  return { kind: 'refused', passes: false, words: `Telegram says: ${description}` };
}

/** What may be logged of an error: never its payload, which holds people's words. */
export function troubleFacts(error: unknown): Record<string, unknown> {
  const { kind } = troubleOf(error);
  if (error instanceof GrammyError) return { kind, method: error.method, status: error.error_code };
  return { kind, ...errorFacts(error) };
}

/** Tells the operator once when a trouble begins and once when it is over, however often it is met. */
export function createTroubleLog(logger: Logger): { met(error: unknown): void; over(): void } {
  let now: Trouble['kind'] | null = null;
  return {
    met(error) {
      const { kind, words } = troubleOf(error);
      if (kind !== now) logger.error({ trouble: troubleFacts(error) }, words);
      now = kind;
    },
    over() {
      if (now !== null) logger.info('Telegram works again');
      now = null;
    },
  };
}
