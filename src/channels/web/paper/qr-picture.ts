import { create, toString } from 'qrcode';

/** A QR code as an SVG document; served from a route of its own, since pages show pictures of this house only. */
export const qrPicture = (text: string): Promise<string> =>
  toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });

/** Rows of a QR code, true where it is dark; without the quiet zone around it. */
export function qrModules(text: string): boolean[][] {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => data[y * size + x] === 1),
  );
}
