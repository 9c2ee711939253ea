import type { LeadsParts } from '../channels/web/desk/leads/leads-parts.js';
import type { EnteredCalendar } from '../hardship/clocks/calendar-override.js';
import { createLimitsFor, createLimitsForMany } from '../hardship/clocks/limits-for.js';
import { createImportRunner } from '../hardship/leads/import-runner.js';
import { placeResolver } from '../hardship/leads/resolve-place.js';
import type { RegionList } from '../policy/corpus/region-list.js';
import { systemClock } from '../shared/clock.js';
import type { Logger } from '../shared/logger.js';
import { workbooks } from '../storage/sheets/workbook.js';
import { keepDisasters } from './keep-disasters.js';
import type { openStoresAt } from './open-stores.js';

type Stores = Pick<
  Awaited<ReturnType<typeof openStoresAt>>,
  'imports' | 'rounds' | 'migrants' | 'disasters' | 'disasterCases' | 'reports' | 'cases' | 'counties'
>;

/**
 * What the pages of warnings, walks, migrants and disasters work with; `house`: the calendar that comes with the corpus.
 * `stop` ends what works behind them.
 */
export function openLeads(
  { imports, rounds, migrants, disasters, disasterCases, reports, cases, counties }: Stores,
  { regions, house, logger }: { regions: () => RegionList; house: EnteredCalendar; logger: Logger },
): LeadsParts & { stop(): Promise<void> } {
  const parts = {
    imports,
    rounds,
    migrants,
    disasters,
    disasterCases,
    reports,
    cases,
    limitsFor: createLimitsFor(counties, house),
    limitsForMany: () => createLimitsForMany(counties, house),
    resolvePlace: placeResolver(regions),
  };
  const runner = createImportRunner(parts, systemClock, (err) =>
    logger.error({ err }, 'an import stopped; it can be started again from its page'),
  );
  const keeper = keepDisasters({ ...parts, clock: systemClock, logger });
  return {
    ...parts,
    sheets: workbooks,
    runner,
    disasterChanged: () => keeper.changed(),
    async stop() {
      await runner.stop();
      await keeper.stop();
    },
  };
}
