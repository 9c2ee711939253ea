import { create } from 'qrcode';

/** Rows of a QR code, true where it is dark; without the quiet zone around it. */
export function qrModules(text: string): boolean[][] {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => data[y * size + x] === 1),
  );
}
