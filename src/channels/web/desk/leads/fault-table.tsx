import type { FC } from 'hono/jsx';
import { columnLetter } from '../../../../hardship/leads/warning-columns.js';
import type { FaultyCell } from '../../../../hardship/leads/warning-row.js';
import { DeskTable } from '../desk-table.js';
import { faultWords, roleWords } from './lead-words.js';

/** Rows that do not come in: where and why, never what they say. */
export const FaultTable: FC<{
  faults: readonly FaultyCell[];
  all: number;
  /** Where those of later rows stand. */
  next?: string | undefined;
}> = ({ faults, all, next }) =>
  faults.length === 0 ? null : (
    <>
      <h2>有错的行</h2>
      <p>
        改好以后把整份名单再传一次就行，已经导进去的不会重复。
        {new Set(faults.map(({ row }) => row)).size < all ? '下面只列了一部分。' : ''}
      </p>
      <DeskTable
        rows={faults}
        columns={[
          { head: '第几行', title: true, cell: ({ row }) => `第 ${row} 行` },
          {
            head: '哪一列',
            cell: ({ column, role }) =>
              column === null ? roleWords[role] : `${columnLetter(column)} 列（${roleWords[role]}）`,
          },
          { head: '怎么了', cell: ({ fault }) => faultWords[fault] },
        ]}
      />
      {next === undefined ? null : (
        <p class="buttons">
          <a class="button plain" href={next}>
            后面的行
          </a>
        </p>
      )}
    </>
  );
