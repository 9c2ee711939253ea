/** Every code a part of the house may raise; each channel maps code → words at its one boundary. */
export type AppErrorCode =
  | 'ask_refused'
  | 'bad_config'
  | 'bad_document'
  | 'bad_request'
  | 'corpus_broken'
  | 'document_duplicate'
  | 'document_empty'
  | 'document_encoding'
  | 'document_missing'
  | 'document_scanned'
  | 'document_too_large'
  | 'document_unreadable'
  | 'index_missing'
  | 'index_mismatch'
  | 'model_failed'
  | 'model_missing'
  | 'model_resting'
  | 'model_slow'
  | 'not_built_yet'
  | 'rate_limited'
  | 'session_unknown'
  | 'choice_unknown'
  | 'storage_failed'
  | 'text_too_long'
  | 'unauthorised'
  | 'unexpected';

/**
 * A broken rule or a broken world. The message says what failed, which one, and what to do;
 * never a villager's words, name, phone or ID.
 */
export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'AppError';
  }
}
