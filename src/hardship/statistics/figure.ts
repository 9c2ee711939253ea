/** One thing counted: a table, and the part of it that a chart shows. */
export interface Figure {
  /** Part of the address of its picture. */
  key: string;
  title: string;
  /** What was counted and what is not known, under the table. */
  note: string | null;
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
  /** Bars by the first column; each series is a column of the table. Null: nothing to draw. */
  bars: { unit: string; stacked: boolean; series: readonly number[] } | null;
}

export const isEmpty = ({ rows }: Figure): boolean =>
  rows.every((row) => row.slice(1).every((cell) => !cell));

/** A share in whole per cent, for a table. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '' : `${Math.round((part / whole) * 100)}%`;
