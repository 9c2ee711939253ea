import { toString } from 'qrcode';

/** A QR code as an SVG document; served from a route of its own, since pages show pictures of this house only. */
export const qrPicture = (text: string): Promise<string> =>
  toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
