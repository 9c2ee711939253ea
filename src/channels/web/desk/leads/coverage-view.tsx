import type { FC } from 'hono/jsx';
import type { Coverage, GridCoverage } from '../../../../hardship/rounds/coverage.js';
import { Empty } from '../desk-layout.js';
import type { DeskContext } from '../desk-routes.js';
import { DeskTable } from '../desk-table.js';
import { gridStateWords } from './lead-words.js';

const badge: Record<GridCoverage['state'], string> = {
  done: 'badge',
  part: 'badge amber',
  none: 'badge red',
  uncounted: 'badge grey',
};

/** How far each group was walked, what is not done first. `record`: the member walks here. */
export const CoverageView: FC<{ c: DeskContext; coverage: Coverage; record?: boolean }> = ({
  c,
  coverage: { grids, done, households, seen, findings },
  record,
}) =>
  grids.length === 0 ? (
    <Empty text="还没有登记村里有哪些组。登记了，才看得出哪个组还没走。" />
  ) : (
    <>
      <p>
        {`${grids.length} 个组，走完 ${done} 个；登记了户数的组共 ${households} 户，走到 ${seen} 户；发现 ${findings} 户。`}
      </p>
      <DeskTable
        rows={grids}
        columns={[
          {
            head: '村、组',
            title: true,
            cell: ({ area, group }) => {
              const name = `${area.slice(c.member.region.length)}${group === '' ? '（全村）' : group}`;
              const query = new URLSearchParams({ area, group }).toString();
              return record === true ? <a href={`/desk/rounds?${query}`}>{name}</a> : name;
            },
          },
          {
            head: '走得怎样',
            cell: ({ state }) => <span class={badge[state]}>{gridStateWords[state]}</span>,
          },
          {
            head: '户数',
            cell: (row) =>
              row.households === null
                ? `走到 ${row.seen} 户，一共几户不知道`
                : `${row.seen} / ${row.households}`,
          },
          { head: '最近走', cell: ({ lastOn }) => lastOn ?? '' },
        ]}
      />
    </>
  );
