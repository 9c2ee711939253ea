import { detect } from 'chardet';
import { AppError } from '../../../shared/app-error.js';

/**
 * Bytes → text: a byte order mark decides, then UTF-8 when it fits, else that of the likely Chinese encodings
 * whose text reads most like Chinese. Bytes that fit none are refused as `document_encoding`.
 */
export function decodeText(bytes: Buffer, name: string): string {
  const sure = markedEncoding(bytes);
  const texts = (sure === null ? likelyEncodings(bytes) : [sure])
    .map((encoding) => tryDecode(bytes, encoding))
    .filter((text) => text !== null && readsAsText(text)) as string[];
  // Among equals the earlier stays; short texts are often taken for Big5 by a guess from bytes alone.
  const [best] = texts.sort((a, b) => commonCharacters(b) - commonCharacters(a));
  if (best !== undefined) return best.replace(/^\uFEFF/, '');
  throw new AppError(
    'document_encoding',
    `${name} is in no character encoding that can be read. Save it as UTF-8 (or GB18030) and bring it in again.`,
  );
}

function markedEncoding(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return !bytes.includes(0) && tryDecode(bytes, 'utf-8') !== null ? 'utf-8' : null;
}

function likelyEncodings(bytes: Buffer): string[] {
  const declared = /charset\s*=\s*["']?\s*([\w-]{3,20})/i.exec(
    bytes.subarray(0, 4000).toString('latin1'),
  )?.[1];
  const guess = detect(bytes);
  const guessed = guess !== null && !/^(?:ISO-8859|windows-125|ASCII)/i.test(guess) ? [guess] : [];
  const wide = bytes.length % 2 === 0 ? ['utf-16le', 'utf-16be'] : [];
  return [...(declared === undefined ? [] : [declared]), 'gb18030', ...guessed, ...wide];
}

/** How many of the characters every official text is full of, in either script. */
function commonCharacters(text: string): number {
  return (
    text
      .slice(0, 20_000)
      .match(/[的一是在不人有和为為年月日县縣市乡鄉镇鎮政府补補助发發农農村民元户戶办辦、。，]/g)?.length ?? 0
  );
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
