import sharp from 'sharp';

/** Longest side in pixels: bills stay readable. */
const longestSide = 2560;
/** A picture that unfolds to more than this is refused, in pixels. */
const mostPixels = 60_000_000;
const formats = new Set(['jpeg', 'png', 'webp', 'gif']);

/** A photo drawn anew as JPEG, upright, without place, device or any other metadata; null when it is no picture. */
export async function cleanPicture(bytes: Uint8Array): Promise<Buffer | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels });
    const { format } = await picture.metadata();
    if (!formats.has(format)) return null;
    return await picture
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85 })
      .toBuffer();
  } catch {
    return null;
  }
}

/** A drawing of this program's own (SVG) as PNG, `scale` pixels for each of its units. */
export const drawingAsPng = (svg: string, scale: number): Promise<Buffer> =>
  sharp(Buffer.from(svg), { density: 72 * scale })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
