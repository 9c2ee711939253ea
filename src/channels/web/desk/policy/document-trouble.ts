import { AppError, type AppErrorCode } from '../../../../shared/app-error.js';

/** What a person reads when a document cannot be taken in or changed. */
export const documentTroubles = {
  document_scanned:
    '这份PDF里只有照片，没有文字，机器读不出来。请向发文单位要文字版；或者先用文字识别软件转成文字，核对好再传。',
  document_encoding: '这个文件里的字认不出来。请在电脑上打开它，另存为docx，或者另存为UTF-8编码的txt，再传。',
  document_duplicate: '库里已经有这份文件了，字句一样。要换成新的，先把旧的撤下。',
  document_too_large: '这个文件太大，最大12MB。请把里面的图片去掉，或者只留正文，再传。',
  document_empty: '这个文件里没有正文。请传有文件原文的那一份。',
  document_unreadable:
    '这个文件打不开：可能设了密码，可能没有传完整，也可能不是能读的样式。能读的是 .txt .md .html .docx .pdf。',
  document_missing: '没有这份文件，可能刚刚被撤下了。',
  bad_document: '文中没有写管哪个地方。请在“地方”一栏写上省、市、县。',
  bad_request: '有一栏填得不对。日子写成2025、2025-03或2025-03-05；“从”不能晚于“到”；地方里不要有斜杠。',
  corpus_broken: '文件库里有一份文件坏了，先办不成。请告诉管理员：运行 corpus check 看是哪一份。',
} as const satisfies Partial<Record<AppErrorCode, string>>;

export type Attempt<Value> =
  | { kind: 'done'; value: Value }
  | { kind: 'trouble'; text: string; error: AppError };

/** What came of a piece of work on documents: its value, or a sentence for the person; what has no sentence is thrown on. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { kind: 'done', value: await work() };
  } catch (error) {
    const known: Partial<Record<AppErrorCode, string>> = documentTroubles;
    const text = error instanceof AppError ? known[error.code] : undefined;
    if (text === undefined) throw error;
    return { kind: 'trouble', text, error: error as AppError };
  }
}
