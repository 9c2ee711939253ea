import type { OversightParts } from '../channels/web/desk/supervision/oversight-parts.js';
import type { CountyProfile } from '../hardship/cases/county-profile.js';
import type { WorkingDays } from '../hardship/clocks/working-days.js';
import { coverageIn } from '../hardship/rounds/coverage.js';
import type { openStoresAt } from './open-stores.js';

type Stores = Pick<
  Awaited<ReturnType<typeof openStoresAt>>,
  'database' | 'vault' | 'supervision' | 'cases' | 'counties' | 'dutyLog' | 'rounds'
>;

/** What the county sees and signs: slips, inspections, notices, charts, exports, duties. */
export async function openOversight(
  stores: Stores,
  calendarOf: (profile: CountyProfile | null) => WorkingDays,
): Promise<OversightParts> {
  const [{ createStatistics }, { createCaseExports }, { createDutyEvidence }] = await Promise.all([
    import('../storage/kysely-statistics.js'),
    import('../storage/kysely-case-exports.js'),
    import('../storage/kysely-duty-evidence.js'),
  ]);
  return {
    supervision: stores.supervision,
    cases: stores.cases,
    counties: stores.counties,
    dutyLog: stores.dutyLog,
    dutyEvidence: createDutyEvidence(stores.database),
    statistics: createStatistics(stores.database),
    exports: createCaseExports(stores.database, stores.vault),
    // the library of sheets is slow to load, and most days nobody wants one
    writeWorkbook: async (sheets) => {
      const { workbooks } = await import('../storage/sheets/workbook.js');
      return workbooks.writeWorkbook(sheets);
    },
    coverage: (scope, from, until) => coverageIn(stores.rounds, scope, { from, until }),
    workingDaysOf: async (region) => calendarOf(await stores.counties.of(region)),
  };
}
