/** Kilobits a second by version 1 or 2 and layer, for index 1 to 14. */
const bitrates: Record<string, readonly number[]> = {
  '1.1': [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  '1.2': [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  '1.3': [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  '2.1': [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  '2.2': [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  '2.3': [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const rates = [44_100, 48_000, 32_000];

/** The frames of sound and nothing else: ID3, APE and Lyrics tags stand between or behind them. Null without a frame. */
export function cleanMpeg(bytes: Buffer): Buffer | null {
  const frames: Buffer[] = [];
  let at = 0;
  let inStep = false;
  while (at + 10 <= bytes.length) {
    const tag = tagLength(bytes, at);
    if (tag > 0) {
      at += tag;
      inStep = false;
      continue;
    }
    const length = frameLength(bytes, at);
    const whole = length > 0 && at + length <= bytes.length;
    // bytes that only look like a frame are not followed by another
    inStep = whole && (inStep || at + length === bytes.length || frameLength(bytes, at + length) > 0);
    if (inStep) frames.push(bytes.subarray(at, at + length));
    at += inStep ? length : 1;
  }
  return frames.length === 0 ? null : Buffer.concat(frames);
}

/** Bytes of an ID3v2 tag that begins here; 0 when none does. */
function tagLength(bytes: Buffer, at: number): number {
  if (bytes.toString('latin1', at, at + 3) !== 'ID3') return 0;
  const [a, b, c, d] = bytes.subarray(at + 6, at + 10) as unknown as [number, number, number, number];
  const footer = (bytes[at + 5]! & 0x10) === 0 ? 0 : 10;
  return 10 + ((a & 0x7f) << 21) + ((b & 0x7f) << 14) + ((c & 0x7f) << 7) + (d & 0x7f) + footer;
}

/** Bytes of the frame whose header stands here; 0 for no header. */
function frameLength(bytes: Buffer, at: number): number {
  if (at + 6 > bytes.length || bytes[at] !== 0xff || (bytes[at + 1]! & 0xe0) !== 0xe0) return 0;
  const layer = 4 - ((bytes[at + 1]! >> 1) & 3);
  if (layer === 4) return (bytes[at + 1]! & 0xf0) === 0xf0 ? adtsLength(bytes, at) : 0;
  const version = (bytes[at + 1]! >> 3) & 3;
  const bitrate = bitrates[`${version === 3 ? 1 : 2}.${layer}`]![(bytes[at + 2]! >> 4) - 1];
  const rate = rates[(bytes[at + 2]! >> 2) & 3];
  if (version === 1 || bitrate === undefined || rate === undefined) return 0;
  const perSecond = rate / (version === 3 ? 1 : version === 2 ? 2 : 4);
  const padding = (bytes[at + 2]! >> 1) & 1;
  if (layer === 1) return (Math.floor((12_000 * bitrate) / perSecond) + padding) * 4;
  const slots = layer === 3 && version !== 3 ? 72_000 : 144_000;
  return Math.floor((slots * bitrate) / perSecond) + padding;
}

/** AAC in a stream of its own looks alike and says its length. */
function adtsLength(bytes: Buffer, at: number): number {
  const length = ((bytes[at + 3]! & 3) << 11) | (bytes[at + 4]! << 3) | (bytes[at + 5]! >> 5);
  return length >= 7 ? length : 0;
}
