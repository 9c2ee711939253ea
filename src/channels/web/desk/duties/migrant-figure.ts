import { migrantPopulations, type MigrantWatchCount } from '../../../../hardship/migrants/migrant.js';
import type { Figure } from '../../../../hardship/statistics/figure.js';
import { populationWords } from '../leads/lead-words.js';

/** 务工“双监测”: how people who work away stand, by population; `from` is the first day of the period. */
export function migrantFigure(watched: readonly MigrantWatchCount[], from: string): Figure {
  const rows = migrantPopulations.map((population) => {
    const count = watched.find((each) => each.population === population);
    const { people = 0, working = 0, lostJob = 0, wageFell = 0, unreached = 0 } = count ?? {};
    return [populationWords[population], people, working, lostJob, wageFell, unreached] as const;
  });
  return {
    key: 'migrants',
    title: '务工双监测',
    note: `“工资降了”是在外务工、登记的工资比上一次低的；“没联系上”是没回家、从${from}起登记没有再核对过的。`,
    columns: ['人口', '登记', '在外务工', '没了工作', '工资降了', '没联系上'],
    rows,
    bars: null,
  };
}
