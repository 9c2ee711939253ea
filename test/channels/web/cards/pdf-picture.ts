import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The canvas that the library brings along on Node; its types know the browser's only. */
interface Canvases {
  create: (width: number, height: number) => { canvas: { toBuffer: (type: 'image/png') => Buffer } };
}

/** The first page of a PDF as PNG, with `scale` pixels for each point. */
export async function pdfPicture(bytes: Uint8Array, scale: number): Promise<Buffer> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await pdf.getPage(1);
  const viewport = page.getViewport({ scale });
  const canvases = pdf.canvasFactory as Canvases;
  const { canvas } = canvases.create(viewport.width, viewport.height);
  await page.render({ canvas: canvas as never, viewport }).promise;
  return canvas.toBuffer('image/png');
}

/** Width and height of each page in points. */
export async function pageSizes(bytes: Uint8Array): Promise<[number, number][]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i): Promise<[number, number]> => {
      const { width, height } = (await pdf.getPage(i + 1)).getViewport({ scale: 1 });
      return [Math.round(width), Math.round(height)];
    }),
  );
}

/** The text of a PDF without any spaces. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  return text.normalize('NFKC').replace(/\s/g, '');
}
