import { cleanMp4 } from './clean-mp4.js';
import { cleanMpeg } from './clean-mpeg.js';
import { cleanOgg } from './clean-ogg.js';
import { cleanWave } from './clean-wave.js';

export interface CleanVoice {
  mediaType: string;
  bytes: Buffer;
}

/**
 * Something spoken without place, device, title or any other metadata; what is heard stays bit for bit. Null for what is
 * no sound file, or one of a kind whose metadata is not known here (WebM).
 */
export function cleanVoice(given: Uint8Array): CleanVoice | null {
  const bytes = Buffer.from(given);
  const found = kinds.find(({ begins }) => begins(bytes));
  if (found === undefined) return null;
  const clean = found.clean(bytes);
  return clean === null ? null : { mediaType: found.mediaType, bytes: clean };
}

const text = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

/** By the first bytes; `clean` may write into what it is given. */
const kinds: readonly {
  mediaType: string;
  begins: (bytes: Buffer) => boolean;
  clean: (bytes: Buffer) => Buffer | null;
}[] = [
  { mediaType: 'audio/ogg', begins: (bytes) => text(bytes, 0, 4) === 'OggS', clean: cleanOgg },
  {
    mediaType: 'audio/wav',
    begins: (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WAVE',
    clean: cleanWave,
  },
  { mediaType: 'audio/mp4', begins: (bytes) => text(bytes, 4, 8) === 'ftyp', clean: cleanMp4 },
  {
    mediaType: 'audio/mpeg',
    begins: (bytes) => text(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && (bytes[1]! & 0xe0) === 0xe0),
    clean: cleanMpeg,
  },
];
