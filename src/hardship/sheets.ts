/** The first sheet of a file, cell by cell as text; row 1 of the sheet is `rows[0]`, empty rows kept. */
export type SheetRead =
  | { kind: 'rows'; rows: string[][] }
  /** No sheet in it, broken, or of a kind that is not read (.xls, .et). */
  | { kind: 'unreadable' }
  | { kind: 'too_large'; rowsAtMost: number };

/** One sheet of a workbook that is written. */
export interface SheetToWrite {
  /** At most 31 characters are kept. */
  name: string;
  columns: readonly string[];
  /** Numbers stay numbers; a text that a program might run as a formula gets a ' before it. */
  rows: readonly (readonly (string | number | null)[])[];
}

/** Port: reads the sheets of other bureaus and writes our own. */
export interface Workbooks {
  /** .xlsx, or .csv in UTF-8, UTF-16 or GB18030; which one, the bytes say, not the name. */
  readSheet(bytes: Uint8Array): Promise<SheetRead>;
  writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array>;
}
