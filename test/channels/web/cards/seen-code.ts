import jsQR from 'jsqr';
import sharp from 'sharp';

/** What a reader of another make reads off the code in a picture; a drawing (SVG) as drawn at `density` dots an inch. */
export async function readCode(picture: Uint8Array, density = 72): Promise<string | null> {
  const { data, info } = await sharp(picture, { density })
    .flatten({ background: 'white' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR.default(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null;
}
