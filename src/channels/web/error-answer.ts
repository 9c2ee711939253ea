import type { Context } from 'hono';
import { errorWording, failedWording } from '../../dialogue/wording/web-wording.js';
import { AppError, type AppErrorCode } from '../../shared/app-error.js';
import { errorFacts, type Logger } from '../../shared/logger.js';

export interface ErrorAnswer {
  status: 400 | 404 | 413 | 429 | 500 | 501 | 503;
  code: AppErrorCode;
  /** For the person. */
  message: string;
}

const statusOf: Partial<Record<AppErrorCode, ErrorAnswer['status']>> = {
  bad_request: 400,
  session_unknown: 404,
  choice_unknown: 404,
  text_too_long: 413,
  rate_limited: 429,
  not_built_yet: 501,
  storage_failed: 503,
};

/** The web channel's one boundary from error to status and words. */
export function answerError(error: unknown): ErrorAnswer {
  const code = error instanceof AppError ? error.code : 'unexpected';
  const status = statusOf[code] ?? 500;
  return {
    status,
    code: status === 500 ? 'unexpected' : code,
    message: errorWording[code] ?? failedWording,
  };
}

/** Logs what is the house's fault, by its facts: messages of foreign errors may quote a person's words. */
export function logFailure(logger: Logger, error: unknown, route: string): void {
  const { status, code } = answerError(error);
  if (status < 500 || status === 501) return;
  logger.error({ route, code, ...errorFacts(error) }, 'a request failed');
}

/** Asked by the page's own script, which shows a notice and keeps what is typed. */
export const wantsJson = (c: Context): boolean =>
  (c.req.header('accept') ?? '').startsWith('application/json');
