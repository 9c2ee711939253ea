/** One thing said on a sheet: what it is, and under it what there is to know. */
export interface SheetItem {
  head: string;
  lines: readonly string[];
  /** Page of the sentence it rests on, for the sheet on a screen. */
  href?: string | undefined;
}

/** A 明白卡 or 明白纸 in words, before it is a page, a PDF or a picture. */
export interface PrintedSheet {
  title: string;
  /** For whom, where, when. */
  lead: readonly string[];
  parts: readonly { heading: string; says?: string | undefined; items: readonly SheetItem[] }[];
  call: readonly string[];
  sources: readonly string[];
  notes: readonly string[];
  /** What the QR code opens: an address without anything personal. */
  code: { address: string; says: string };
}
