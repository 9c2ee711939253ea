import type { FC } from 'hono/jsx';

/** Names with what is known under them; what nobody knows is left out. */
export const KnownRows: FC<{ rows: readonly (readonly [string, string | null])[]; class?: string }> = (
  list,
) => (
  <dl class={list.class}>
    {list.rows.flatMap(([name, value]) =>
      value === null
        ? []
        : [
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>,
          ],
    )}
  </dl>
);
