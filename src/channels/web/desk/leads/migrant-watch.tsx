import type { FC } from 'hono/jsx';
import {
  migrantPopulations,
  migrantReaches,
  type Migrant,
  type MigrantCount,
} from '../../../../hardship/migrants/migrant.js';
import { DeskTable } from '../desk-table.js';
import { populationWords, reachWords } from './lead-words.js';

/** 双监测: how the two watched populations work away, and who has lost work. Counts only. */
export const MigrantWatch: FC<{ counts: readonly MigrantCount[] }> = ({ counts }) => {
  const sum = (fits: (count: MigrantCount) => boolean): number =>
    counts.filter(fits).reduce((all, { people }) => all + people, 0);
  const of = (population: Migrant['population'], fits: (count: MigrantCount) => boolean): number =>
    sum((count) => count.population === population && fits(count));
  return (
    <DeskTable
      caption="双监测"
      rows={migrantPopulations}
      columns={[
        { head: '人口', title: true, cell: (each) => populationWords[each] },
        { head: '登记', number: true, cell: (each) => `${of(each, () => true)} 人` },
        {
          head: '在外务工',
          number: true,
          cell: (each) => `${of(each, ({ state }) => state === 'working')} 人`,
        },
        ...migrantReaches.map((reach) => ({
          head: reachWords[reach],
          number: true,
          cell: (each: Migrant['population']) =>
            `${of(each, (count) => count.state === 'working' && count.reach === reach)} 人`,
        })),
        {
          head: '没了工作',
          number: true,
          cell: (each) => `${of(each, ({ state }) => state === 'lost_job')} 人`,
        },
        { head: '回家了', number: true, cell: (each) => `${of(each, ({ state }) => state === 'home')} 人` },
      ]}
    />
  );
};
