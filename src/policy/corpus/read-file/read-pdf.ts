import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { AppError } from '../../../shared/app-error.js';
import { joinLines, pageLines, withoutRunningLines, type PageLine } from './page-lines.js';

/** Fewer characters a page than this is a scan. */
const fewestCharactersPerPage = 12;

/** The text layer of a PDF as paragraphs; a scan without one is `document_scanned`. */
export async function readPdf(bytes: Buffer, name: string): Promise<string> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const loading = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    // Without these tables Chinese of the predefined encodings comes out empty, and nothing says so.
    cMapUrl: join(home, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts') + sep,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const pdf = await loading.promise;
    const pages: PageLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(pageLines(items.filter((item) => 'str' in item)));
      page.cleanup();
    }
    const text = joinLines(withoutRunningLines(pages)).join('\n');
    if (text.replace(/\s/g, '').length < fewestCharactersPerPage * Math.min(pages.length, 3))
      throw scanned(name);
    return text;
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(name, error);
  } finally {
    await loading.destroy();
  }
}

function scanned(name: string): AppError {
  return new AppError(
    'document_scanned',
    `${name} holds pictures of pages but no text. Ask the office for the text, or run it through text recognition first.`,
  );
}

function unreadable(name: string, cause: unknown): AppError {
  const locked = (cause as Error).name === 'PasswordException';
  const reason = locked ? 'is locked with a password' : 'is not a whole PDF file';
  return new AppError(
    'document_unreadable',
    `${name} ${reason}. Save it anew without a password and bring it in again.`,
    {
      cause,
    },
  );
}
