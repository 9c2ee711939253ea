import { errorWording, failedWording } from '../../dialogue/wording/web-wording.js';
import { AppError, type AppErrorCode } from '../../shared/app-error.js';
import type { Logger } from '../../shared/logger.js';

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

/** Logs what is the house's fault. Messages of foreign errors may quote a person's words: only their stack frames go in. */
export function logFailure(logger: Logger, error: unknown, route: string): void {
  const { status, code } = answerError(error);
  if (status < 500 || status === 501) return;
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((l) => /^\s+at /.test(l)) : [];
  logger.error(
    {
      route,
      code,
      error: error instanceof Error ? error.name : typeof error,
      ...(error instanceof AppError ? { detail: error.message } : {}),
      frames: frames.slice(0, 8).map((line) => line.trim()),
    },
    'a request failed',
  );
}
