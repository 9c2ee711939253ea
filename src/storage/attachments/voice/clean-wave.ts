/** What is needed to hear it: the format, the sound, and for packed formats how many samples there are. */
const kept = new Set(['fmt ', 'fact', 'data']);

/** A RIFF file with no other chunks (LIST, bext, id3 and the like); null when there is no sound in it. */
export function cleanWave(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  const found = new Set<string>();
  let at = 12;
  while (at + 8 <= bytes.length) {
    const name = bytes.toString('latin1', at, at + 4);
    // a recorder that was cut off leaves a size it never filled
    const size = Math.min(bytes.readUInt32LE(at + 4), bytes.length - at - 8);
    if (kept.has(name) && !found.has(name)) {
      found.add(name);
      parts.push(chunk(name, bytes.subarray(at + 8, at + 8 + size)));
    }
    at += 8 + size + (size % 2);
  }
  if (!found.has('fmt ') || !found.has('data')) return null;
  return chunk('RIFF', Buffer.concat([Buffer.from('WAVE'), ...parts]));
}

/** Chunks begin at even bytes. */
function chunk(name: string, body: Buffer): Buffer {
  const head = Buffer.from(`${name}0000`, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}
