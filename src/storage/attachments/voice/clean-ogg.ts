import { setPageSum } from './ogg-checksum.js';

interface Page {
  from: number;
  to: number;
  begins: boolean;
  stream: number;
  /** Where its segments stand, one after the other; a packet ends with one shorter than 255 bytes. */
  segments: readonly { from: number; to: number }[];
}

/** One logical stream: which packet is being read, and its pieces so far. */
interface Stream {
  packet: number;
  pieces: { page: Page; from: number; to: number }[];
  /** What stands before the comments; null when the kind of stream is not known here. */
  mark: Buffer | null;
}

/** How a stream of each kind begins, and how the packet of its comments does. */
const kinds: readonly [begins: string, comments: string][] = [
  ['OpusHead', 'OpusTags'],
  ['\u0001vorbis', '\u0003vorbis'],
  ['Speex   ', ''],
];

/**
 * The file with the comments of each stream (its second packet) blanked in place, so that pages keep their size. Null when
 * it holds anything but speech and music of a known kind. What is cut off or stands behind the last page goes.
 */
export function cleanOgg(bytes: Buffer): Buffer | null {
  const streams = new Map<number, Stream>();
  let end = 0;
  for (let page = pageAt(bytes, 0); page !== null; page = pageAt(bytes, end)) {
    if (page.begins) streams.set(page.stream, { packet: 0, pieces: [], mark: null });
    const stream = streams.get(page.stream);
    if (stream === undefined || !readPage(bytes, page, stream)) return null;
    end = page.to;
  }
  const all = [...streams.values()];
  return all.length > 0 && all.every(({ packet }) => packet >= 2) ? bytes.subarray(0, end) : null;
}

/** False when the stream is of no known kind. */
function readPage(bytes: Buffer, page: Page, stream: Stream): boolean {
  for (const { from, to } of page.segments) {
    if (stream.packet >= 2) return true;
    stream.pieces.push({ page, from, to });
    if (to - from === 255) continue;
    const packet = Buffer.concat(stream.pieces.map((piece) => bytes.subarray(piece.from, piece.to)));
    if (stream.packet === 0) {
      const kind = kinds.find(([begins]) => packet.toString('latin1', 0, begins.length) === begins);
      if (kind === undefined) return false;
      stream.mark = Buffer.from(kind[1], 'latin1');
    } else {
      const mark = stream.mark!;
      if (!packet.subarray(0, mark.length).equals(mark) || packet.length < mark.length + 9) return false;
      writeBack(bytes, stream.pieces, withoutComments(packet.length, mark));
    }
    stream.packet++;
    stream.pieces = [];
  }
  return true;
}

/** No name of the maker, no comments, then the bit that ends a Vorbis one; zeros to the old length, which readers skip. */
function withoutComments(length: number, mark: Buffer): Buffer {
  const blank = Buffer.alloc(length);
  mark.copy(blank);
  if (mark.toString('latin1').endsWith('vorbis')) blank[mark.length + 8] = 1;
  return blank;
}

function writeBack(bytes: Buffer, pieces: Stream['pieces'], packet: Buffer): void {
  let at = 0;
  for (const { from, to } of pieces) {
    packet.copy(bytes, from, at, at + to - from);
    at += to - from;
  }
  for (const page of new Set(pieces.map((piece) => piece.page)))
    setPageSum(bytes.subarray(page.from, page.to));
}

/** The whole page that begins here; null when none does. */
function pageAt(bytes: Buffer, from: number): Page | null {
  const table = from + 27;
  if (table > bytes.length || bytes.toString('latin1', from, from + 4) !== 'OggS') return null;
  let at = table + bytes[table - 1]!;
  if (at > bytes.length) return null;
  const segments = Array.from(bytes.subarray(table, at)).map((length) => {
    const segment = { from: at, to: at + length };
    at += length;
    return segment;
  });
  if (at > bytes.length) return null;
  return {
    from,
    to: at,
    begins: (bytes[from + 5]! & 2) !== 0,
    stream: bytes.readUInt32LE(from + 14),
    segments,
  };
}
