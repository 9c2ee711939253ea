import mammoth from 'mammoth';
import { AppError } from '../../../shared/app-error.js';
import { blockLines } from './block-lines.js';
import { parseHtml } from './parse-html.js';

/** A Word file (.docx) as lines, with its headings and tables. */
export async function readDocx(
  bytes: Buffer,
  name: string,
): Promise<{ text: string; title: string | null; declared: Record<string, string> }> {
  let html: string;
  try {
    html = (await mammoth.convertToHtml({ buffer: bytes })).value;
  } catch (cause) {
    throw new AppError(
      'document_unreadable',
      `${name} is not a whole .docx file. Open it in a word processor, save it as .docx and bring it in again.`,
      { cause },
    );
  }
  const document = parseHtml(html);
  const title = document.querySelector('h1')?.textContent?.trim() || null;
  return { text: blockLines(document.body), title, declared: {} };
}
