import sharp from 'sharp';
import { quietZone } from '../../../../src/channels/web/paper/drawing.js';
import { create } from 'qrcode';

/** A code inside a picture: its place and side in pixels, quiet zone and all. */
export interface CodePlace {
  left: number;
  top: number;
  side: number;
}

/** The modules of a code as a reader sees them: the middle of each, dark or light. */
export async function seenModules(png: Uint8Array, { left, top, side }: CodePlace, across: number) {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const unit = side / (across + 2 * quietZone);
  const isDark = (x: number, y: number) =>
    data[Math.floor(y) * info.width * info.channels + Math.floor(x) * info.channels]! < 128;
  return Array.from({ length: across }, (_, j) =>
    Array.from({ length: across }, (_, i) =>
      isDark(left + (i + quietZone + 0.5) * unit, top + (j + quietZone + 0.5) * unit),
    ),
  );
}

/** What a code for this address looks like; two addresses never look alike. */
export function wantedModules(address: string): boolean[][] {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
  return Array.from({ length: size }, (_, j) =>
    Array.from({ length: size }, (_, i) => data[j * size + i] === 1),
  );
}
