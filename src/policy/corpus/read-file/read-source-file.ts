import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { AppError } from '../../../shared/app-error.js';
import { decodeText } from './decode-text.js';
import { readDocx } from './read-docx.js';
import { readHtml } from './read-html.js';
import { readMarkdown } from './read-markdown.js';
import { readPdf } from './read-pdf.js';
import type { SourceText } from './source-file.js';

/** Larger files are refused before they are read. */
const largestFile = 50 * 1024 * 1024;

/**
 * Reads a .txt .md .html .docx .pdf file as lines of text. Clear errors: `document_missing`, `document_too_large`,
 * `document_empty`, `document_encoding`, `document_scanned`, `document_unreadable`.
 */
export async function readSourceFile(path: string, limit = largestFile): Promise<SourceText> {
  const name = basename(path);
  const bytes = await readBytes(path, name, limit);
  const content = await readContent(extname(path).toLowerCase(), bytes, name);
  if (content.text.trim() === '') throw empty(name);
  return { ...content, sha256: createHash('sha256').update(bytes).digest('hex') };
}

type Content = Omit<SourceText, 'sha256'>;

async function readContent(extension: string, bytes: Buffer, name: string): Promise<Content> {
  switch (extension) {
    case '.txt':
    case '.text':
      return { format: 'text', text: decodeText(bytes, name), title: null, declared: {} };
    case '.md':
    case '.markdown':
      return { format: 'markdown', ...readMarkdown(decodeText(bytes, name)) };
    case '.html':
    case '.htm':
      return { format: 'html', ...readHtml(decodeText(bytes, name)) };
    case '.docx':
      return { format: 'docx', ...(await readDocx(bytes, name)) };
    case '.pdf':
      return { format: 'pdf', text: await readPdf(bytes, name), title: null, declared: {} };
    default:
      throw new AppError(
        'document_unreadable',
        `${name}: files of type "${extension || 'none'}" are not read. Save it as .txt, .md, .html, .docx or .pdf.`,
      );
  }
}

async function readBytes(path: string, name: string, limit: number): Promise<Buffer> {
  try {
    const info = await stat(path);
    if (!info.isFile())
      throw new AppError('document_unreadable', `${name} is not a file. Give the path of one file.`);
    if (info.size > limit) throw tooLarge(name, info.size, limit);
    if (info.size === 0) throw empty(name);
    return await readFile(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw missing
      ? new AppError('document_missing', `There is no file ${path}. Check the path.`, { cause: error })
      : new AppError('document_unreadable', `${name} cannot be read. Check that you may open it.`, {
          cause: error,
        });
  }
}

function tooLarge(name: string, size: number, limit: number): AppError {
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
  return new AppError(
    'document_too_large',
    `${name} has ${megabytes(size)}; at most ${megabytes(limit)} are read. Bring in the text without its pictures.`,
  );
}

function empty(name: string): AppError {
  return new AppError(
    'document_empty',
    `${name} has no text in it. Bring in a file that holds the document's words.`,
  );
}
