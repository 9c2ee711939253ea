import { detect } from 'chardet';
import { AppError } from '../../../shared/app-error.js';

/**
 * Bytes → text: a byte order mark decides, then UTF-8 when it fits, then what the file declares, then a guess,
 * then GB18030. Text that still holds characters nobody wrote is refused as `document_encoding`.
 */
export function decodeText(bytes: Buffer, name: string): string {
  for (const encoding of candidates(bytes)) {
    const text = tryDecode(bytes, encoding);
    if (text !== null && readsAsText(text)) return text.replace(/^\uFEFF/, '');
  }
  throw new AppError(
    'document_encoding',
    `${name} is in no character encoding that can be read. Save it as UTF-8 (or GB18030) and bring it in again.`,
  );
}

function* candidates(bytes: Buffer): Generator<string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) yield 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) yield 'utf-16be';
  const zeros = bytes.subarray(0, 4000).filter((byte) => byte === 0).length;
  if (zeros === 0) yield 'utf-8';
  const declared = /charset\s*=\s*["']?\s*([\w-]{3,20})/i.exec(
    bytes.subarray(0, 4000).toString('latin1'),
  )?.[1];
  if (declared !== undefined) yield declared;
  const guess = detect(bytes);
  if (guess !== null && !/^(?:ISO-8859|windows-125|ASCII)/i.test(guess)) yield guess;
  if (zeros > 0) yield* ['utf-16le', 'utf-16be'];
  yield 'gb18030';
}

function tryDecode(bytes: Buffer, encoding: string): string | null {
  try {
    const known = /^gb(?:k|2312)$/i.test(encoding) ? 'gb18030' : encoding;
    return new TextDecoder(known, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** No characters of the private areas or control codes, and for a text of some length mostly letters and marks. */
function readsAsText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const strange = sample.match(/[\0-\u0008\u000e-\u001a\u001c-\u001f\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  const rare =
    sample.match(/[\u0590-\u0dff\u1000-\u10ff\u1100-\u1cff\u3130-\u318f\uac00-\ud7ff]/g)?.length ?? 0;
  return strange <= sample.length * 0.005 && rare <= sample.length * 0.1;
}
