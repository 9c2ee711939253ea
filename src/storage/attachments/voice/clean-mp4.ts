/** Boxes that are needed to hear it, by the box they stand in; everything else is blanked. Absent: kept as it is. */
const kept: Record<string, readonly string[]> = {
  '': ['ftyp', 'styp', 'moov', 'moof', 'mdat', 'sidx', 'mfra'],
  moov: ['mvhd', 'trak', 'mvex', 'iods'],
  trak: ['tkhd', 'edts', 'mdia', 'tref'],
  mdia: ['mdhd', 'hdlr', 'minf', 'elng'],
  minf: ['smhd', 'dinf', 'stbl'],
  moof: ['mfhd', 'traf'],
  traf: ['tfhd', 'tfdt', 'trun', 'sdtp', 'sbgp', 'sgpd', 'saiz', 'saio', 'subs'],
};
/** Boxes that begin with when they were made and changed. */
const dated = new Set(['mvhd', 'tkhd', 'mdhd']);

/**
 * The file with every box of metadata (udta, meta, uuid and others) turned into free space of the same size, so that no
 * offset changes. Null when it is broken or holds tracks that are no sound: those may carry places or pictures.
 */
export function cleanMp4(bytes: Buffer): Buffer | null {
  const heard = { tracks: 0 };
  return clean(bytes, { from: 0, to: bytes.length, inside: '' }, heard) && heard.tracks > 0 ? bytes : null;
}

/** False when the boxes do not fit, or are of another kind of track; counts the tracks of sound. */
function clean(
  bytes: Buffer,
  { from, to, inside }: { from: number; to: number; inside: string },
  heard: { tracks: number },
): boolean {
  let at = from;
  while (at < to) {
    if (at + 8 > to) return false;
    const name = bytes.toString('latin1', at + 4, at + 8);
    const stated = bytes.readUInt32BE(at);
    const head = stated === 1 ? 16 : 8;
    if (at + head > to) return false;
    const size = stated === 0 ? to - at : stated === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : stated;
    const end = at + size;
    if (size < head || end > to) return false;
    if (!kept[inside]!.includes(name)) {
      bytes.write('free', at + 4, 'latin1');
      bytes.fill(0, at + head, end);
    } else if (name === 'hdlr') {
      if (!isSound(bytes, at + head, end)) return false;
      heard.tracks++;
    } else if (dated.has(name)) {
      undate(bytes, at + head, end);
    } else if (
      Object.hasOwn(kept, name) &&
      !clean(bytes, { from: at + head, to: end, inside: name }, heard)
    ) {
      return false;
    }
    at = end;
  }
  return true;
}

/** A sound track; the name its maker gave it goes. */
function isSound(bytes: Buffer, body: number, end: number): boolean {
  if (body + 24 > end || bytes.toString('latin1', body + 8, body + 12) !== 'soun') return false;
  bytes.fill(0, body + 12, end);
  return true;
}

function undate(bytes: Buffer, body: number, end: number): void {
  const long = bytes[body] === 1;
  bytes.fill(0, body + 4, Math.min(end, body + (long ? 20 : 12)));
}
