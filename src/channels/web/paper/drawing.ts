export const inks = { black: '#1d2521', soft: '#4d5a53', green: '#14573f', pale: '#d5dbd3' } as const;
export type Ink = keyof typeof inks;

/** Something at a place of a page; x and y from its top left corner. */
export type Mark =
  /** `y` is the line the letters stand on. */
  | { kind: 'text'; x: number; y: number; size: number; ink: Ink; text: string }
  | { kind: 'bar'; x: number; y: number; width: number; height: number; ink: Ink }
  /** A QR code; the quiet zone is inside `side`. */
  | { kind: 'code'; x: number; y: number; side: number; modules: readonly (readonly boolean[])[] };

/** Pages with everything on them placed, in points. */
export interface Drawing {
  /** Stands in the file as its title: no personal data. */
  title: string;
  width: number;
  height: number;
  pages: readonly (readonly Mark[])[];
}

/** Light modules around a code that readers need. */
export const quietZone = 4;

/** The dark modules of a code, neighbours of a row joined. */
export function darkRuns({ x, y, side, modules }: Extract<Mark, { kind: 'code' }>) {
  const unit = side / (modules.length + 2 * quietZone);
  return modules.flatMap((row, j) => {
    const runs: { x: number; y: number; width: number; height: number }[] = [];
    row.forEach((dark, i) => {
      if (!dark) return;
      if (row[i - 1] === true) runs.at(-1)!.width += unit;
      else
        runs.push({
          x: x + (i + quietZone) * unit,
          y: y + (j + quietZone) * unit,
          width: unit,
          height: unit,
        });
    });
    return runs;
  });
}

/** The dark modules of a code as the path of an SVG. */
export const pathOf = (mark: Extract<Mark, { kind: 'code' }>): string =>
  darkRuns(mark)
    .map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h-${width}z`)
    .join('');
