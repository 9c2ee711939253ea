/** Small sound files as phones make them, with words hidden where each format has room for them. */

const tone = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, i) => (i * 37) % 251));

const uint32le = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const counted = (text: string): Buffer =>
  Buffer.concat([uint32le(Buffer.byteLength(text)), Buffer.from(text)]);

/** The checksum of an Ogg page, bit by bit. */
export function oggSum(page: Buffer): number {
  let sum = 0;
  for (const byte of page) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  return sum >>> 0;
}

function oggPage(packet: Buffer, number: number, { flags = 0, ends = true } = {}): Buffer {
  const table = Array.from({ length: Math.floor(packet.length / 255) }, () => 255);
  if (ends) table.push(packet.length % 255);
  const head = Buffer.alloc(27);
  head.write('OggS');
  head[5] = flags;
  head.writeUInt32LE(7, 14);
  head.writeUInt32LE(number, 18);
  head[26] = table.length;
  const page = Buffer.concat([head, Buffer.from(table), packet]);
  page.writeUInt32LE(oggSum(page), 22);
  return page;
}

/** A voice note of Telegram; its comments run over two pages. */
export function oggSound(mark: string): Buffer {
  const comments = Buffer.concat([
    Buffer.from('OpusTags'),
    counted(`${mark}-vendor`),
    uint32le(2),
    counted(`ARTIST=${mark}`),
    counted(`COVER=${mark.repeat(60)}`),
  ]);
  return Buffer.concat([
    oggPage(Buffer.concat([Buffer.from('OpusHead'), tone(11)]), 0, { flags: 2 }),
    oggPage(comments.subarray(0, 255), 1, { ends: false }),
    oggPage(comments.subarray(255), 2, { flags: 1 }),
    oggPage(tone(300), 3, { flags: 4 }),
    Buffer.from(`${mark} behind the end`),
  ]);
}

const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), tone(413)]);

/** Three frames with an ID3v2 tag before and APE and ID3v1 tags behind them. */
export function mpegSound(mark: string): Buffer {
  const words = Buffer.from(`TPE1 ${mark} +42.3021+123.8417/`);
  const tag = Buffer.concat([Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, words.length]), words]);
  const last = Buffer.concat([Buffer.from(`TAG${mark}`), Buffer.alloc(128)]).subarray(0, 128);
  return Buffer.concat([tag, frame, frame, frame, Buffer.from(`APETAGEX${mark}`), last]);
}

const riff = (name: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(name), uint32le(body.length), body, Buffer.alloc(body.length % 2)]);

export const waveSound = (mark: string): Buffer =>
  riff(
    'RIFF',
    Buffer.concat([
      Buffer.from('WAVE'),
      riff('LIST', Buffer.from(`INFOIART${mark}`)),
      riff('fmt ', tone(16)),
      riff('data', tone(101)),
      riff('bext', Buffer.from(mark)),
    ]),
  );

const box = (name: string, ...bodies: Buffer[]): Buffer => {
  const body = Buffer.concat(bodies);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length + 8);
  return Buffer.concat([size, Buffer.from(name, 'latin1'), body]);
};
const handler = (kind: string, name: string) =>
  box('hdlr', Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(12), Buffer.from(`${name}\0`));

/** A recording of an iPhone: the place stands in udta, the owner in meta and in a box of its own kind. */
export const mp4Sound = (mark: string, track = 'soun'): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('M4A \0\0\0\0M4A mp42')),
    box(
      'moov',
      box('mvhd', Buffer.from([0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]), tone(88)),
      box(
        'trak',
        box('tkhd', Buffer.alloc(4), tone(80)),
        box(
          'mdia',
          handler(track, `${mark}-handler`),
          box('minf', box('smhd', tone(8)), box('stbl', tone(64))),
        ),
        box('udta', box('name', Buffer.from(mark))),
      ),
      box('udta', box('\u00a9xyz', Buffer.from(`+42.3021+123.8417/${mark}`))),
      box('meta', handler('mdta', mark), box('ilst', Buffer.from(mark))),
    ),
    box('uuid', Buffer.from(mark)),
    box('mdat', tone(500)),
  ]);
