import type { Child } from 'hono/jsx';

export interface Column<Row> {
  head: string;
  cell: (row: Row) => Child;
  /** Right-aligned digits. */
  number?: boolean;
  /** The line of a card on a phone that names it: without a label, larger. One a table. */
  title?: boolean;
  /** Speaks for itself: no label on a card. Buttons. */
  bare?: boolean;
}

/** A table on a wide screen, a card a row on a phone. */
export function DeskTable<Row>({
  columns,
  rows,
  caption,
}: {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  caption?: string;
}) {
  return (
    <table class="cards">
      {caption === undefined ? null : <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ head, number }) => (
            <th scope="col" class={number === true ? 'number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map(({ head, cell, number, title, bare }) => (
              <td
                class={classOf(number, title)}
                data-label={title === true || bare === true ? undefined : head}
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classOf(number: boolean | undefined, title: boolean | undefined): string | undefined {
  const names = [number === true ? 'number' : '', title === true ? 'title' : ''].filter(
    (name) => name !== '',
  );
  return names.length === 0 ? undefined : names.join(' ');
}
