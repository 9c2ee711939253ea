/** Everything a store lists, newest first, page by page; ends when the store does, or at the first one that is too old. */
export async function readPages<Row extends { id: string }>(
  store: { list(options: { limit: number; before?: string }): Promise<Row[]> },
  wanted: (row: Row) => boolean = () => true,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const before = rows.at(-1)?.id;
    const page = await store.list({ limit: pageSize, ...(before === undefined ? {} : { before }) });
    const kept = page.filter(wanted);
    rows.push(...kept);
    if (page.length < pageSize || kept.length < page.length) return rows;
  }
}

const pageSize = 500;
